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

describe('a kept text', () => {
  const text = { id: 'text-1', kind: 'miss', text: 'Mikä on […] hinta?', language: 'fi', entry: null } as const;

  it('is kept with what it is about, and with nobody', async () => {
    await test.store.transaction((tx) => tx.keepText({ ...text, kind: 'pick', entry: 'laku-sdq-form' }, now));
    expect(test.rows('kept_texts')).toEqual([
      {
        id: 'text-1',
        kind: 'pick',
        text: 'Mikä on […] hinta?',
        language: 'fi',
        entry_id: 'laku-sdq-form',
        kept_at: now.toISOString(),
        handled_as: null,
      },
    ]);
  });

  it('needs no entry', async () => {
    await test.store.transaction((tx) => tx.keepText(text, now));
    expect(test.rows('kept_texts')).toMatchObject([{ kind: 'miss', entry_id: null }]);
  });

  it('of the same id stays as it was kept first', async () => {
    await test.store.transaction((tx) => tx.keepText(text, now));
    await test.store.transaction((tx) => tx.keepText({ ...text, text: 'Milloin?' }, later));
    expect(test.rows('kept_texts')).toMatchObject([{ text: 'Mikä on […] hinta?', kept_at: now.toISOString() }]);
  });
});

describe('what is kept about a person', () => {
  const none = { answers: [], handoffs: [], untold: 0, questions: [], joined: [] };
  const nothing = { language: null, district: null, cards: [], ...none };
  const neighbours = [
    { ...who, person: 'other' },
    { ...who, tenant: 'other' },
  ];
  const recordOf = (person = who) => test.store.transaction((tx) => tx.recordOf(person));
  const forget = (person = who) => test.store.transaction((tx) => tx.forgetPerson(person));
  const remember = (activity: string, { person = who, conversation = 'chat', at = now } = {}) =>
    test.store.transaction((tx) => tx.rememberCard(person, conversation, activity, at));
  const chooseAll = (person = who) =>
    test.store.transaction(async (tx) => {
      await tx.setLanguage(person, 'sv', now);
      await tx.setDistrict(person, 'email-east', now);
      await tx.rememberCard(person, 'chat', 'card-1', now);
    });
  const cards = [{ conversation: 'chat', activity: 'card-1' }];
  const all = { language: 'sv', district: 'email-east', cards, ...none };

  it('is nothing before anything was chosen or shown', async () => {
    expect(await recordOf()).toEqual(nothing);
  });

  it('is the language, the district and the cards that show them', async () => {
    await chooseAll();
    expect(await recordOf()).toEqual(all);
  });

  it.each([
    ['the language', () => test.store.transaction((tx) => tx.setLanguage(who, 'en', now)), { language: 'en' }],
    ['the district', () => test.store.transaction((tx) => tx.setDistrict(who, 'e', now)), { district: 'e' }],
    ['a card', () => remember('1'), { cards: [{ conversation: 'chat', activity: '1' }] }],
  ])('may be %s alone', async (_, keep, kept) => {
    await keep();
    expect(await recordOf()).toEqual({ ...nothing, ...kept });
  });

  it('has its cards in the order they were sent, those of every conversation', async () => {
    await remember('late', { at: later });
    await remember('early', { conversation: 'other' });
    expect((await recordOf()).cards).toEqual([
      { conversation: 'other', activity: 'early' },
      { conversation: 'chat', activity: 'late' },
    ]);
  });

  it('has a card once although it was shown anew in its place', async () => {
    await remember('1');
    await remember('1', { at: later });
    expect(test.rows('personal_cards')).toEqual([
      {
        tenant_id: 'tenant',
        person_id: 'person',
        conversation_id: 'chat',
        activity_id: '1',
        sent_at: now.toISOString(),
      },
    ]);
  });

  it.each(neighbours)(
    'is not what is kept about another, whose own stays when this one is forgotten: %j',
    async (other) => {
      await chooseAll();
      expect(await recordOf(other)).toEqual(nothing);
      await chooseAll(other);
      expect(await forget()).toEqual(all);
      expect([await recordOf(), await recordOf(other)]).toEqual([nothing, all]);
    },
  );

  it('is told once more when it is forgotten, and then gone', async () => {
    await chooseAll();
    expect(await forget()).toEqual(all);
    expect(await forget()).toEqual(nothing);
  });

  it('stays as it is when forgetting it fails half-way', async () => {
    await chooseAll();
    const failing = test.store.transaction(async (tx) => {
      await tx.forgetPerson(who);
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect(await recordOf()).toEqual(all);
  });

  it('goes without what cannot be told to be of the person', async () => {
    await chooseAll();
    await test.store.transaction((tx) => tx.saveFeedback(feedback, now));
    await test.store.transaction((tx) => tx.markWelcomed('tenant', 'chat', now));
    await forget();
    expect([test.rows('feedback'), test.rows('conversations')]).toMatchObject([[{}], [{}]]);
  });
});

describe('the people by a directory object id', () => {
  const keep: [string, (tenant: string) => Promise<void>][] = [
    ['a language', (tenant) => test.store.transaction((tx) => tx.setLanguage({ ...who, tenant }, 'sv', now))],
    ['a district', (tenant) => test.store.transaction((tx) => tx.setDistrict({ ...who, tenant }, 'east', now))],
    ['a card', (tenant) => test.store.transaction((tx) => tx.rememberCard({ ...who, tenant }, 'chat', '1', now))],
  ];

  it('are none where nothing is kept', async () => {
    await test.store.transaction((tx) => tx.setLanguage({ ...who, person: 'other' }, 'sv', now));
    expect(await test.store.peopleBy('person')).toEqual([]);
  });

  it.each(keep)('are found by %s alone', async (_, keepIn) => {
    await keepIn('tenant');
    expect(await test.store.peopleBy('person')).toEqual([who]);
  });

  it('are one in each tenant, however much is kept about them', async () => {
    for (const [, keepIn] of keep) for (const tenant of ['tenant', 'other']) await keepIn(tenant);
    const people = await test.store.peopleBy('person');
    expect(people.map(({ tenant }) => tenant).sort()).toEqual(['other', 'tenant']);
  });

  it('are nobody once they are forgotten', async () => {
    for (const [, keepIn] of keep) await keepIn('tenant');
    await test.store.transaction((tx) => tx.forgetPerson(who));
    expect(await test.store.peopleBy('person')).toEqual([]);
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

describe('a conversation that the bot has left', () => {
  const inChat = (conversation: string, tenant = 'tenant') =>
    test.store.transaction(async (tx) => {
      const to = { tenant, conversation, serviceUrl: 'https://example.com/', bot: '28:bot' };
      await tx.markWelcomed(tenant, conversation, now);
      await tx.rememberCard({ tenant, person: 'person' }, conversation, `${tenant}${conversation}`, now);
      const card = `${tenant}${conversation}`;
      await tx.sentAnswers.remember({ card, entry: 'x', language: 'fi', to, person: 'person' }, now);
    });

  it('goes with its threads, and nothing of any other does', async () => {
    const others = ['19:a', '19:aa', '19:a<', '19:b;messageid=1'];
    for (const id of ['19:a', '19:a;messageid=1', ...others.slice(1)]) await inChat(id);
    await inChat('19:a', 'other');
    await test.store.transaction((tx) => tx.leaveConversation('tenant', '19:a'));
    for (const table of ['conversations', 'personal_cards', 'sent_answers'] as const) {
      const left = test.rows(table).map((row) => row.conversation_id);
      expect([table, left.sort()]).toEqual([table, others.sort()]);
    }
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
    const reads = () => other.transaction((tx) => tx.answers.revision());
    await expect(reads()).resolves.toBe('0.0');
    await other.close();
    await expect(reads()).rejects.toThrow();
  });
});
