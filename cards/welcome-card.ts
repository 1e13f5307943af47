import { type AboutData, aboutBlock, languageButtons } from './about-block';
import { button, buttonList, type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** What a new person sees. */
export interface WelcomeCardData extends AboutData {
  readonly examples: readonly { readonly entry: string; readonly question: string }[];
}

/** Greets, shows what can be asked, and says what this service is. */
export function welcomeCard(data: WelcomeCardData): Card {
  const { language, examples } = data;
  const { welcome } = stringsOf(language);
  return card(
    language,
    `${welcome.title}. ${welcome.lead}`,
    [
      heading(welcome.title),
      text(welcome.lead),
      text(welcome.examples, { weight: 'bolder' }),
      ...buttonList(examples.map(({ entry, question }) => button(question, { v: 1, do: 'show-entry', entry, language }))),
      ...aboutBlock(data),
    ],
    languageButtons(language),
  );
}
