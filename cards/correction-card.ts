import type { Language } from '../knowledge/schema';
import { type Card, card, heading, plain, text } from './elements';
import { stringsOf } from './strings';

/** An answer that was sent has been taken out of use. */
export interface CorrectionCardData {
  readonly language: Language;
  /** The question of the entry. */
  readonly question: string;
  /** What staff want to say of it; null for nothing. */
  readonly words: string | null;
}

/** Tells a person who was sent an answer that it must not be relied on. */
export function correctionCard({ language, question, words }: CorrectionCardData): Card {
  const { correction } = stringsOf(language);
  return card(language, `${correction.title}. ${correction.lead}`, [
    { type: 'Container', style: 'warning', items: [heading(correction.title), text(correction.lead)] },
    plain(question),
    ...(words ? [text(correction.words, { weight: 'bolder' }), plain(words, 'none')] : []),
    text(correction.again),
  ]);
}
