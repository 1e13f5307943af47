/**
 * Reads Voikko's morphology (`mor.vfst`), an unweighted finite-state transducer, and follows a word through it.
 *
 * The format: a 16-byte header (two magic numbers, then whether it is weighted); a count of symbols and the symbols as
 * NUL-ended UTF-8, in the order empty, flags (`@P.FEATURE.VALUE@`), characters, tags (`[Ln]`); padding to 8 bytes; and
 * transitions of 8 bytes: symbol in, symbol out, 24 bits of target, 8 bits of how many more transitions the state has.
 * Where those are 255 the cell after the first transition holds the count. Symbol in 0xFFFF marks a final state. Voikko's
 * compiler puts a state's transitions in order: those that read nothing, the mark of a final state, then by symbol in.
 */
export class Transducer {
  private readonly symbols: readonly string[];
  /** By the number of the symbol. */
  private readonly flags: readonly (Flag | undefined)[];
  private readonly numberOf: ReadonlyMap<string, number>;
  private readonly firstCharacter: number;
  private readonly transitions: DataView;

  /** @throws RangeError or Error when the file is no unweighted transducer of Voikko's */
  constructor(file: Buffer) {
    if (file.length < 18 || file.readUInt32LE(0) !== 0x00013a6e || file.readUInt32LE(4) !== 0x000351fa) {
      throw new Error('not a Voikko transducer (the first 8 bytes are wrong)');
    }
    if (file.readUInt8(8) !== 0) throw new Error('a weighted transducer, where the morphology is unweighted');
    const { symbols, end } = readSymbols(file);
    this.symbols = symbols;
    this.firstCharacter = symbols.findIndex((symbol, position) => position > 0 && !symbol.startsWith('@'));
    this.flags = parseFlags(symbols.slice(0, this.firstCharacter));
    this.numberOf = new Map(
      symbols.flatMap((symbol, number) =>
        number >= this.firstCharacter && !symbol.startsWith('[') ? [[symbol, number] as const] : [],
      ),
    );
    const start = Math.ceil(end / cell) * cell;
    this.transitions = new DataView(file.buffer, file.byteOffset + start, file.length - start);
  }

  /** What the transducer says of a word in lower case, at most `most` outputs; none for a word it does not know. */
  follow(word: string, most: number): string[] {
    const input = [...word].map((character) => this.numberOf.get(character));
    if (input.length > longestWord || !input.every((number) => number !== undefined)) return [];
    const found: string[] = [];
    const path: string[] = [];
    /** The value of each feature on the way. */
    const values = this.flags.map(() => none);
    let steps = 0;

    const walk = (state: number, position: number): void => {
      const more = this.transitions.getUint8(state * cell + 7);
      const overflows = more === 255;
      const second = state + (overflows ? 2 : 1);
      const end = second + (overflows ? this.transitions.getUint32((state + 1) * cell, true) : more);
      take(state, position);
      let at = second;
      for (; at < end && !this.readsCharacter(at); at++) take(at, position);
      const wanted = input[position];
      if (wanted === undefined) return;
      at = this.firstThatReads(wanted, at, end);
      for (; at < end && this.symbolIn(at) === wanted; at++) take(at, position);
    };
    const take = (transition: number, position: number): void => {
      if (++steps > mostSteps || found.length >= most) return;
      const symbolIn = this.symbolIn(transition);
      if (symbolIn === final) {
        if (position === input.length) found.push(path.join(''));
        return;
      }
      const reads = symbolIn >= this.firstCharacter;
      if (reads && input[position] !== symbolIn) return;
      const flag = this.flags[symbolIn];
      const before = flag ? (values[flag.feature] as number) : none;
      if (flag && !allows(flag, before)) return;
      if (flag) values[flag.feature] = applied(flag, before);
      const symbolOut = this.transitions.getUint16(transition * cell + 2, true);
      path.push(symbolOut < this.firstCharacter ? '' : (this.symbols[symbolOut] as string));
      walk(this.transitions.getUint32(transition * cell + 4, true) & 0xffffff, reads ? position + 1 : position);
      path.pop();
      if (flag) values[flag.feature] = before;
    };
    walk(0, 0);
    return found;
  }

  private symbolIn(transition: number): number {
    return this.transitions.getUint16(transition * cell, true);
  }

  private readsCharacter(transition: number): boolean {
    const symbolIn = this.symbolIn(transition);
    return symbolIn >= this.firstCharacter && symbolIn !== final;
  }

  /** The first transition from one up to another that reads the symbol, or one behind it. The state where a word begins has hundreds. */
  private firstThatReads(symbol: number, from: number, to: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.symbolIn(middle) < symbol) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Bytes of one transition. */
const cell = 8;
const final = 0xffff;
const longestWord = 60;
/** Far above what the longest real words take (a few thousand): a bound for made-up ones. */
const mostSteps = 200_000;

/** A condition along the way: a feature is set, cleared, required, forbidden or unified with a value. */
interface Flag {
  readonly operation: string;
  // Features and values have numbers: these are compared at every step.
  readonly feature: number;
  /** `none` stands for any value. */
  readonly value: number;
}

/** No value; the place of the empty one. */
const none = 0;

function readSymbols(file: Buffer): { symbols: string[]; end: number } {
  const count = file.readUInt16LE(16);
  const symbols: string[] = [];
  let end = 18;
  for (let nth = 0; nth < count; nth++) {
    const stop = file.indexOf(0, end);
    if (stop < 0) throw new Error('the table of symbols is cut off');
    symbols.push(file.toString('utf8', end, stop));
    end = stop + 1;
  }
  return { symbols, end };
}

function parseFlags(symbols: readonly string[]): (Flag | undefined)[] {
  const features: string[] = [];
  const values = [''];
  return symbols.map((symbol) => {
    const [operation, feature, value = ''] = symbol.slice(1, -1).split('.');
    if (!operation || !feature) return undefined;
    return { operation, feature: placeOf(feature, features), value: placeOf(value, values) };
  });
}

/** The place of a word in a list, where it is put when it is not there. */
function placeOf(word: string, list: string[]): number {
  return list.includes(word) ? list.indexOf(word) : list.push(word) - 1;
}

/** @param present the value of the flag's feature */
function allows({ operation, value }: Flag, present: number): boolean {
  switch (operation) {
    case 'R':
      return value === none ? present !== none : present === value;
    case 'D':
      return value === none ? present === none : present !== value;
    case 'U':
      return present === none || present === value;
    default:
      return true;
  }
}

/** The value of the flag's feature behind it. */
function applied({ operation, value }: Flag, present: number): number {
  if (operation === 'P' || operation === 'U') return value;
  return operation === 'C' ? none : present;
}
