import { gramsOf } from './grams';
import { numberedGrams, numberOf, numbersGiven } from './numbered-grams';

/**
 * How like a text is to the wordings of a target, character by character: the cosine of rarity-weighted sequences.
 * Meant for the few targets that the words have found; comparing all would take most of a search.
 */
export class NearestPhrase {
  /** Of each sequence, by its number. */
  private readonly rarities: Float64Array;
  /** Of a sequence that no phrase holds. */
  private readonly rarityOfUnknown: number;
  // All phrases one after the other: those of target t are firstOf[t] up to firstOf[t + 1], the sequences of phrase p are
  // startOf[p] up to startOf[p + 1]. Flat arrays take a tenth of what an object a phrase would.
  private readonly firstOf: Int32Array;
  private readonly startOf: Int32Array;
  private readonly grams: Int32Array;
  private readonly weights: Float32Array;
  /** Working space of one search: the weights of what is asked, by the number of the sequence. */
  private readonly asked: Float64Array;

  /** @param phrases for each target its wordings */
  constructor(phrases: readonly (readonly string[])[]) {
    const cut = phrases.map((own) => own.map(numberedGrams));
    const size = cut.flat().reduce((sum, { grams }) => sum + grams.length, 0);
    const firstOf = [0];
    const startOf = [0];
    const grams = new Int32Array(size);
    const counts = new Uint16Array(size);
    const holders = new Float64Array(numbersGiven());
    const heldBy = new Int32Array(holders.length).fill(-1);
    let end = 0;
    cut.forEach((own, target) => {
      for (const phrase of own) {
        grams.set(phrase.grams, end);
        counts.set(phrase.counts, end);
        end += phrase.grams.length;
        startOf.push(end);
        for (const number of phrase.grams) {
          if (heldBy[number] === target) continue;
          heldBy[number] = target;
          holders[number] = (holders[number] as number) + 1;
        }
      }
      firstOf.push(startOf.length - 1);
    });
    this.rarities = holders.map((count) => Math.log(1 + phrases.length / (1 + count)));
    this.rarityOfUnknown = Math.log(1 + phrases.length);
    this.firstOf = Int32Array.from(firstOf);
    this.startOf = Int32Array.from(startOf);
    this.grams = grams;
    this.weights = Float32Array.from(counts, (count, at) => weightOf(count, this.rarities[grams[at] as number]));
    for (let phrase = 1; phrase < startOf.length; phrase++) {
      scale(this.weights.subarray(startOf[phrase - 1], startOf[phrase]));
    }
    this.asked = new Float64Array(holders.length);
  }

  /** For each of some targets the likeness of a text to the nearest of its wordings, 0 to about 1. */
  likeness(text: string, targets: readonly number[]): number[] {
    const weights: number[] = [];
    const known: number[] = [];
    for (const [gram, count] of gramsOf(text)) {
      const number = numberOf(gram);
      // One that was numbered later is of a phrase that this index does not have.
      const isKnown = number !== undefined && number < this.rarities.length;
      const weight = weightOf(count, isKnown ? this.rarities[number] : this.rarityOfUnknown);
      weights.push(weight);
      if (!isKnown) continue;
      known.push(number);
      this.asked[number] = weight;
    }
    const length = Math.hypot(...weights) || 1;
    for (const number of known) this.asked[number] = (this.asked[number] as number) / length;
    const found = targets.map((target) => this.nearest(target));
    for (const number of known) this.asked[number] = 0;
    return found;
  }

  private nearest(target: number): number {
    // Taken out of the object once: this loop is the largest single part of a search.
    const { asked, grams, weights } = this;
    let best = 0;
    const end = this.firstOf[target + 1] as number;
    for (let phrase = this.firstOf[target] as number; phrase < end; phrase++) {
      let cosine = 0;
      const last = this.startOf[phrase + 1] as number;
      for (let at = this.startOf[phrase] as number; at < last; at++) {
        cosine += (weights[at] as number) * (asked[grams[at] as number] as number);
      }
      if (cosine > best) best = cosine;
    }
    return best;
  }
}

function weightOf(count: number, rarity = 0): number {
  return (1 + Math.log(count)) * rarity;
}

/** Scales a vector to length 1, so that sums of products are cosines. */
function scale(vector: Float32Array): void {
  let squares = 0;
  for (const weight of vector) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / length;
}
