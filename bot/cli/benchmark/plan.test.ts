import { defaultSizes, inOrder, sampleAt, sizesFrom } from './plan';

const query = (q: string) => ({ q, lang: 'fi' as const, kind: 'plain', expect: 'a', also: [] });
const queries = Array.from({ length: 30 }, (_, nth) => query(`kysymys ${nth}`));

describe('the plan of a benchmark', () => {
  it('asks every question once, always in the same order', () => {
    expect(inOrder(queries)).toEqual(inOrder(queries));
    expect(new Set(inOrder(queries))).toEqual(new Set(queries));
    expect(inOrder(queries)).not.toEqual(queries);
  });

  it('asks all of a small base and a sample of a big one', () => {
    expect(sampleAt(150, 405)).toBe(405);
    expect(sampleAt(10_000, 405)).toBe(75);
    expect(sampleAt(10_000, 40)).toBe(40);
  });

  it('measures the sizes that are asked for', () => {
    expect(sizesFrom([])).toBe(defaultSizes);
    expect(sizesFrom(['--sizes', '150,1000'])).toEqual([150, 1000]);
    expect(() => sizesFrom(['--sizes', 'few'])).toThrow('--sizes 150,1000');
    expect(() => sizesFrom(['--sizes'])).toThrow('--sizes 150,1000');
  });
});
