import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { openSqliteStore } from './sqlite-store';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2025-12-01T10:00:00Z');
const later = new Date('2025-12-01T10:05:00Z');
const who = { tenant: 'tenant', person: 'person' };
const key = { tenant: 'tenant', conversation: 'chat', type: 'message', activity: '1' };
const feedback = { card: 'card-1', entry: 'laku-sdq-form', language: 'sv', helpful: true } as const;

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

describe('the language of a person', () => {
  const languageOf = (person = who) => test.store.transaction((tx) => tx.languageOf(person));

  it('is not known before one is chosen', async () => {
    expect(await languageOf()).toBeNull();
  });

  it('is the one chosen last', async () => {
    await test.store.transaction((tx) => tx.setLanguage(who, 'sv', now));
    await test.store.transaction((tx) => tx.setLanguage(who, 'en', later));
    expect(await languageOf()).toBe('en');
  });

  it('is not that of a person of the same id in another tenant', async () => {
    await test.store.transaction((tx) => tx.setLanguage(who, 'sv', now));
    expect(await languageOf({ ...who, tenant: 'other' })).toBeNull();
  });

  it('that we no longer speak counts as none', async () => {
    const database = new Database(test.file);
    database.exec("insert into people values ('tenant', 'person', 'se', '2025-12-01T10:00:00.000Z')");
    database.close();
    expect(await languageOf()).toBeNull();
  });
});

describe('the insurance district of a person', () => {
  const districtOf = (person = who) => test.store.transaction((tx) => tx.districtOf(person));
  const choose = (contact: string, at = now, person = who) =>
    test.store.transaction((tx) => tx.setDistrict(person, contact, at));
  const forget = (person = who) => test.store.transaction((tx) => tx.forgetDistrict(person));
  const neighbours = [
    { ...who, person: 'other' },
    { ...who, tenant: 'other' },
  ];

  it('is not known before one is chosen', async () => {
    expect(await districtOf()).toBeNull();
  });

  it('is the one chosen last', async () => {
    await choose('email-east');
    await choose('email-west', later);
    expect(await districtOf()).toBe('email-west');
    expect(test.rows('districts')).toEqual([
      { tenant_id: 'tenant', person_id: 'person', contact_id: 'email-west', chosen_at: later.toISOString() },
    ]);
  });

  it('is not known any more once it is forgotten, and can be chosen again', async () => {
    await choose('email-east');
    await forget();
    expect([await districtOf(), test.rows('districts')]).toEqual([null, []]);
    await choose('email-west', later);
    expect(await districtOf()).toBe('email-west');
  });

  it('can be forgotten when there is none', async () => {
    await expect(forget()).resolves.toBeUndefined();
  });

  it.each(neighbours)('is not that of another person, whose own stays: %j', async (other) => {
    await choose('email-east');
    expect(await districtOf(other)).toBeNull();
    await choose('email-west', now, other);
    expect(await districtOf()).toBe('email-east');
    await forget();
    expect(await districtOf(other)).toBe('email-west');
  });
});

describe('feedback', () => {
  it('is kept with what it is about', async () => {
    await test.store.transaction((tx) => tx.saveFeedback(feedback, now));
    expect(test.rows('feedback')).toEqual([
      { card_id: 'card-1', entry_id: 'laku-sdq-form', language: 'sv', helpful: 1, given_at: now.toISOString() },
    ]);
  });

  it('on the same card changes the first', async () => {
    await test.store.transaction((tx) => tx.saveFeedback(feedback, now));
    await test.store.transaction((tx) => tx.saveFeedback({ ...feedback, helpful: false }, later));
    expect(test.rows('feedback')).toMatchObject([{ helpful: 0, given_at: later.toISOString() }]);
  });

  it('on another card is another one', async () => {
    await test.store.transaction((tx) => tx.saveFeedback(feedback, now));
    await test.store.transaction((tx) => tx.saveFeedback({ ...feedback, card: 'card-2' }, now));
    expect(test.rows('feedback')).toHaveLength(2);
  });
});

describe('the welcome of a conversation', () => {
  const welcomed = (conversation = 'chat') =>
    test.store.transaction((tx) => tx.markWelcomed('tenant', conversation, now));

  it('comes once', async () => {
    expect([await welcomed(), await welcomed()]).toEqual([true, false]);
  });

  it('comes to each conversation', async () => {
    expect([await welcomed('chat'), await welcomed('other')]).toEqual([true, true]);
  });

  it('comes again after that conversation was forgotten, and to no other', async () => {
    await welcomed('chat');
    await welcomed('other');
    await test.store.transaction((tx) => tx.forgetConversation('tenant', 'chat'));
    expect([await welcomed('chat'), await welcomed('other')]).toEqual([true, false]);
  });
});

describe('a transaction', () => {
  it('gives what its work gives', async () => {
    expect(await test.store.transaction(async () => 'done')).toBe('done');
  });

  it('that throws keeps nothing and leaves the store usable', async () => {
    const failing = test.store.transaction(async (tx) => {
      await tx.setLanguage(who, 'sv', now);
      await tx.saveFeedback(feedback, now);
      await tx.markWelcomed('tenant', 'chat', now);
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect([test.rows('people'), test.rows('feedback'), test.rows('conversations')]).toEqual([[], [], []]);
    expect(await test.store.transaction((tx) => tx.markWelcomed('tenant', 'chat', now))).toBe(true);
  });

  it('does not mix with others that run at the same time', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, nth) =>
        test.store.transaction(async (tx) => {
          await tx.markWelcomed('tenant', `chat-${nth}`, now);
          if (nth % 2 === 1) throw new Error('no luck');
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(test.rows('conversations').map((row) => row.conversation_id)).toEqual(
      [0, 2, 4, 6, 8].map((nth) => `chat-${nth}`),
    );
  });
});

describe('the file', () => {
  it('keeps everything for the next process', async () => {
    await test.store.transaction((tx) => tx.setLanguage(who, 'sv', now));
    await test.store.transaction((tx) => tx.setDistrict(who, 'email-east', now));
    await test.store.transaction((tx) => tx.markWelcomed('tenant', 'chat', now));
    await test.store.reserve(key, now);
    await test.store.complete(key);
    await test.store.close();

    const reopened = await openSqliteStore(test.file);
    expect(await reopened.transaction((tx) => tx.languageOf(who))).toBe('sv');
    expect(await reopened.transaction((tx) => tx.districtOf(who))).toBe('email-east');
    expect(await reopened.transaction((tx) => tx.markWelcomed('tenant', 'chat', now))).toBe(false);
    expect(await reopened.reserve(key, later)).toBe(false);
    await reopened.close();
  });

  it('that cannot be made is named with its fix', async () => {
    const blocked = path.join(test.file, 'deeper', 'bot.sqlite');
    await expect(openSqliteStore(blocked)).rejects.toThrow(
      `${blocked} cannot be opened. Check DATA_DIR or DATABASE_URL`,
    );
  });

  it('that is no database is named', async () => {
    const folder = path.join(path.dirname(test.file), 'other');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'notes.sqlite'), 'This is no database. '.repeat(500));
    await expect(openSqliteStore(path.join(folder, 'notes.sqlite'))).rejects.toThrow(/notes\.sqlite cannot be opened/);
  });

  it('answers a check while open and fails it when closed', async () => {
    const other = await openSqliteStore(`${test.file}-other`);
    await expect(other.check()).resolves.toBeUndefined();
    await other.close();
    await expect(other.check()).rejects.toThrow();
  });
});
