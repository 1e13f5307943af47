/** A transition of a small transducer; `end` marks its state as final. */
export type SmallTransition = { readonly reads: string; readonly writes: string; readonly to: number } | 'end';

/** The bytes of a transducer in Voikko's format, from its states; state 0 is where a word begins. */
export function smallTransducer(drawn: readonly (readonly SmallTransition[])[]): Buffer {
  const written = drawn.flat().flatMap((each) => (each === 'end' ? [] : [each.reads, each.writes]));
  const isTag = (symbol: string) => symbol.startsWith('[');
  const order = (symbol: string) => (symbol === '' ? 0 : symbol.startsWith('@') ? 1 : isTag(symbol) ? 3 : 2);
  const symbols = [...new Set(['', ...written])].sort((left, right) => order(left) - order(right));
  // As Voikko's compiler does: the mark of a final state behind what reads nothing, then by symbol.
  const place = (each: SmallTransition) => (each === 'end' ? 0.5 : symbols.indexOf(each.reads));
  const states = drawn.map((state) => [...state].sort((left, right) => place(left) - place(right)));
  const starts: number[] = [];
  let next = 0;
  for (const state of states) {
    starts.push(next);
    next += state.length + (overflows(state) ? 1 : 0);
  }
  const cells = states.flatMap((state) => {
    const more = state.length - 1;
    const own = state.map((each, nth) => {
      const count = nth === 0 ? (overflows(state) ? 255 : more) : 0;
      if (each === 'end') return cell(0xffff, 0, 0, count);
      return cell(symbols.indexOf(each.reads), symbols.indexOf(each.writes), starts[each.to] as number, count);
    });
    if (!overflows(state)) return own;
    const overflow = Buffer.alloc(8);
    overflow.writeUInt32LE(more);
    return [own[0] as Buffer, overflow, ...own.slice(1)];
  });
  const header = Buffer.alloc(18);
  header.writeUInt32LE(0x00013a6e, 0);
  header.writeUInt32LE(0x000351fa, 4);
  header.writeUInt16LE(symbols.length, 16);
  const table = Buffer.concat([header, ...symbols.map((symbol) => Buffer.from(`${symbol}\0`))]);
  return Buffer.concat([table, Buffer.alloc((8 - (table.length % 8)) % 8), ...cells]);
}

function overflows(state: readonly SmallTransition[]): boolean {
  return state.length > 255;
}

function cell(reads: number, writes: number, target: number, more: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(reads, 0);
  bytes.writeUInt16LE(writes, 2);
  bytes.writeUInt32LE(target + more * 2 ** 24, 4);
  return bytes;
}
