import { gramsOf } from './grams';

/** How telling a character sequence is. */
export type Rarity = (gram: string) => number;

/** Finds texts by the cosine of their rarity-weighted character sequences. */
export class GramIndex {
  private readonly postings = new Map<string, { text: number; weight: number }[]>();

  constructor(
    private readonly texts: readonly string[],
    private readonly rarity: Rarity,
  ) {
    texts.forEach((text, position) => {
      for (const [gram, weight] of weigh(gramsOf(text), rarity)) {
        const list = this.postings.get(gram);
        if (list) list.push({ text: position, weight });
        else this.postings.set(gram, [{ text: position, weight }]);
      }
    });
  }

  /** The cosine with every text, by position; 0 to 1. */
  score(text: string): Float64Array {
    const cosines = new Float64Array(this.texts.length);
    for (const [gram, weight] of weigh(gramsOf(text), this.rarity)) {
      const list = this.postings.get(gram);
      if (!list) continue;
      for (const posting of list) {
        cosines[posting.text] = (cosines[posting.text] as number) + weight * posting.weight;
      }
    }
    return cosines;
  }
}

/** Rarity by how many of the texts hold a sequence. */
export function rarityIn(texts: readonly string[]): Rarity {
  const holders = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text).keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + texts.length / (1 + (holders.get(gram) ?? 0)));
}

/** Counts weighted by rarity and scaled to length 1, so that sums of products are cosines. */
function weigh(counts: ReadonlyMap<string, number>, rarity: Rarity): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [gram, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(gram);
    vector.set(gram, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [gram, weight] of vector) vector.set(gram, weight / length);
  return vector;
}
