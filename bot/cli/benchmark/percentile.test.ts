import { percentile } from './percentile';

describe('a percentile', () => {
  const tenToOne = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

  it('is the value that the share does not exceed, in whatever order they come', () => {
    expect(percentile(tenToOne, 0.5)).toBe(5);
    expect(percentile(tenToOne, 0.95)).toBe(10);
    expect(percentile(tenToOne, 0.9)).toBe(9);
  });

  it('goes from the least to the greatest', () => {
    expect(percentile(tenToOne, 0)).toBe(1);
    expect(percentile(tenToOne, 1)).toBe(10);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('compares numbers, not their digits', () => {
    expect(percentile([100, 20, 3], 1)).toBe(100);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is nothing of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });
});
