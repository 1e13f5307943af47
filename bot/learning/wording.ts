import { mostWording } from '../../cards/actions';
import { wordingsIn } from '../../knowledge/evaluation/repeats';
import type { Knowledge } from '../../knowledge/load';
import { wordsOf } from '../../knowledge/matching/normalise';
import { masked } from '../privacy/mask';

/** What may be wrong with a wording of staff. */
export type WordingProblem = 'missing' | 'too-long' | 'masked' | 'taken';

/** What is wrong with a wording for the knowledge; null when nothing is. */
export function wordingProblem(text: string, knowledge: Knowledge): WordingProblem | null {
  const words = wordsOf(text).join(' ');
  if (words === '') return 'missing';
  if (text.length > mostWording) return 'too-long';
  if (text.includes(masked)) return 'masked';
  return wordingsIn(knowledge).some((wording) => wordsOf(wording).join(' ') === words) ? 'taken' : null;
}

/** A wording as it goes into the knowledge: one line. */
export function asWording(written: string | undefined): string {
  return (written ?? '').replace(/\s+/g, ' ').trim();
}
