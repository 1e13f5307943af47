import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** No entry answers: whom to ask instead. */
export interface NoneCardData {
  readonly language: Language;
  readonly contacts: readonly ShownContact[];
  /** Where a single client's matter belongs. */
  readonly clientContacts: readonly ShownContact[];
}

/** Says that there is no answer, and where to ask. */
export function noneCard({ language, contacts, clientContacts }: NoneCardData): Card {
  const strings = stringsOf(language);
  const { none } = strings;
  const subject = strings.contact.subject(strings.contact.general);
  return card(language, `${none.title}. ${none.lead}`, [
    heading(none.title),
    text(none.lead),
    text(none.contact, { weight: 'bolder', separator: true }),
    contactBlock(contacts, { language, subject }),
    text(none.client, { weight: 'bolder', separator: true }),
    contactBlock(clientContacts, { language, subject, brief: true }),
    text(none.retry, { separator: true }),
  ]);
}
