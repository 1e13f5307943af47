import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import {
  button,
  type Card,
  card,
  type Element,
  heading,
  type NearQuestion,
  questionButtons,
  text,
  toQuestions,
} from './elements';
import { stringsOf } from './strings';

/** Whom to ask. */
export interface ContactCardData {
  readonly language: Language;
  /** First the one that was asked for, then what helps beside it. */
  readonly contacts: readonly ShownContact[];
  /** The mailboxes to choose from, where the reader's insurance district is not known; else none. */
  readonly districts: readonly { readonly contact: string; readonly name: string }[];
  /** The contact is that of the district which the reader chose. */
  readonly isOfDistrict: boolean;
  /** Entries on the same matter. */
  readonly related: readonly NearQuestion[];
}

/** A contact: what it is for, the address or number, hours and whether it is open now, what to mind, and how to use it. */
export function contactCard({ language, contacts, districts, isOfDistrict, related }: ContactCardData): Card {
  const strings = stringsOf(language);
  const words = strings.contactCard;
  const first = contacts[0]?.contact;
  const purpose = first ? words.purpose(first.purpose[language]) : words.title;
  const asks = districts.length > 0;
  const body: Element[] = [
    heading(words.title),
    text(purpose),
    ...(asks ? [text(words.whichDistrict, { weight: 'bolder' })] : []),
    ...(asks ? [] : [contactBlock(contacts, { language, subject: strings.contact.subject(strings.contact.general) })]),
    ...(related.length > 0 && !asks ? [text(words.related, { weight: 'bolder', separator: true })] : []),
    ...(asks ? [] : questionButtons(toQuestions(related, language))),
  ];
  const actions = districts.map(({ contact, name }) =>
    button(name, { v: 1, do: 'choose-district', language, district: contact }),
  );
  const change = isOfDistrict ? [button(words.changeDistrict, { v: 1, do: 'change-district', language })] : [];
  return card(language, `${words.title}. ${purpose}`, body, [...actions, ...change]);
}
