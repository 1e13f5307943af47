import { type Floor, fallenUnder, figuresOf } from './gate';

const row = (
  group: string,
  counts: Partial<Record<'first' | 'inThree' | 'answered' | 'answeredRight' | 'helped', number>> = {},
) => ({
  group,
  queries: 10,
  first: 9,
  inThree: 10,
  answered: 8,
  answeredRight: 8,
  helped: 9,
  ...counts,
});
const evaluation = {
  rows: [row('all'), row('fi'), row('sv', { first: 8 }), row('en')],
  negative: [
    { group: 'off-topic', queries: 5, wronglyAnswered: 0, suggested: 1 },
    { group: 'near-domain', queries: 5, wronglyAnswered: 2, suggested: 1 },
  ],
  contacts: { queries: 3, right: 2 },
  commands: { queries: 0, right: 0 },
  clientMatters: { queries: 4, right: 4 },
  open: { queries: 0, right: 0 },
  misses: [],
};
const figures = figuresOf(evaluation);

describe('the figures of an evaluation', () => {
  it('are whole per cent, rounded down, and counts', () => {
    expect(figures).toEqual<Floor>({
      rightFirst: { fi: 90, sv: 80, en: 90 },
      rightInThree: 100,
      answered: 80,
      rightAmongAnswered: 100,
      helped: 90,
      contacts: 66,
      commands: 100,
      clientMatters: 100,
      mostWronglyAnswered: 2,
    });
  });
});

describe('the gate', () => {
  it('is open when every figure reaches its floor', () => {
    expect(fallenUnder(figures, figures)).toEqual([]);
  });

  it.each<[string, Floor, RegExp]>([
    [
      'a language',
      { ...figures, rightFirst: { ...figures.rightFirst, sv: 81 } },
      /right first in sv: 80 %, the floor is 81 %/,
    ],
    ['a share', { ...figures, contacts: 93 }, /contacts: 66 %, the floor is 93 %/],
    ['too many wrong answers', { ...figures, mostWronglyAnswered: 1 }, /2 answered, at most 1 may be/],
  ])('is shut by %s, and says which', (_what, floor, reason) => {
    expect(fallenUnder(figures, floor)).toEqual([expect.stringMatching(reason)]);
  });
});
