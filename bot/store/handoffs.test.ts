import { keptRecords } from '../privacy/kept';
import type { Handoff } from './handoffs';
import type { Transaction } from './store';
import { handoffId, newHandoff } from './support/test-handoff';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2025-12-01T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60 * 1000);

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const run = <T>(work: (tx: Transaction) => Promise<T>) => test.store.transaction(work);
const find = (id = handoffId()) => run((tx) => tx.handoffs.find(id)) as Promise<Handoff>;
const add = (nth = 1, change: Parameters<typeof newHandoff>[1] = {}, at = now) =>
  run((tx) => tx.handoffs.add(newHandoff(nth, change), at));
const texts = async (id = handoffId()) => (await run((tx) => tx.handoffs.messages(id))).map(({ text }) => text);

describe('a question to staff', () => {
  it('comes back as it was taken in, and waits for whoever takes it', async () => {
    const remindAt = minutes(60);
    const { handoff, isNew } = await add(1, { remindAt, isPersonal: false, askerName: null, language: 'sv' });
    expect(isNew).toBe(true);
    const { draft, ...given } = newHandoff(1, { remindAt, isPersonal: false, askerName: null, language: 'sv' });
    expect(handoff).toEqual({ ...given, state: 'waiting', staff: null, staffCard: null, version: 1, createdAt: now });
    expect(await run((tx) => tx.handoffs.findByDraft(draft, given.asker))).toEqual(handoff);
  });

  it('that is sent again under the same draft is the one of then', async () => {
    const { handoff } = await add(1);
    expect(await add(2, { draft: 'draft-1' })).toEqual({ handoff, isNew: false });
    expect(test.rows('handoffs')).toHaveLength(1);
  });

  it('that nobody has asked is none', async () => {
    expect(await find('other')).toBeNull();
    expect(await run((tx) => tx.handoffs.findByDraft('draft-1', { tenant: 'tenant', person: 'other' }))).toBeNull();
  });

  it('is changed by whoever read its present state, and by nobody who read it before', async () => {
    const { handoff } = await add();
    const [first, second] = ['staff-1', 'staff-2'].map((id) => ({ id, name: null }));
    const take = (staff = first) => run((tx) => tx.handoffs.change(handoff, { state: 'taken', staff }, minutes(1)));
    expect([await take(first), await take(second)]).toEqual([true, false]);
    expect(await find()).toMatchObject({ state: 'taken', staff: first, version: 2 });
  });

  it('keeps what a change does not name', async () => {
    const { handoff } = await add(1, { remindAt: minutes(60) });
    await run((tx) => tx.handoffs.change(handoff, { state: 'taken', staff: { id: 'staff-1', name: 'Yksi' } }, now));
    await run(async (tx) => tx.handoffs.change(await presentOf(tx), { state: 'waiting' }, now));
    expect(await find()).toMatchObject({ state: 'waiting', staff: { id: 'staff-1' }, remindAt: minutes(60) });
    await run(async (tx) => tx.handoffs.change(await presentOf(tx), { staff: null, remindAt: null }, now));
    expect(await find()).toMatchObject({ staff: null, remindAt: null });
  });

  it('has one card of ours in each of the two chats', async () => {
    await add();
    await run((tx) => tx.handoffs.setCard(handoffId(), 'staff', 'm1'));
    await run((tx) => tx.handoffs.setCard(handoffId(), 'provider', 'm2'));
    expect(await find()).toMatchObject({ staffCard: 'm1', card: 'm2' });
    await run((tx) => tx.handoffs.setCard(handoffId(), 'staff', null));
    expect(await find()).toMatchObject({ staffCard: null, card: 'm2', version: 1 });
  });

  it('is no older for being brought up again: what nobody answers is not kept for ever', async () => {
    const { handoff } = await add();
    await run((tx) => tx.handoffs.change(handoff, { remindAt: minutes(120) }, minutes(60)));
    const [row] = test.rows('handoffs');
    expect(row?.changed_at).toBe(now.toISOString());
    const { keptFor } = keptRecords.find(({ table }) => table === 'handoffs') as (typeof keptRecords)[0];
    await test.store.forgetOld(new Date(now.getTime() + keptFor + 1));
    expect(test.rows('handoffs')).toEqual([]);
  });
});

const presentOf = (tx: Transaction) => tx.handoffs.find(handoffId()) as Promise<Handoff>;

describe('what is written about a question', () => {
  const write = (id: string, text: string, at: Date, kind: 'question' | 'answer' = 'question') =>
    run((tx) => tx.handoffs.write(handoffId(), { id, kind, text, shownName: null }, at));

  it('stands in its order, also in one instant and where the clock was set back', async () => {
    await write('b', 'first', now);
    await write('a', 'second', now);
    await write('d', 'third', minutes(-60));
    await write('c', 'fourth', minutes(-30));
    expect(await texts()).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('is written once under its id, and not under another question', async () => {
    expect(await write('a', 'first', now)).toBe(true);
    expect(await write('a', 'again', now)).toBe(false);
    const elsewhere = { id: 'a', kind: 'question', text: 'stolen', shownName: null } as const;
    expect(await run((tx) => tx.handoffs.write(handoffId(2), elsewhere, now))).toBe(false);
    expect([await texts(), await texts(handoffId(2))]).toEqual([['first'], []]);
  });

  it('has the name that staff chose to show, and the time', async () => {
    await run((tx) =>
      tx.handoffs.write(handoffId(), { id: 'a', kind: 'answer', text: 'Kyllä', shownName: 'Aino' }, now),
    );
    expect(await run((tx) => tx.handoffs.messages(handoffId()))).toEqual([
      { id: 'a', kind: 'answer', text: 'Kyllä', shownName: 'Aino', at: now },
    ]);
  });
});

describe('the open questions', () => {
  const inState = async (nth: number, state: Handoff['state'], remindAt: Date | null, at = minutes(nth)) => {
    const { handoff } = await add(nth, { remindAt }, at);
    await run((tx) => tx.handoffs.change(handoff, { state }, at));
  };
  const numbers = (handoffs: readonly Handoff[]) => handoffs.map(({ number }) => number);

  it('are those that wait or are taken, oldest first', async () => {
    await inState(3, 'waiting', null);
    await inState(2, 'taken', null);
    await inState(1, 'answered', null);
    await inState(4, 'withdrawn', null);
    expect(numbers(await run((tx) => tx.handoffs.open()))).toEqual(['H-2025-0002', 'H-2025-0003']);
  });

  it('are brought up again when their time has come', async () => {
    await inState(1, 'waiting', minutes(30));
    await inState(2, 'taken', minutes(30));
    await inState(3, 'waiting', minutes(31));
    await inState(4, 'answered', minutes(30));
    await inState(5, 'waiting', null);
    expect(numbers(await run((tx) => tx.handoffs.toRaise(minutes(29))))).toEqual([]);
    expect(numbers(await run((tx) => tx.handoffs.toRaise(minutes(30))))).toEqual(['H-2025-0001', 'H-2025-0002']);
  });
});

describe('the questions of a person', () => {
  const others = [
    { tenant: 'other', person: 'person' },
    { tenant: 'tenant', person: 'other' },
  ];

  it('are not those of somebody else, or of the same id in another tenant', async () => {
    await add(1);
    await add(2, { asker: others[0] as (typeof others)[0] });
    await add(3, { asker: others[1] as (typeof others)[0] });
    const own = await run((tx) => tx.handoffs.of({ tenant: 'tenant', person: 'person' }));
    expect(own.map(({ id }) => id)).toEqual([handoffId(1)]);
  });

  it('go with their texts when the person is forgotten, and nobody else’s do', async () => {
    await add(1);
    await add(2, { asker: others[0] as (typeof others)[0] });
    for (const nth of [1, 2]) {
      const message = { id: `m${nth}`, kind: 'question', text: 'Mikä?', shownName: null } as const;
      await run((tx) => tx.handoffs.write(handoffId(nth), message, now));
    }
    await run((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'person' }));
    expect(test.rows('handoffs').map(({ id }) => id)).toEqual([handoffId(2)]);
    expect(test.rows('handoff_messages').map(({ id }) => id)).toEqual(['m2']);
  });
});
