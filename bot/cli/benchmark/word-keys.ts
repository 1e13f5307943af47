import type { Entry } from '../../../knowledge/load';
import type { Language } from '../../../knowledge/schema';

const keyLength = 6;
/** A word of so many entries is part of the frame ("Kela", "asiakas"): it stays, so that a distractor is of our kind. */
const frameShare = 0.12;
const shortestContent: Readonly<Record<Language, number>> = { fi: 6, sv: 5, en: 5 };
/** Mostly verbs: a noun in their place would leave no sentence. */
const verbEndings: Readonly<Record<Language, RegExp>> = {
  fi: /(k[oö]|t[aä]{2}n|d[aä]{2}n|v[aä]t|isi|n[uy]t|mme|tte)$/,
  sv: /(ade|ades|ats)$/,
  en: /(ing|ed)$/,
};
export const wordPattern = /\p{L}+/gu;

/** What the forms of a word have in common, roughly. */
export function keyOf(word: string): string {
  return word.toLowerCase().slice(0, keyLength);
}

/** Which words of the real entries carry what an entry is about, in one language. */
export interface ContentWords {
  is(word: string): boolean;
  /** All of them as written, each once, in lower case. */
  readonly all: readonly string[];
}

export function contentWordsOf(entries: readonly Entry[], language: Language): ContentWords {
  const holders = new Map<string, number>();
  const written = new Set<string>();
  for (const entry of entries) {
    const { question, alternates, answer } = entry[language];
    const words = [question, ...alternates, answer].join('\n').match(wordPattern) ?? [];
    for (const key of new Set(words.map(keyOf))) holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const word of words) written.add(word.toLowerCase());
  }
  const is = (word: string) =>
    word.length >= shortestContent[language] &&
    !verbEndings[language].test(word.toLowerCase()) &&
    (holders.get(keyOf(word)) ?? 0) <= frameShare * entries.length;
  return { is, all: [...written].filter(is) };
}
