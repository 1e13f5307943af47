import { wordsOf } from './normalise';

/** An answer to a message of so few words must be at least so like it. One word is no question, however rare it is. */
const leastLike = [
  { words: 1, score: Number.POSITIVE_INFINITY },
  { words: 2, score: 0.5 },
  { words: 6, score: 0.4 },
  { words: 8, score: 0.3 },
];

/**
 * Whether a target says enough of a message to answer it. In a long story much is beside the point; in a short question
 * one rare word ("bensa", "keskiarvo") is not enough, however rare.
 * @param score how like the target is to the message, as in its evidence
 */
export function covers(score: number, message: string): boolean {
  const count = wordsOf(message).length;
  return score >= (leastLike.find(({ words }) => count <= words)?.score ?? 0);
}
