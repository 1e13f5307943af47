import type { PersonNames } from '../../../knowledge/matching/voikko/person-names';

const known: Record<string, ReturnType<PersonNames>> = {
  antti: 'only',
  antin: 'only',
  virtanen: 'only',
  virtasen: 'only',
  väinön: 'only',
  toivo: 'also',
  kaari: 'also',
};

/** A few names, as the dictionary would tell them; for tests. */
export const testNames: PersonNames = (word) => known[word.toLowerCase()] ?? 'no';

const ours = new Set(['kaari', 'kela', 'laku', 'hakemus', 'hakemuksen', 'päätös', 'milloin', 'voiko', 'onko']);

/** A few words of our texts; for tests. */
export const isOurTestWord = (word: string) => ours.has(word);

export const ourTestWords = { has: isOurTestWord, hasAsName: isOurTestWord };
