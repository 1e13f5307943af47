import type { Slot } from './analyser';

/** One field of a document as stems. A field's weight says how much a hit in it is worth. */
export interface Field {
  readonly weight: number;
  readonly stems: readonly (readonly string[])[];
}

/** How often a term must repeat before repeats stop counting, and how much long documents are held back (usual BM25 values). */
const saturation = 1.2;
const lengthPenalty = 0.6;

/**
 * BM25 summed per field: a hit in a field adds its own score, so a long answer cannot drown a short question
 * (pooled fields lose most of their quality as the base grows).
 */
export class WordIndex {
  private readonly postings: Map<string, { document: number; frequency: number }[]>[];
  private readonly lengths: Float64Array[];
  private readonly averages: number[];
  private readonly documentsWith = new Map<string, number>();

  /** @param fields for each field its weight and, document by document, its stems */
  constructor(
    private readonly fields: readonly Field[],
    private readonly size: number,
  ) {
    this.postings = fields.map(() => new Map());
    this.lengths = fields.map(() => new Float64Array(size));
    const seen = new Map<string, Set<number>>();
    fields.forEach((field, nth) => {
      field.stems.forEach((stems, document) => {
        (this.lengths[nth] as Float64Array)[document] = stems.length;
        const counts = new Map<string, number>();
        for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
        for (const [stem, frequency] of counts) {
          const list = this.postings[nth]?.get(stem);
          if (list) list.push({ document, frequency });
          else this.postings[nth]?.set(stem, [{ document, frequency }]);
          if (!seen.has(stem)) seen.set(stem, new Set());
          seen.get(stem)?.add(document);
        }
      });
    });
    for (const [stem, documents] of seen) this.documentsWith.set(stem, documents.size);
    this.averages = this.lengths.map((lengths) => lengths.reduce((sum, length) => sum + length, 0) / size || 1);
  }

  knows(stem: string): boolean {
    return this.documentsWith.has(stem);
  }

  /** How telling a stem is: high for rare ones, highest for one that occurs nowhere. */
  rarity(stem: string): number {
    const documents = this.documentsWith.get(stem) ?? 0;
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
    const scores = new Float64Array(this.size);
    const matched = new Float64Array(this.size);
    let best = 0;
    for (const slot of slots) {
      const gains = new Map<number, { gain: number; rarity: number }>();
      let most = 0;
      for (const { stem, weight } of slot) {
        const rarity = this.rarity(stem) * weight;
        most = Math.max(most, rarity);
        for (const [document, gain] of this.gainsOf(stem, rarity)) {
          const before = gains.get(document);
          if (!before || before.gain < gain) gains.set(document, { gain, rarity });
        }
      }
      best += most * (saturation + 1) * (this.fields[0]?.weight ?? 1);
      for (const [document, { gain, rarity }] of gains) {
        scores[document] = (scores[document] as number) + gain;
        matched[document] = (matched[document] as number) + rarity;
      }
    }
    return { share: best > 0 ? scores.map((score) => score / best) : scores, matched };
  }

  private gainsOf(stem: string, rarity: number): Map<number, number> {
    const gains = new Map<number, number>();
    this.fields.forEach((field, nth) => {
      const average = this.averages[nth] as number;
      for (const { document, frequency } of this.postings[nth]?.get(stem) ?? []) {
        const length = (this.lengths[nth] as Float64Array)[document] as number;
        const slowed = frequency + saturation * (1 - lengthPenalty + (lengthPenalty * length) / average);
        const gain = (field.weight * rarity * frequency * (saturation + 1)) / slowed;
        gains.set(document, (gains.get(document) ?? 0) + gain);
      }
    });
    return gains;
  }
}
