import { gramsOf } from './grams';

/** How telling a character sequence is. */
export type Rarity = (gram: string) => number;

/** Weights of character sequences, scaled to length 1, so that sums of products are cosines. */
export type GramVector = ReadonlyMap<string, number>;

/** Finds texts by the cosine of their rarity-weighted character sequences. */
export class GramIndex {
  private readonly postings = new Map<string, { readonly texts: number[]; readonly weights: number[] }>();
  private readonly size: number;

  constructor(texts: readonly string[], rarity: Rarity) {
    this.size = texts.length;
    texts.forEach((text, position) => {
      for (const [gram, weight] of vectorOf(text, rarity)) {
        const list = this.postings.get(gram);
        if (list) {
          list.texts.push(position);
          list.weights.push(weight);
        } else this.postings.set(gram, { texts: [position], weights: [weight] });
      }
    });
  }

  /** The cosine with every text, by position; 0 to 1. */
  score(vector: GramVector): Float64Array {
    const cosines = new Float64Array(this.size);
    for (const [gram, weight] of vector) {
      const list = this.postings.get(gram);
      if (!list) continue;
      const { texts, weights } = list;
      for (let nth = 0; nth < texts.length; nth++) {
        const position = texts[nth] as number;
        cosines[position] = (cosines[position] as number) + weight * (weights[nth] as number);
      }
    }
    return cosines;
  }
}

/** Rarity by how many of the texts hold a sequence. */
export function rarityIn(texts: readonly string[]): Rarity {
  const holders = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text).keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  const rarities = new Map([...holders].map(([gram, count]) => [gram, Math.log(1 + texts.length / (1 + count))]));
  const unknown = Math.log(1 + texts.length);
  return (gram) => rarities.get(gram) ?? unknown;
}

/** A text's sequences, weighted by rarity. */
export function vectorOf(text: string, rarity: Rarity): GramVector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [gram, count] of gramsOf(text)) {
    const weight = (1 + Math.log(count)) * rarity(gram);
    vector.set(gram, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [gram, weight] of vector) vector.set(gram, weight / length);
  return vector;
}
