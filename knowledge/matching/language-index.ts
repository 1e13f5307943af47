import type { Language } from '../schema';
import type { Analyser, Slot } from './analyser';
import { GramIndex, type Rarity, rarityIn, vectorOf } from './gram-index';
import { wordsOf } from './normalise';
import type { Target } from './targets';
import { Thesaurus, type ThesaurusLine } from './thesaurus';
import { WordIndex } from './word-index';

/** How well one target fits a text, in several views; each 0 to about 1. */
export interface Likeness {
  /** Shared stems, weighted by rarity, against all that a perfect match would share. */
  readonly words: number;
  /** Character likeness to the nearest single wording. */
  readonly nearest: number;
  /** Character likeness to everything said of the target. */
  readonly whole: number;
  /** How much of a kind the shared words are: near 0 for one common word, near 1 for many rare ones. */
  readonly matched: number;
}

/** A word to look for and how much it counts; a corrected word counts less than one that was written. */
export interface Term {
  readonly word: string;
  readonly weight: number;
}

/** So many candidates by words and as many by characters are kept; 200 gain nothing over 50 (measured). */
const retrieved = 50;
const bodyWeight = 0.45;
/** Shared rarity at which `matched` is one half. */
const halfMatched = 10;

/** All targets in one language. Language is not guessed before the search: each language has its index, and all are asked. */
export class LanguageIndex {
  private readonly words: WordIndex;
  private readonly analyse: Analyser;
  private readonly thesaurus: Thesaurus;
  private readonly phrases: GramIndex;
  private readonly wholes: GramIndex;
  private readonly rarity: Rarity;
  /** For each phrase the target it belongs to. */
  private readonly ownerOfPhrase: readonly number[];

  constructor(
    readonly language: Language,
    targets: readonly Target[],
    /** Of the words of the targets' texts in this language. */
    createAnalyser: (vocabulary: readonly string[]) => Analyser,
    thesaurus: readonly ThesaurusLine[] = [],
  ) {
    const texts = targets.map((target) => target.texts[language]);
    this.analyse = createAnalyser(texts.flatMap(({ phrases, body }) => wordsOf([...phrases, body].join('\n'))));
    this.thesaurus = new Thesaurus(thesaurus, this.analyse);
    this.words = new WordIndex(
      [
        { weight: 1, stems: texts.map(({ phrases }) => this.stemsOf(phrases.join('\n'))) },
        { weight: bodyWeight, stems: texts.map(({ body }) => this.stemsOf(body)) },
      ],
      targets.length,
    );
    const wholes = texts.map(({ phrases, body }) => [...phrases, body].join('\n'));
    this.rarity = rarityIn(wholes);
    this.wholes = new GramIndex(wholes, this.rarity);
    this.phrases = new GramIndex(
      texts.flatMap(({ phrases }) => phrases),
      this.rarity,
    );
    this.ownerOfPhrase = texts.flatMap(({ phrases }, target) => phrases.map(() => target));
  }

  /** Whether our texts of this language hold the word in some form. */
  knows(word: string): boolean {
    const [first] = this.analyse(word);
    return (first?.[0] !== undefined && this.words.knows(first[0].stem)) || this.thesaurus.knows(word);
  }

  /** The likeness of the candidates worth a close look, by position of the target. */
  compare(terms: readonly Term[]): Map<number, Likeness> {
    const vector = vectorOf(terms.map(({ word }) => word).join(' '), this.rarity);
    const { share: byWords, matched } = this.words.score(this.slotsOf(terms));
    const byWhole = this.wholes.score(vector);
    const byNearest = new Float64Array(byWhole.length);
    const cosines = this.phrases.score(vector);
    for (let phrase = 0; phrase < cosines.length; phrase++) {
      const owner = this.ownerOfPhrase[phrase] as number;
      byNearest[owner] = Math.max(byNearest[owner] as number, cosines[phrase] as number);
    }
    const candidates = new Set([...best(byWords), ...best(byWhole)]);
    return new Map(
      [...candidates].map((target) => [
        target,
        {
          words: byWords[target] ?? 0,
          nearest: byNearest[target] ?? 0,
          whole: byWhole[target] ?? 0,
          matched: (matched[target] ?? 0) / ((matched[target] ?? 0) + halfMatched),
        },
      ]),
    );
  }

  /** What the terms say, in their own words and in others of the thesaurus. */
  private slotsOf(terms: readonly Term[]): Slot[] {
    const { slots } = this.thesaurus.expand(terms.map(({ word }) => word));
    return terms.flatMap(({ weight }, nth) =>
      (slots[nth] ?? []).map((slot) => slot.map((each) => ({ stem: each.stem, weight: each.weight * weight }))),
    );
  }

  /** The numbers of the thesaurus lines that take part in a text. */
  linesIn(terms: readonly Term[]): readonly number[] {
    return this.thesaurus.expand(terms.map(({ word }) => word)).lines;
  }

  private stemsOf(text: string): string[] {
    return wordsOf(text).flatMap((word) => this.analyse(word).flatMap((slot) => slot.map(({ stem }) => stem)));
  }
}

/** The positions of the highest scores above 0, highest first. Kept in order while looking: sorting all would take most of a search. */
function best(scores: Float64Array): number[] {
  const positions: number[] = [];
  const values: number[] = [];
  for (let position = 0; position < scores.length; position++) {
    const value = scores[position] as number;
    const isFull = positions.length === retrieved;
    if (value <= 0 || (isFull && value <= (values[retrieved - 1] as number))) continue;
    let at = isFull ? retrieved - 1 : positions.length;
    for (; at > 0 && (values[at - 1] as number) < value; at--) {
      values[at] = values[at - 1] as number;
      positions[at] = positions[at - 1] as number;
    }
    values[at] = value;
    positions[at] = position;
  }
  return positions;
}
