import type { Slot } from './analyser';

/** One field of a document as stems. A field's weight says how much a hit in it is worth. */
export interface Field {
  readonly weight: number;
  readonly stems: readonly (readonly string[])[];
}

/** How often a term must repeat before repeats stop counting, and how much long documents are held back (usual BM25 values). */
const saturation = 1.2;
const lengthPenalty = 0.6;
/** Of words that so few documents hold none is rarer than another, which of them holds one is chance: 6, but no more than 2 %. */
const leastHolders = 6;
const leastShare = 0.02;

/**
 * BM25 summed per field: a hit in a field adds its own score, so a long answer cannot drown a short question
 * (pooled fields lose most of their quality as the base grows).
 */
export class WordIndex {
  /** For each stem the documents that have it and what a hit gains there, per unit of rarity, all fields together. */
  private readonly postings = new Map<string, { readonly documents: Int32Array; readonly gains: Float64Array }>();
  // Working space of one search: a search takes no new memory for each word.
  private readonly gain: Float64Array;
  private readonly rarityOfGain: Float64Array;
  private readonly touched: Int32Array;

  /** @param fields for each field its weight and, document by document, its stems */
  constructor(
    private readonly fields: readonly Field[],
    private readonly size: number,
  ) {
    this.gain = new Float64Array(size);
    this.rarityOfGain = new Float64Array(size);
    this.touched = new Int32Array(size);
    const gathered = new Map<string, Map<number, number>>();
    for (const { weight, stems } of fields) {
      const average = stems.reduce((sum, each) => sum + each.length, 0) / size || 1;
      stems.forEach((own, document) => {
        for (const [stem, frequency] of countsOf(own)) {
          const slowed = frequency + saturation * (1 - lengthPenalty + (lengthPenalty * own.length) / average);
          const gains = gathered.get(stem) ?? new Map<number, number>();
          gains.set(document, (gains.get(document) ?? 0) + (weight * frequency * (saturation + 1)) / slowed);
          gathered.set(stem, gains);
        }
      });
    }
    for (const [stem, gains] of gathered) {
      this.postings.set(stem, { documents: Int32Array.from(gains.keys()), gains: Float64Array.from(gains.values()) });
    }
  }

  knows(stem: string): boolean {
    return this.postings.has(stem);
  }

  /** How telling a stem is: high for rare ones, highest for one that occurs nowhere. */
  rarity(stem: string): number {
    const holders = this.postings.get(stem)?.documents.length ?? 0;
    const documents = holders === 0 ? 0 : Math.max(holders, Math.min(leastHolders, leastShare * this.size));
    return Math.log(1 + (this.size - documents + 0.5) / (documents + 0.5));
  }

  /**
   * How much each document says of what is asked.
   * Each slot counts once, by the best of its stems.
   * - `share`: of what a perfect match would score; 0 to about 1. Words that occur nowhere count against it, which is
   *   what tells a foreign question from ours.
   * - `matched`: the rarity of the words found, added up; unbounded. One common word found is little, whatever the share.
   */
  score(slots: readonly Slot[]): { readonly share: Float64Array; readonly matched: Float64Array } {
    const { gain, rarityOfGain, touched } = this;
    const share = new Float64Array(this.size);
    const matched = new Float64Array(this.size);
    let best = 0;
    for (const slot of slots) {
      let most = 0;
      let count = 0;
      for (const { stem, weight } of slot) {
        const rarity = this.rarity(stem) * weight;
        most = Math.max(most, rarity);
        const list = this.postings.get(stem);
        if (!list) continue;
        for (let nth = 0; nth < list.documents.length; nth++) {
          const document = list.documents[nth] as number;
          const value = (list.gains[nth] as number) * rarity;
          if (gain[document] === 0) touched[count++] = document;
          if (value <= (gain[document] as number)) continue;
          gain[document] = value;
          rarityOfGain[document] = rarity;
        }
      }
      best += most * (saturation + 1) * (this.fields[0]?.weight ?? 1);
      for (let nth = 0; nth < count; nth++) {
        const document = touched[nth] as number;
        share[document] = (share[document] as number) + (gain[document] as number);
        matched[document] = (matched[document] as number) + (rarityOfGain[document] as number);
        gain[document] = 0;
      }
    }
    if (best > 0)
      for (let document = 0; document < share.length; document++) share[document] = (share[document] as number) / best;
    return { share, matched };
  }
}

function countsOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
