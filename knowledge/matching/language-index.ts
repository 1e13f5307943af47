import type { Language } from '../schema';
import type { Analyser } from './analyser';
import { GramIndex, type Rarity, rarityIn, vectorOf } from './gram-index';
import { wordsOf } from './normalise';
import type { Target } from './targets';
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
  ) {
    const texts = targets.map((target) => target.texts[language]);
    this.analyse = createAnalyser(texts.flatMap(({ phrases, body }) => wordsOf([...phrases, body].join('\n'))));
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
    return first?.[0] !== undefined && this.words.knows(first[0].stem);
  }

  /** The likeness of the candidates worth a close look, by position of the target. */
  compare(terms: readonly Term[]): Map<number, Likeness> {
    const vector = vectorOf(terms.map(({ word }) => word).join(' '), this.rarity);
    const { share: byWords, matched } = this.words.score(
      terms.flatMap(({ word, weight }) =>
        this.analyse(word).map((slot) => slot.map((each) => ({ stem: each.stem, weight: each.weight * weight }))),
      ),
    );
    const byWhole = this.wholes.score(vector);
    const byNearest = new Float64Array(byWhole.length);
    this.phrases.score(vector).forEach((cosine, phrase) => {
      const owner = this.ownerOfPhrase[phrase] as number;
      if (cosine > (byNearest[owner] as number)) byNearest[owner] = cosine;
    });
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

  private stemsOf(text: string): string[] {
    return wordsOf(text).flatMap((word) => this.analyse(word).flatMap((slot) => slot.map(({ stem }) => stem)));
  }
}

function best(scores: Float64Array): number[] {
  return [...scores.keys()]
    .filter((target) => (scores[target] as number) > 0)
    .sort((left, right) => (scores[right] as number) - (scores[left] as number))
    .slice(0, retrieved);
}
