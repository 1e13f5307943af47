import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { type Card, card, heading, type NearQuestion, questionButtons, text, toQuestions } from './elements';
import { stringsOf } from './strings';

/** A single client's matter: where it belongs, and the general rule where there is one. */
export interface ClientMatterCardData {
  readonly language: Language;
  readonly clientContacts: readonly ShownContact[];
  readonly general: readonly NearQuestion[];
}

/** Says that the bot cannot see or decide one client's matter, and who can. */
export function clientMatterCard({ language, clientContacts, general }: ClientMatterCardData): Card {
  const strings = stringsOf(language);
  const words = strings.clientMatter;
  const subject = strings.contact.subject(strings.contact.general);
  return card(language, `${words.title}. ${words.lead}`, [
    heading(words.title),
    text(words.lead),
    contactBlock(clientContacts, { language, subject }),
    text(words.mind, { separator: true }),
    ...(general.length > 0 ? [text(words.general, { weight: 'bolder', separator: true })] : []),
    ...questionButtons(toQuestions(general, language)),
  ]);
}
