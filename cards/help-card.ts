import { type AboutData, aboutBlock, languageButtons } from './about-block';
import { type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** How to use the bot, and what it is. */
export function helpCard(data: AboutData): Card {
  const { help } = stringsOf(data.language);
  return card(
    data.language,
    `${help.title}. ${help.ask}`,
    [heading(help.title), text(`- ${help.ask}\n- ${help.language}`), ...aboutBlock(data)],
    languageButtons(data.language),
  );
}
