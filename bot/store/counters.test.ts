import { openTestStore, type TestStore } from './support/test-store';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const next = (kind: 'H' | 'K', at: string) => test.store.transaction((tx) => tx.nextNumber(kind, new Date(at)));

describe('a number', () => {
  it('counts up, each kind by itself', async () => {
    const given = [
      await next('H', '2025-12-01T10:00:00Z'),
      await next('H', '2025-12-01T10:00:00Z'),
      await next('K', '2025-12-01T10:00:00Z'),
    ];
    expect(given).toEqual(['H-2025-0001', 'H-2025-0002', 'K-2025-0001']);
  });

  it('begins anew with the year of Helsinki', async () => {
    const given = [
      await next('H', '2025-12-31T21:59:59Z'),
      await next('H', '2025-12-31T22:00:00Z'),
      await next('H', '2025-12-31T21:59:59Z'),
    ];
    expect(given).toEqual(['H-2025-0001', 'H-2026-0001', 'H-2025-0002']);
  });

  it('is not given twice to many who ask at once', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => next('H', '2025-12-01T10:00:00Z')));
    expect(new Set(given).size).toBe(20);
  });

  it('is not given again when what had it is gone, but when its work failed', async () => {
    await next('H', '2025-12-01T10:00:00Z');
    const failed = test.store.transaction(async (tx) => {
      await tx.nextNumber('H', new Date('2025-12-01T10:00:00Z'));
      throw new Error('the work failed');
    });
    await expect(failed).rejects.toThrow();
    expect(await next('H', '2025-12-01T10:00:00Z')).toBe('H-2025-0002');
  });

  it('beyond four digits is longer', async () => {
    await test.store.transaction(async (tx) => {
      for (let nth = 0; nth < 9999; nth += 1) await tx.nextNumber('H', new Date('2025-12-01T10:00:00Z'));
    });
    expect(await next('H', '2025-12-01T10:00:00Z')).toBe('H-2025-10000');
  });
});
