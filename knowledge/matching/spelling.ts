import Fuse from 'fuse.js';
import { withoutDots } from './normalise';

/** fuse.js scores 0 (the same) to 1; above this a correction is more often wrong than right (measured). */
const acceptBelow = 0.2;
const threshold = 0.25;
/** fuse.js is a linear scan, so it sees only the words that share most character triples with the unknown one. */
const compared = 40;
const shortestCorrected = 5;
const longestSlip = 2;
const lengthCost = 0.05;

/** Finds the word of our vocabulary that an unknown word was probably meant to be. */
export class Spelling {
  private readonly holders = new Map<string, string[]>();
  private readonly accented = new Map<string, string>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of new Set(vocabulary)) {
      if (withoutDots(word) !== word) this.accented.set(withoutDots(word), word);
      if (word.length < shortestCorrected - 1 || /\d/.test(word)) continue;
      for (const triple of triplesOf(word)) {
        const list = this.holders.get(triple);
        if (list) list.push(word);
        else this.holders.set(triple, [word]);
      }
    }
  }

  /** The known word that was written without its dots and rings ("vayla"), or null. */
  accent(word: string): string | null {
    return this.accented.get(withoutDots(word)) ?? null;
  }

  /** The nearest known word, or null when none is near enough. */
  correct(word: string): string | null {
    if (word.length < shortestCorrected || /\d/.test(word)) return null;
    const shared = new Map<string, number>();
    for (const triple of triplesOf(word)) {
      for (const holder of this.holders.get(triple) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const near = [...shared]
      .filter(([holder]) => Math.abs(holder.length - word.length) <= longestSlip)
      .sort(([, left], [, right]) => right - left)
      .slice(0, compared)
      .map(([holder]) => holder);
    if (near.length === 0) return null;
    const found = new Fuse(near, { threshold, includeScore: true, distance: 20 })
      .search(word, { limit: 5 })
      .filter(({ score = 1 }) => score < acceptBelow)
      // fuse.js does not mind what follows the match, so of equals the one of like length is meant.
      .map(({ item, score = 1 }) => ({ item, cost: score + lengthCost * Math.abs(item.length - word.length) }))
      .sort((left, right) => left.cost - right.cost);
    return found[0]?.item ?? null;
  }
}

function triplesOf(word: string): Set<string> {
  const line = ` ${word} `;
  const triples = new Set<string>();
  for (let start = 0; start + 3 <= line.length; start++) triples.add(line.slice(start, start + 3));
  return triples;
}
