import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { type Card, card, heading, text } from './elements';
import { stringsOf } from './strings';

/** A message was refused; nothing of it is in here. */
export interface PersonalDataCardData {
  readonly language: Language;
  readonly clientContacts: readonly ShownContact[];
}

/** Says that a message held an identity code and was not processed, without repeating anything of it. */
export function personalDataCard({ language, clientContacts }: PersonalDataCardData): Card {
  const { personalData } = stringsOf(language);
  return card(language, `${personalData.title}. ${personalData.lead}`, [
    { type: 'Container', style: 'attention', items: [heading(personalData.title), text(personalData.lead)] },
    text(personalData.delete),
    text(personalData.client, { weight: 'bolder', separator: true }),
    contactBlock(clientContacts, { language, subject: '' }),
  ]);
}
