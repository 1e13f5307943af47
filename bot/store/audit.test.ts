import type { Transaction } from './store';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2025-12-01T10:00:00Z');
const record = {
  staff: { tenant: 'tenant', person: 'staff-1' },
  staffName: 'Asiantuntija Yksi',
  action: 'handoff-answered',
  subject: 'H-2025-0001',
  detail: { showsName: false, told: 2, reason: 'Väärin' },
  at: now,
};

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());
const run = <T>(work: (tx: Transaction) => Promise<T>) => test.store.transaction(work);

describe('what staff did', () => {
  it('is listed as it was noted, from a time on, oldest first', async () => {
    const [before, after] = [-1, 1].map((by) => ({ ...record, at: new Date(now.getTime() + by) }));
    for (const one of [after, record, before]) await run((tx) => tx.audit.add(one as typeof record));
    expect(await run((tx) => tx.audit.list(now))).toEqual([record, after]);
  });

  it('tells who of staff has been here since, under the newest name', async () => {
    const by = (person: string, staffName: string | null, ms: number, tenant = 'tenant') =>
      run((tx) => tx.audit.add({ ...record, staff: { tenant, person }, staffName, at: new Date(now.getTime() + ms) }));
    await by('staff-2', 'Bertta', -1);
    await by('staff-1', 'Aino Vanha', 1);
    await by('staff-1', 'Aino', 2);
    await by('staff-3', null, 3);
    await by('elsewhere', 'Cecilia', 4, 'other');
    const since = await run((tx) => tx.audit.staffSince('tenant', now));
    expect(since).toEqual([
      { id: 'staff-3', name: null },
      { id: 'staff-1', name: 'Aino' },
    ]);
  });

  it('is noted once under the id of what was pressed', async () => {
    expect(await run((tx) => tx.audit.add(record, 'draft'))).toBe(true);
    expect(await run((tx) => tx.audit.add({ ...record, action: 'other' }, 'draft'))).toBe(false);
    expect(await run((tx) => tx.audit.list(now))).toEqual([record]);
  });

  it('is noted with what it tells of, or not at all', async () => {
    const work = run(async (tx) => {
      await tx.audit.add(record);
      throw new Error('the change failed');
    });
    await expect(work).rejects.toThrow();
    expect(test.rows('audit')).toEqual([]);
  });

  it('stays when the asker or the member of staff is forgotten', async () => {
    await run((tx) => tx.audit.add(record));
    await run((tx) => tx.forgetPerson(record.staff));
    expect(test.rows('audit')).toHaveLength(1);
  });
});
