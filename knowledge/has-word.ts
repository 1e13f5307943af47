import { wordsOf } from './matching/normalise';
import type { Language } from './schema';

/** Words to look for, in each language; `*` stands for any ending. */
export type WordPatterns = Readonly<Record<Language, readonly string[]>>;

/** Tells whether a text has one of some words, whatever its language: "kenelle", "sähköposti", "vem" for a question of whom to ask. */
export function createHasWord(words: WordPatterns | readonly string[]): (text: string) => boolean {
  const patterns = Object.values(words).flat();
  const whole = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
  const beginnings = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  return (text) =>
    wordsOf(text).some((word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)));
}
