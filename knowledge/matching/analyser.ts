import type { Language } from '../schema';
import { Compounds } from './compounds';
import { stem } from './stem';
import type { FinnishWords } from './voikko/finnish-words';

/** A stem to look for and how much a hit on it is worth. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

/** One thing that a word says. Any of its stems will do: the best hit counts. */
export type Slot = readonly WeightedStem[];

/** What a normalised word says: one thing, or one for each part of a compound and one for the whole. */
export type Analyser = (word: string) => readonly Slot[];

const partWeight = 0.4;
const partOfKnownWeight = 0.7;
const wholeWeight = 0.5;
const bySnowballWeight = 0.6;
const byPrefixWeight = 0.33;
const prefixLength = 5;

/** Snowball stems; compounds are split by our own vocabulary. */
export function createSnowballAnalyser(language: Language, vocabulary: Iterable<string>): Analyser {
  const stemOf = (word: string) => stem(word, language);
  const compounds = new Compounds(vocabulary, stemOf);
  return (word) => [
    asStems([stemOf(word)], 1),
    ...compounds.split(word).map((part) => asStems([stemOf(part)], partWeight)),
  ];
}

/** Base forms and parts by the Finnish dictionary; Snowball for the words that it does not know. */
export function createFinnishAnalyser(words: FinnishWords, vocabulary: Iterable<string>): Analyser {
  const snowball = createSnowballAnalyser('fi', vocabulary);
  return (word) => {
    const parts = words(word);
    if (!parts)
      return snowball(word).map((slot) => slot.map(({ stem, weight }) => ({ stem: markSnowball(stem), weight })));
    const whole = parts.map(([base]) => base).join('+');
    if (parts.length === 1) {
      return [[...asStems(parts[0] ?? [], 1), { stem: markSnowball(stem(word, 'fi')), weight: bySnowballWeight }]];
    }
    return [...parts.map((bases) => asStems(bases, partOfKnownWeight)), [{ stem: whole, weight: wholeWeight }]];
  };
}

/** Stems, and for want of a whole match their beginnings: a consonant that changes within the word stands behind them. */
function asStems(bases: readonly string[], weight: number): WeightedStem[] {
  const prefixes = new Set(
    bases.filter((base) => base.length > prefixLength).map((base) => base.slice(0, prefixLength)),
  );
  return [
    ...bases.map((base) => ({ stem: base, weight })),
    ...[...prefixes].map((prefix) => ({ stem: `${prefix}-`, weight: weight * byPrefixWeight })),
  ];
}

/** A Snowball stem is no base form: it must not be taken for one that is spelt alike. */
function markSnowball(stem: string): string {
  return `~${stem}`;
}
