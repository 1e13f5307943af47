import { type SmallTransition, smallTransducer } from '../../support/small-transducer';
import { Transducer } from './transducer';

const reads = (letter: string, to: number, writes = letter): SmallTransition => ({ reads: letter, writes, to });
const follow = (states: SmallTransition[][], word: string) => new Transducer(smallTransducer(states)).follow(word, 10);

describe('a word', () => {
  const states = [
    [reads('', 1, '[Ln]')],
    [reads('k', 2)],
    [reads('u', 3, 'v')],
    ['end' as const, reads('u', 4)],
    ['end' as const],
  ];

  it('is followed to an end, and what is written on the way comes out', () => {
    expect(follow(states, 'ku')).toEqual(['[Ln]kv']);
    expect(follow(states, 'kuu')).toEqual(['[Ln]kvu']);
  });

  it.each(['', 'k', 'kuuu', 'ux', 'x'])('that ends elsewhere is unknown (%j)', (word) => {
    expect(follow(states, word)).toEqual([]);
  });

  it('that reads two ways comes out twice, but never more often than asked', () => {
    const two = [[reads('k', 1), reads('k', 1, 'K')], ['end' as const]];
    expect(follow(two, 'k')).toEqual(['k', 'K']);
    expect(new Transducer(smallTransducer(two)).follow('k', 1)).toEqual(['k']);
  });

  it.each([1, 2, 3, 255, 256, 300])('is found among the %i letters that a state reads', (count) => {
    const letters = Array.from({ length: count }, (_, nth) => String.fromCodePoint(0x4e00 + nth));
    const states = [letters.map((letter) => reads(letter, 1)), ['end' as const]];
    for (const letter of letters) expect(follow(states, letter)).toEqual([letter]);
  });

  it('goes on every way that a state has: by a flag, by nothing, by each transition that reads its letter', () => {
    const others = Array.from({ length: 300 }, (_, nth) => reads(String.fromCodePoint(0x4e00 + nth), 2));
    const more = [reads('', 1, '[Ln]'), reads('@P.F.ON@', 1, ''), reads('k', 2), reads('k', 2, 'K'), 'end' as const];
    const states = [[...others, ...more], [reads('k', 2)], ['end' as const]];
    expect(follow(states, 'k')).toEqual(['[Ln]k', 'k', 'k', 'K']);
    expect(follow(states, '')).toEqual(['']);
  });

  it('that is very long, or leads round and round, ends unknown', () => {
    expect(follow([['end', reads('a', 0)]], 'a'.repeat(61))).toEqual([]);
    expect(follow([[reads('', 0), reads('a', 1)], ['end']], 'b')).toEqual([]);
  });
});

describe('a flag', () => {
  const through = (first: string, second: string) =>
    follow([[reads(first, 1, '')], [reads(second, 2, '')], [reads('a', 3)], ['end']], 'a').length === 1;

  it.each([
    ['@P.F.ON@', '@R.F.ON@', true],
    ['@P.F.ON@', '@R.F.OFF@', false],
    ['@P.F.ON@', '@R.F@', true],
    ['@C.F@', '@R.F@', false],
    ['@C.F@', '@R.F.ON@', false],
    ['@P.F.ON@', '@D.F.ON@', false],
    ['@P.F.ON@', '@D.F.OFF@', true],
    ['@P.F.ON@', '@D.F@', false],
    ['@C.F@', '@D.F@', true],
    ['@U.F.ON@', '@U.F.ON@', true],
    ['@U.F.ON@', '@U.F.OFF@', false],
    ['@P.F.ON@', '@C.F@', true],
  ])('%s then %s lets a word through: %s', (first, second, expected) => {
    expect(through(first, second)).toBe(expected);
  });

  it('set on one way does not hold on another', () => {
    const states = [
      [reads('@P.F.ON@', 1, ''), reads('', 1)],
      [reads('@D.F@', 2, '')],
      [reads('a', 3)],
      ['end' as const],
    ];
    expect(follow(states, 'a')).toEqual(['a']);
  });

  it('is not written out', () => {
    expect(follow([[reads('a', 1, '@P.F.ON@')], ['end']], 'a')).toEqual(['']);
  });
});

describe('a file', () => {
  const good = smallTransducer([['end']]);
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(good);
    bytes.writeUInt8(value, at);
    return bytes;
  };

  it.each([
    ['is empty', Buffer.alloc(0), /not a Voikko transducer/],
    ['is something else', Buffer.from('This is a text file and no dictionary.'), /not a Voikko transducer/],
    ['is weighted', changed(8, 1), /weighted/],
    ['is cut off', changed(16, 200), /cut off/],
  ])('is refused when it %s', (_what, file, reason) => {
    expect(() => new Transducer(file)).toThrow(reason);
  });
});
