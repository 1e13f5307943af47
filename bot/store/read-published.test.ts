import { statSync } from 'node:fs';
import path from 'node:path';
import { published } from '../publishing/support/test-answers';
import { readPublished } from './read-published';
import { openTestStore, type TestStore } from './support/test-store';

const at = new Date('2026-12-14T10:00:00.000Z');

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

describe('the published answers', () => {
  it('are read beside the open store, with what is hidden, and are not changed by it', async () => {
    const answer = published();
    const staff = { tenant: 'tenant', person: 'staff-1' };
    await test.store.transaction(async (tx) => {
      await tx.answers.publish(answer, at);
      await tx.answers.publish(answer, at);
      await tx.hiddenEntries.hide('laku-sdq-form', 'Väärin', staff, at);
    });
    const before = statSync(test.file).mtimeMs;
    expect(await readPublished(test.file)).toEqual({
      answers: [{ ...answer, version: 2, at }],
      hidden: new Set(['laku-sdq-form']),
    });
    expect(statSync(test.file).mtimeMs).toBe(before);
  });

  it('that are not there are told with their file, and none is made', async () => {
    const missing = path.join(path.dirname(test.file), 'none.sqlite');
    await expect(readPublished(missing)).rejects.toThrow(missing);
    expect(statSync(missing, { throwIfNoEntry: false })).toBeUndefined();
  });
});
