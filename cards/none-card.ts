import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { button, type Card, card, heading, type NearQuestion, questionButtons, text, toQuestions } from './elements';
import { stringsOf } from './strings';

/** No entry answers: whom to ask instead. */
export interface NoneCardData {
  readonly language: Language;
  readonly contacts: readonly ShownContact[];
  /** Where a single client's matter belongs. */
  readonly clientContacts: readonly ShownContact[];
  /** The contacts are the service's own, not chosen for the matter. */
  readonly isGeneral: boolean;
  /** Somebody would take the question. */
  readonly asksPerson: boolean;
}

/** A question that the materials are known to leave open, with the entries that tell what is known of the matter. */
export interface OpenQuestionCardData extends NoneCardData {
  readonly question: string;
  readonly related: readonly NearQuestion[];
}

/** Says that there is no answer, and where to ask. */
export function noneCard(data: NoneCardData): Card {
  const { none } = stringsOf(data.language);
  return card(
    data.language,
    `${none.title}. ${none.lead}`,
    [heading(none.title), text(none.lead), ...whereToAsk(data), text(none.retry, { separator: true })],
    furtherWays(data),
  );
}

/** Says that the materials do not answer this very question, what they do tell, and where to ask. */
export function openQuestionCard(data: OpenQuestionCardData): Card {
  const { language, question, related } = data;
  const { open } = stringsOf(language);
  const known = related.length > 0 ? [text(open.related, { weight: 'bolder', separator: true })] : [];
  return card(
    language,
    `${open.title}. ${question}`,
    [
      heading(open.title),
      text(question, { weight: 'bolder' }),
      text(open.lead),
      ...whereToAsk(data),
      ...known,
      ...questionButtons(toQuestions(related, language)),
      text(open.retry, { separator: true }),
    ],
    furtherWays(data),
  );
}

function whereToAsk({ language, contacts, clientContacts, isGeneral }: NoneCardData) {
  const strings = stringsOf(language);
  const { none } = strings;
  const subject = strings.contact.subject(strings.contact.general);
  return [
    text(isGeneral ? none.generalContact : none.contact, { weight: 'bolder', separator: true }),
    contactBlock(contacts, { language, subject }),
    text(none.client, { weight: 'bolder', separator: true }),
    contactBlock(clientContacts, { language, subject, brief: true }),
  ];
}

function furtherWays({ language, asksPerson }: NoneCardData) {
  const { none, askPerson } = stringsOf(language);
  const person = asksPerson ? [button(askPerson.button, { v: 1, do: 'ask-person', language })] : [];
  return [...person, button(none.submit, { v: 1, do: 'submit-question', language, asked: true })];
}
