import type { Language } from '../schema';
import type { Analyser, Slot } from './analyser';
import { NearestPhrase } from './nearest-phrase';
import { wordsOf } from './normalise';
import { remembered } from './remembered';
import type { Target } from './targets';
import { Thesaurus, type ThesaurusLine } from './thesaurus';
import { WordIndex } from './word-index';

/** How well one target fits a text, in several views; each 0 to about 1. */
export interface Likeness {
  /** Shared stems, weighted by rarity, against all that a perfect match would share. */
  readonly words: number;
  /** Character likeness to the nearest single wording. */
  readonly nearest: number;
  /** How much of a kind the shared words are: near 0 for one common word, near 1 for many rare ones. */
  readonly matched: number;
}

/** A word to look for and how much it counts; a corrected word counts less than one that was written. */
export interface Term {
  readonly word: string;
  readonly weight: number;
}

/** So many candidates are looked at closely; 50 gain nothing over 25 (measured). */
const retrieved = 25;
const bodyWeight = 0.45;
/** A question asks for each of its words many times: whether it is known, in which language, what it says. */
const mostRemembered = 10_000;
/** Shared rarity at which `matched` is one half. */
const halfMatched = 10;

/** All targets in one language. Language is not guessed before the search: each language has its index, and all are asked. */
export class LanguageIndex {
  private readonly words: WordIndex;
  private readonly analyse: Analyser;
  private readonly thesaurus: Thesaurus;
  private readonly phrases: NearestPhrase;

  constructor(
    readonly language: Language,
    targets: readonly Target[],
    /** Of the words of the targets' texts in this language. */
    createAnalyser: (vocabulary: readonly string[]) => Analyser,
    thesaurus: readonly ThesaurusLine[] = [],
  ) {
    const texts = targets.map((target) => target.texts[language]);
    const vocabulary = texts.flatMap(({ phrases, body }) => wordsOf([...phrases, body].join('\n')));
    this.analyse = remembered(createAnalyser(vocabulary), mostRemembered);
    this.thesaurus = new Thesaurus(thesaurus, this.analyse);
    this.words = new WordIndex(
      [
        { weight: 1, stems: texts.map(({ phrases }) => this.stemsOf(phrases.join('\n'))) },
        { weight: bodyWeight, stems: texts.map(({ body }) => this.stemsOf(body)) },
      ],
      targets.length,
    );
    this.phrases = new NearestPhrase(texts.map(({ phrases }) => phrases));
  }

  /** Whether our texts of this language hold the word in some form. */
  knows(word: string): boolean {
    const [first] = this.analyse(word);
    return (first?.[0] !== undefined && this.words.knows(first[0].stem)) || this.thesaurus.knows(word);
  }

  /** What a word says, by base form: how much each of its stems tells, the more the rarer it is in our texts. */
  tellingStems(word: string): ReadonlyMap<string, number> {
    const stems = this.analyse(word).flatMap((slot) => {
      const most = Math.max(...slot.map(({ weight }) => weight));
      return slot.filter(({ weight }) => weight === most);
    });
    return new Map(stems.map(({ stem, weight }) => [stem, weight * this.words.rarity(stem)]));
  }

  /**
   * The likeness of the candidates worth a close look, by position of the target: those that share most words, or all of
   * them, by characters, when no word is shared.
   */
  compare(terms: readonly Term[], { withoutWords = false } = {}): Map<number, Likeness> {
    const { share, matched } = this.words.score(this.slotsOf(terms));
    const candidates = withoutWords ? [...share.keys()] : best(share);
    const nearest = this.phrases.likeness(terms.map(({ word }) => word).join(' '), candidates);
    const likenesses = new Map<number, Likeness>();
    candidates.forEach((target, nth) => {
      const likeness = {
        words: share[target] as number,
        nearest: nearest[nth] as number,
        matched: (matched[target] as number) / ((matched[target] as number) + halfMatched),
      };
      if (likeness.words > 0 || likeness.nearest > 0) likenesses.set(target, likeness);
    });
    return likenesses;
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
