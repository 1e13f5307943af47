/**
 * Reads Voikko's morphology (`mor.vfst`), an unweighted finite-state transducer, and follows a word through it.
 *
 * The format: a 16-byte header (two magic numbers, then whether it is weighted); a count of symbols and the symbols as
 * NUL-ended UTF-8, in the order empty, flags (`@P.FEATURE.VALUE@`), characters, tags (`[Ln]`); padding to 8 bytes; and
 * transitions of 8 bytes: symbol in, symbol out, 24 bits of target, 8 bits of how many more transitions the state has.
 * Where those are 255 the cell after the first transition holds the count. Symbol in 0xFFFF marks a final state.
 */
export class Transducer {
  private readonly symbols: readonly string[];
  private readonly flags: ReadonlyMap<number, Flag>;
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
    const values = new Map<string, string>();
    let steps = 0;

    const walk = (state: number, position: number): void => {
      for (const transition of this.transitionsOf(state)) {
        if (++steps > mostSteps || found.length >= most) return;
        const symbolIn = this.transitions.getUint16(transition, true);
        if (symbolIn === final) {
          if (position === input.length) found.push(path.join(''));
          continue;
        }
        const flag = this.flags.get(symbolIn);
        const reads = symbolIn >= this.firstCharacter;
        if (reads && input[position] !== symbolIn) continue;
        if (flag && !allows(flag, values)) continue;
        const before = flag && values.get(flag.feature);
        if (flag) apply(flag, values);
        const symbolOut = this.transitions.getUint16(transition + 2, true);
        path.push(symbolOut < this.firstCharacter ? '' : (this.symbols[symbolOut] as string));
        walk(this.transitions.getUint32(transition + 4, true) & 0xffffff, reads ? position + 1 : position);
        path.pop();
        if (flag) restore(flag, before, values);
      }
    };
    walk(0, 0);
    return found;
  }

  /** Byte offsets of a state's transitions. */
  private *transitionsOf(state: number): Generator<number> {
    const head = state * cell;
    const inHead = this.transitions.getUint8(head + 7);
    const overflows = inHead === 255;
    const more = overflows ? this.transitions.getUint32(head + cell, true) : inHead;
    yield head;
    const first = overflows ? 2 : 1;
    for (let nth = first; nth <= more + first - 1; nth++) yield head + nth * cell;
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
  readonly feature: string;
  /** Empty stands for any value. */
  readonly value: string;
}

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

function parseFlags(symbols: readonly string[]): Map<number, Flag> {
  return new Map(
    symbols.flatMap((symbol, number) => {
      const [operation, feature, value = ''] = symbol.slice(1, -1).split('.');
      return operation && feature ? [[number, { operation, feature, value }] as const] : [];
    }),
  );
}

function allows({ operation, feature, value }: Flag, values: ReadonlyMap<string, string>): boolean {
  const present = values.get(feature);
  switch (operation) {
    case 'R':
      return value === '' ? present !== undefined : present === value;
    case 'D':
      return value === '' ? present === undefined : present !== value;
    case 'U':
      return present === undefined || present === value;
    default:
      return true;
  }
}

function apply({ operation, feature, value }: Flag, values: Map<string, string>): void {
  if (operation === 'P' || operation === 'U') values.set(feature, value);
  if (operation === 'C') values.delete(feature);
}

function restore({ feature }: Flag, before: string | undefined, values: Map<string, string>): void {
  if (before === undefined) values.delete(feature);
  else values.set(feature, before);
}
