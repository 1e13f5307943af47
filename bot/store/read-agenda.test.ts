import { statSync } from 'node:fs';
import path from 'node:path';
import { asked, scheduled } from '../agenda/support/test-meetings';
import { readAgenda } from './read-agenda';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2026-12-01T10:00:00Z');

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

describe('the agenda', () => {
  it('is read beside the open store: meetings with their questions, counted, and what waits', async () => {
    await test.store.transaction(async (tx) => {
      const { chat, asker } = asked(9);
      await tx.meetings.add('laku', 'laku', scheduled(), now);
      await tx.questions.add(asked(1, { meeting: 'laku' }), now);
      await tx.questions.add(asked(2), now);
      await tx.questions.support('question-1', { who: asker, chat, isPersonal: true, language: 'sv' }, now);
    });
    const before = statSync(test.file).mtimeMs;
    const { meetings, waiting } = await readAgenda(test.file);
    expect(meetings).toMatchObject([{ meeting: { id: 'laku' }, questions: [{ id: 'question-1', supporters: 1 }] }]);
    expect(waiting).toMatchObject([{ id: 'question-2', supporters: 0 }]);
    expect(statSync(test.file).mtimeMs).toBe(before);
  });

  it('that is not there is told with its file, and none is made', async () => {
    const missing = path.join(path.dirname(test.file), 'none.sqlite');
    await expect(readAgenda(missing)).rejects.toThrow(missing);
    expect(statSync(missing, { throwIfNoEntry: false })).toBeUndefined();
  });
});
