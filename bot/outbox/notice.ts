import type { ListKind } from '../../cards/meeting-questions-card';
import type { QuestionNews } from '../../cards/question-news-card';
import type { Language } from '../../knowledge/schema';
import type { Preview } from '../learning/preview';
import type { Proposal } from '../learning/proposal';

/**
 * Something to tell later. A notice says what it is about, not what the card shows: the card is made when it goes out, so it
 * always shows the present state.
 */
export type Notice =
  /** The staff channel's card of a handoff: sent, or the sent one brought up to date. */
  | { readonly kind: 'handoff-for-staff'; readonly handoff: string }
  /** It has waited long: its card is sent anew, and the former one points to it. */
  | { readonly kind: 'handoff-raised'; readonly handoff: string }
  /** A former card in the staff channel says where the question went: to a newer card, or away with a forgotten asker. */
  | { readonly kind: 'handoff-note'; readonly why: 'moved' | 'gone'; readonly number: string; readonly card: string }
  /** The provider's card of a handoff brought up to date. */
  | { readonly kind: 'handoff-for-provider'; readonly handoff: string }
  /** An answer of staff, to the provider. */
  | { readonly kind: 'handoff-answer'; readonly handoff: string; readonly message: string }
  /** The card on which staff hid an entry, or brought it back, for all who see it. */
  | { readonly kind: 'entry-state'; readonly entry: string; readonly card: string; readonly told: number | null }
  /** What a proposal of staff would do, to whoever asked to see it. */
  | {
      readonly kind: 'review-preview';
      readonly item: string;
      readonly proposal: Proposal;
      /** Our message that shows the item. */
      readonly card: string | null;
      /** Null when it could not be found out. */
      readonly preview: Preview | null;
    }
  /** The card on which staff changed a meeting, for all who see it. */
  | { readonly kind: 'meeting-state'; readonly meeting: string; readonly card: string }
  /** The card on which staff changed a question, for all who see it. */
  | { readonly kind: 'question-state'; readonly question: string; readonly card: string }
  /** The list of a meeting's questions in its chat, for all who see it. */
  | { readonly kind: 'meeting-questions'; readonly card: string; readonly language: Language; readonly list: ListKind }
  /** A question or its meeting is another now: to its asker and to who has the same one. */
  | {
      readonly kind: 'question-news';
      readonly question: string;
      /** The number that the person knows it by; notices of before have none. */
      readonly number?: string;
      readonly why: QuestionNews;
      readonly language: Language;
    }
  /** The answer to a question was published, or corrected: to who asked it or has the same one. */
  | {
      readonly kind: 'answer-published';
      readonly entry: string;
      /** Of the publication that is told; a later one is told by a notice of its own. */
      readonly version: number;
      /** The number by which the person knows the question. */
      readonly number: string;
      readonly language: Language;
    }
  /** An entry was hidden: to a person who was sent it. */
  | {
      readonly kind: 'correction';
      readonly entry: string;
      readonly language: Language;
      /** What staff want to say of it. */
      readonly words: string | null;
    };
