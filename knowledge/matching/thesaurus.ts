import type { Analyser, Slot, WeightedStem } from './analyser';
import { wordsOf } from './normalise';

/** Expressions that stand for each other in a question. */
export type ThesaurusLine = readonly string[];

/** A word means what it says before what another word would say. */
const otherWeight = 0.5;
/** ... and less still where one word says what several do. */
const unevenWeight = 0.35;

/** A text with what it could have said in other words. */
export interface Expanded {
  readonly slots: readonly (readonly Slot[])[];
  readonly lines: readonly number[];
}

interface Expression {
  readonly line: number;
  /** For each word the stems by which it is known again in any form. */
  readonly keys: readonly ReadonlySet<string>[];
  readonly slots: readonly Slot[];
}

/** Adds to what a text says what it could have said in other words. */
export class Thesaurus {
  private readonly expressions: readonly Expression[];
  private readonly startingWith = new Map<string, Expression[]>();
  private readonly known: ReadonlySet<string>;

  constructor(
    lines: readonly ThesaurusLine[],
    private readonly analyse: Analyser,
  ) {
    this.expressions = lines.flatMap((words, line) =>
      words.map((expression) => {
        const analysed = wordsOf(expression).map(analyse);
        return { line, keys: analysed.map(keysOf), slots: analysed.flat() };
      }),
    );
    this.known = new Set(this.expressions.flatMap(({ keys }) => keys.flatMap((key) => [...key])));
    for (const expression of this.expressions) {
      for (const key of expression.keys[0] ?? []) {
        this.startingWith.set(key, [...(this.startingWith.get(key) ?? []), expression]);
      }
    }
  }

  /**
   * What each word of a text says, with what the lines add.
   * @returns the slots, word by word and the numbers of the lines that took part
   */
  expand(words: readonly string[]): Expanded {
    const analysed = words.map((word) => this.analyse(word));
    const keys = analysed.map(keysOf);
    const slots: Slot[][] = analysed.map((each) => [...each]);
    const lines: number[] = [];
    keys.forEach((own, at) => {
      for (const found of this.expressionsAt(own, keys, at)) {
        lines.push(found.line);
        const others = this.expressions.filter((other) => other.line === found.line && other !== found);
        for (const { slots: added } of others) widen(slots[at] as Slot[], added);
      }
    });
    return { slots, lines };
  }

  /** Whether a line holds the word, alone or in an expression. */
  knows(word: string): boolean {
    return [...keysOf(this.analyse(word))].some((key) => this.known.has(key));
  }

  private expressionsAt(own: ReadonlySet<string>, keys: readonly ReadonlySet<string>[], at: number): Set<Expression> {
    const candidates = [...own].flatMap((key) => this.startingWith.get(key) ?? []);
    return new Set(
      candidates.filter((expression) =>
        expression.keys.every((wanted, nth) => [...(keys[at + nth] ?? [])].some((key) => wanted.has(key))),
      ),
    );
  }
}

/** The stems by which a word is known again: the whole of a compound, not its parts. */
function keysOf(slots: readonly Slot[]): ReadonlySet<string> {
  const whole = slots.length > 1 ? slots.find((slot) => slot[0]?.stem.includes('+')) : undefined;
  const slot = whole ?? slots[0] ?? [];
  const most = Math.max(...slot.map(({ weight }) => weight), 0);
  return new Set(slot.filter(({ weight }) => weight === most).map(({ stem }) => stem));
}

/** The other expression's stems become further stems of what was written: the best hit counts, so nothing counts twice. */
function widen(own: Slot[], added: readonly Slot[]): void {
  const isEven = own.length === added.length;
  added.forEach((slot, nth) => {
    const at = isEven ? nth : 0;
    const further: WeightedStem[] = slot.map(({ stem, weight }) => ({
      stem,
      weight: weight * (isEven ? otherWeight : unevenWeight),
    }));
    own[at] = [...(own[at] ?? []), ...further];
  });
}
