const shortestPart = 4;
const shortestCompound = 9;

/** Splits compounds by our own vocabulary: "kuntoutuspalautelomake" into "kuntoutus", "palaute" and "lomake". */
export class Compounds {
  private readonly words: ReadonlySet<string>;
  private readonly stems: ReadonlySet<string>;

  /** @param words the words that a compound may be made of, in the forms they are written */
  constructor(
    words: Iterable<string>,
    private readonly stem: (word: string) => string,
  ) {
    this.words = new Set(words);
    this.stems = new Set([...this.words].map(stem));
  }

  /** The parts of a compound; none when the word is none. Only the last part may carry an ending we have not seen. */
  split(word: string): string[] {
    if (word.length < shortestCompound) return [];
    for (let cut = word.length - shortestPart; cut >= shortestPart; cut--) {
      const head = word.slice(0, cut);
      if (!this.words.has(head)) continue;
      const tail = word.slice(cut);
      const isWhole = this.words.has(tail) || this.stems.has(this.stem(tail));
      const tails = isWhole ? [tail] : this.split(tail);
      if (tails.length === 0) continue;
      const heads = this.split(head);
      return [...(heads.length > 0 ? heads : [head]), ...tails];
    }
    return [];
  }
}
