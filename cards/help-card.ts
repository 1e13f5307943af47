import { type AboutData, aboutBlock, languageButtons } from './about-block';
import { type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** How to use the bot, and what it is. */
export function helpCard(data: AboutData & { readonly isForStaff: boolean }): Card {
  const { help, staffDesk } = stringsOf(data.language);
  const lines = [help.ask, help.language, ...(data.isForStaff ? [staffDesk.help] : [])];
  return card(
    data.language,
    `${help.title}. ${help.ask}`,
    [heading(help.title), text(lines.map((line) => `- ${line}`).join('\n')), ...aboutBlock(data)],
    languageButtons(data.language),
  );
}
