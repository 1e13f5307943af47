import type { AnswerableQuery } from '../../../knowledge/evaluation/queries';
import { createRandom, shuffled } from './random';

/** Of everything that is drawn: entries and order of questions. */
export const seed = 20_260;
export const defaultSizes: readonly number[] = [150, 1_000, 10_000];
/** From building to the last question; then an engine is stopped. */
export const longestMinutes = 3;
const sampleSize = 75;
const sampledFrom = 1_000;

/** The questions in the order they are asked: the sample first, the same for every engine. */
export function inOrder(queries: readonly AnswerableQuery[]): AnswerableQuery[] {
  return shuffled(queries, createRandom(seed));
}

/** Of so many questions, how many every engine is asked at a size; what is compared is measured on these. */
export function sampleAt(size: number, questions: number): number {
  return size < sampledFrom ? questions : Math.min(sampleSize, questions);
}

/** Reads `--sizes 150,1000`. @throws Error when it is not a list of numbers */
export function sizesFrom(args: readonly string[]): readonly number[] {
  const at = args.indexOf('--sizes');
  if (at < 0) return defaultSizes;
  const sizes = (args[at + 1] ?? '').split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new Error('Write the sizes as in --sizes 150,1000.');
}
