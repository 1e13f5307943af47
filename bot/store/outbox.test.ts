import type { OutboxItem } from './outbox';
import { openSqliteStore } from './sqlite-store';
import type { Transaction } from './store';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2025-12-01T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60 * 1000);
const address = (conversation: string, tenant = 'tenant') => {
  return { tenant, conversation, serviceUrl: 'https://example.com/', bot: '28:bot' };
};

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const run = <T>(work: (tx: Transaction) => Promise<T>) => test.store.transaction(work);
const add = (subject: string, change: Partial<OutboxItem> = {}, notBefore?: Date, at = now) => {
  const item = { to: address('chat'), person: 'person', subject, notice: notice(subject), ...change };
  return run((tx) => tx.outbox.add(item, at, notBefore));
};
const notice = (handoff: string) => ({ kind: 'handoff-for-provider', handoff }) as const;
const due = async (at = now, except?: string[]) =>
  (await run((tx) => tx.outbox.due(at, except))).map(({ subject }) => subject);
const idOf = async (subject: string) => test.rows('outbox').find((row) => row.subject === subject)?.id as string;
const giveUp = async (subject: string) => {
  const id = await idOf(subject);
  await run((tx) => tx.outbox.giveUp(id));
};

describe('what is held', () => {
  it('waits until then, or until its subject is released', async () => {
    await add('a');
    await add('b');
    const ids = [await idOf('a'), await idOf('b')];
    await run(async (tx) => {
      for (const id of ids) await tx.outbox.hold(id, minutes(10));
    });
    expect([await due(), await due(minutes(10))]).toEqual([[], ['a', 'b']]);
    await run((tx) => tx.outbox.release('b'));
    expect(await due()).toEqual(['b']);
  });

  it('is found after what went before it for the same chat on the same subject', async () => {
    const other = notice('later');
    await add('a');
    await add('a', { to: address('elsewhere') });
    await add('a', { to: address('chat', 'other') });
    await add('b');
    await add('a', { notice: other });
    const [first, last] = (await run((tx) => tx.outbox.due(now))).filter(
      ({ subject, to }) => subject === 'a' && to.tenant === 'tenant' && to.conversation === 'chat',
    ) as [OutboxItem, OutboxItem];
    expect(await run((tx) => tx.outbox.laterThan(first))).toEqual([last]);
    expect(last.notice).toEqual(other);
    expect(await run((tx) => tx.outbox.laterThan(last))).toEqual([]);
  });
});

describe('the outbox', () => {
  it('gives back what was put in, with its address', async () => {
    await add('a', { person: null, to: address('19:staff@thread.tacv2', 'other') });
    const [item] = await run((tx) => tx.outbox.due(now));
    expect(item).toEqual({
      id: expect.any(String),
      to: address('19:staff@thread.tacv2', 'other'),
      person: null,
      subject: 'a',
      notice: notice('a'),
    });
  });

  it('gives everything in the order of adding, whatever the clock said', async () => {
    await add('first', {}, undefined, minutes(5));
    await add('second', {}, undefined, minutes(-5));
    await add('third');
    expect(await due()).toEqual(['first', 'second', 'third']);
  });

  it('keeps what is for later until then', async () => {
    await add('monday', {}, minutes(10));
    await add('now');
    expect(await due(minutes(9))).toEqual(['now']);
    expect(await due(minutes(10))).toEqual(['monday', 'now']);
  });

  it('leaves out chats that take nothing', async () => {
    await add('a', { to: address('a') });
    await add('b', { to: address('b') });
    expect(await due(now, ['a', 'c'])).toEqual(['b']);
  });

  it('goes with the change it tells of: all, or nothing', async () => {
    const work = run(async (tx) => {
      await tx.outbox.add({ to: address('chat'), person: 'person', subject: 'a', notice: notice('a') }, now);
      throw new Error('the change failed');
    });
    await expect(work).rejects.toThrow('the change failed');
    expect(await due()).toEqual([]);
  });

  it('knows no more of what is told', async () => {
    await add('a');
    const id = await idOf('a');
    expect(await run((tx) => tx.outbox.isWaiting(id))).toBe(true);
    await run((tx) => tx.outbox.done(id));
    expect(await run((tx) => tx.outbox.isWaiting(id))).toBe(false);
    expect(await run((tx) => tx.outbox.stateOf('a'))).toBeNull();
  });

  it('survives a restart', async () => {
    await add('a');
    const again = await openSqliteStore(test.file);
    expect(await again.transaction((tx) => tx.outbox.due(now))).toHaveLength(1);
    await again.close();
  });
});

describe('what cannot be delivered', () => {
  it('is not tried again, and is counted', async () => {
    await add('a');
    await add('b');
    await giveUp('a');
    expect(await due()).toEqual(['b']);
    expect(await run((tx) => tx.outbox.isWaiting('a'))).toBe(false);
    expect(await run((tx) => tx.outbox.stateOf('a'))).toBe('undeliverable');
    expect(await run((tx) => tx.outbox.stateOf('b'))).toBe('waiting');
    expect(await run((tx) => tx.outbox.countUndeliverable())).toBe(1);
  });

  it('goes to the chat where the person is next, in its order', async () => {
    await add('first');
    await add('second');
    await giveUp('second');
    await giveUp('first');
    const who = { tenant: 'tenant', person: 'person' };
    expect(await run((tx) => tx.outbox.readdress(who, address('new'), true))).toBe(2);
    const items = await run((tx) => tx.outbox.due(now));
    expect(items.map(({ subject, to }) => [subject, to.conversation])).toEqual([
      ['first', 'new'],
      ['second', 'new'],
    ]);
  });

  it.each([
    ['somebody else', { tenant: 'tenant', person: 'other' }, 'chat', true],
    ['the same id in another tenant', { tenant: 'other', person: 'person' }, 'chat', true],
    ['a group that it was not meant for', { tenant: 'tenant', person: 'person' }, 'group', false],
  ])('does not go to %s', async (_, who, conversation, isPersonal) => {
    await add('a');
    await giveUp('a');
    expect(await run((tx) => tx.outbox.readdress(who, address(conversation), isPersonal))).toBe(0);
    expect(await due()).toEqual([]);
  });

  it('goes to the group that it was meant for', async () => {
    await add('a', { to: address('group') });
    await giveUp('a');
    const who = { tenant: 'tenant', person: 'person' };
    expect(await run((tx) => tx.outbox.readdress(who, address('group'), false))).toBe(1);
  });

  it('leaves what still waits where it is', async () => {
    await add('a');
    const who = { tenant: 'tenant', person: 'person' };
    expect(await run((tx) => tx.outbox.readdress(who, address('new'), true))).toBe(0);
  });

  it('goes away with the person, and what is for staff stays', async () => {
    await add('a');
    await add('b', { person: null });
    await run((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'person' }));
    expect(await due()).toEqual(['b']);
  });
});
