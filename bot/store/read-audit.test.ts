import { statSync } from 'node:fs';
import path from 'node:path';
import { readAudit } from './read-audit';
import { openTestStore, type TestStore } from './support/test-store';

const at = new Date('2025-12-01T10:00:00.000Z');
const record = {
  staff: { tenant: 'tenant', person: 'staff-1' },
  staffName: null,
  action: 'entry-hidden',
  subject: 'laku-sdq-form',
  detail: { reason: 'Väärin', told: 0 },
};

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());
const add = (when: Date, id?: string) => test.store.transaction((tx) => tx.audit.add({ ...record, at: when }, id));

describe('the audit', () => {
  it('is read beside the open store, oldest first, from a time on', async () => {
    const later = new Date(at.getTime() + 1000);
    await add(later);
    await add(at);
    expect(await readAudit(test.file, new Date(0))).toEqual([
      { ...record, at },
      { ...record, at: later },
    ]);
    expect(await readAudit(test.file, later)).toEqual([{ ...record, at: later }]);
  });

  it('is not changed by being read', async () => {
    await add(at);
    const before = statSync(test.file).mtimeMs;
    await readAudit(test.file, new Date(0));
    expect(statSync(test.file).mtimeMs).toBe(before);
  });

  it('takes what has an id once', async () => {
    expect([await add(at, 'draft-1'), await add(at, 'draft-1'), await add(at)]).toEqual([true, false, true]);
    expect(test.rows('audit')).toHaveLength(2);
  });

  it('that is not there is told with its file, and none is made', async () => {
    const missing = path.join(path.dirname(test.file), 'none.sqlite');
    await expect(readAudit(missing, at)).rejects.toThrow(missing);
    expect(statSync(missing, { throwIfNoEntry: false })).toBeUndefined();
  });
});
