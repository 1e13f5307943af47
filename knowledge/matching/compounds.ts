const shortestPart = 4;
const shortestCompound = 9;
/** Nobody writes a longer word; whoever does gets no parts of it. */
const longestCompound = 60;

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
    return word.length > longestCompound ? [] : this.splitKnown(word, new Map());
  }

  /** @param done what is known already of the parts of this word: each is looked at once */
  private splitKnown(word: string, done: Map<string, string[]>): string[] {
    const known = done.get(word);
    if (known) return known;
    let parts: string[] = [];
    for (let cut = word.length - shortestPart; word.length >= shortestCompound && cut >= shortestPart; cut--) {
      const head = word.slice(0, cut);
      if (!this.words.has(head)) continue;
      const tail = word.slice(cut);
      const isWhole = this.words.has(tail) || this.stems.has(this.stem(tail));
      const tails = isWhole ? [tail] : this.splitKnown(tail, done);
      if (tails.length === 0) continue;
      const heads = this.splitKnown(head, done);
      parts = [...(heads.length > 0 ? heads : [head]), ...tails];
      break;
    }
    done.set(word, parts);
    return parts;
  }
}
