import { gramsOf } from './grams';

/** The character sequences of a phrase by number, and how often each stands in it. */
export interface NumberedGrams {
  readonly grams: Int32Array;
  readonly counts: Uint16Array;
}

// Cutting phrases into sequences is most of the work of an index. The phrases of the knowledge are few and stay, so each is
// cut once in the life of a process, and an index that is built anew for one more entry takes half the time.
const numbers = new Map<string, number>();
const known = new Map<string, NumberedGrams>();

/** The sequences of a phrase of the knowledge; never of what somebody asks. */
export function numberedGrams(phrase: string): NumberedGrams {
  const before = known.get(phrase);
  if (before) return before;
  const counts = gramsOf(phrase);
  const grams = Int32Array.from(counts.keys(), (gram) => {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    return number;
  });
  const numbered = { grams, counts: Uint16Array.from(counts.values()) };
  known.set(phrase, numbered);
  return numbered;
}

/** The number of a sequence that some phrase holds. */
export function numberOf(gram: string): number | undefined {
  return numbers.get(gram);
}

/** Numbers are below this. */
export function numbersGiven(): number {
  return numbers.size;
}
