import { readText } from './tokens';

/** So long a beginning is mostly the stem of a Finnish word, and a Swedish or English one of that length whole. */
const length = 5;

/** How the words of a text begin, and which two follow each other: what the cues have no name for is learned from these. */
export function beginningsOf(text: string): string[] {
  const words = readText(text).tokens.map(({ word }) => word.slice(0, length));
  const pairs = words.map((word, nth) => `${words[nth - 1] ?? '^'} ${word}`);
  return [...new Set([...words, ...pairs])];
}
