import Database from 'libsql';
import { openTestStore } from './support/test-store';

// Some settings live in the connection alone, so the one that the store opens is looked at.
const mockOpened: Database.Database[] = [];
jest.mock('libsql', () => {
  const Real = jest.requireActual('libsql');
  return class extends Real {
    constructor(...given: unknown[]) {
      super(...given);
      mockOpened.push(this as unknown as Database.Database);
    }
  };
});

it('what was committed survives a killed process and a power cut', async () => {
  const test = await openTestStore();
  const [connection] = mockOpened as [Database.Database];
  expect(connection.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
  const another = new Database(test.file);
  expect(another.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  another.close();
  await test.remove();
});

it('a file that another process holds for a moment is waited for', async () => {
  mockOpened.length = 0;
  const test = await openTestStore();
  const [connection] = mockOpened as [Database.Database];
  expect(connection.pragma('busy_timeout')).toEqual([{ timeout: 5000 }]);
  await test.remove();
});
