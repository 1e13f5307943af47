import { type AboutData, aboutBlock, languageButtons, noticeLinks } from './about-block';
import { type Card, card, heading, questionButtons, text } from './elements';
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
      ...questionButtons(
        examples.map(({ entry, question }) => ({ title: question, data: { v: 1, do: 'show-entry', entry, language } })),
      ),
      ...aboutBlock(data),
    ],
    languageButtons(language),
  );
}

/** What a group sees: how to ask in it. No buttons, since what they do would show to everyone. */
export function groupWelcomeCard(
  place: 'group' | 'meeting' | 'channel',
  { language, ...notices }: Pick<AboutData, 'language' | 'privacyUrl' | 'accessibilityUrl'>,
): Card {
  const { about, groupWelcome } = stringsOf(language);
  const { title, lead } = groupWelcome[place];
  return card(language, `${title}. ${lead}`, [
    heading(title),
    text(lead),
    text(`- ${about.automatic}\n- ${about.noPersonalData}`, { separator: true }),
    ...noticeLinks(language, notices),
  ]);
}
