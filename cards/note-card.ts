import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { type Card, card, heading, small, text } from './elements';
import { stringsOf } from './strings';

/** The short notes the bot gives; each has its title and lead in the strings. */
export type Note =
  | 'greeting'
  | 'thanks'
  | 'languageSet'
  | 'empty'
  | 'mentioned'
  | 'person'
  | 'meetings'
  | 'heldGone'
  | 'rewrite'
  | 'privately'
  | 'kept'
  | 'inChat'
  | 'staffChannel'
  | 'notStaff'
  | 'cannotCheck'
  | 'handoffGone'
  | 'meetingGone'
  | 'questionGone'
  | 'notHidden'
  | 'takenOut'
  | 'nothingWritten'
  | 'tooLong';

/** A short word from the bot, with contacts where they help. */
export function noteCard(note: Note, language: Language, contacts: readonly ShownContact[] = []): Card {
  const strings = stringsOf(language);
  const { title, lead } = strings[note];
  const block =
    contacts.length > 0
      ? [contactBlock(contacts, { language, subject: strings.contact.subject(title), brief: true })]
      : [];
  return card(language, `${title}. ${lead}`, [heading(title), text(lead), ...block]);
}

/** Something failed: says so, what to do, and the reference under which the log has the cause. */
export function errorCard(language: Language, reference: string): Card {
  const { error } = stringsOf(language);
  return card(language, `${error.title}. ${error.lead}`, [
    { type: 'Container', style: 'attention', items: [heading(error.title), text(error.lead)] },
    small(error.reference(reference)),
  ]);
}

/** A button of an old card whose answer is gone, or that no longer means anything. */
export function outdatedCard(language: Language, why: 'gone' | 'outdated'): Card {
  const strings = stringsOf(language);
  const words = why === 'gone' ? strings.answer.gone : strings.error.outdated;
  return card(language, words, [text(words)]);
}
