import { openTestStore, type TestStore } from './support/test-store';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const keep = (id: string, minute: number) =>
  test.store.transaction((tx) =>
    tx.keepText(
      { id, kind: 'miss', text: `text ${id}`, language: 'sv', entry: null },
      new Date(Date.UTC(2025, 10, 1, 9, minute)),
    ),
  );

it('kept texts wait, oldest first, until they are handled', async () => {
  await keep('b', 2);
  await keep('a', 1);
  await keep('c', 3);
  const waiting = () => test.store.transaction(async (tx) => (await tx.reviewTexts.waiting()).map(({ id }) => id));
  expect(await waiting()).toEqual(['a', 'b', 'c']);
  await test.store.transaction((tx) => tx.reviewTexts.markHandled(['a', 'c'], 'dismissed'));
  expect(await waiting()).toEqual(['b']);
  expect(await test.store.transaction((tx) => tx.reviewTexts.isWaiting('b'))).toBe(true);
  expect(await test.store.transaction((tx) => tx.reviewTexts.isWaiting('a'))).toBe(false);
  const [text] = await test.store.transaction((tx) => tx.reviewTexts.waiting());
  expect(text).toEqual({ id: 'b', kind: 'miss', text: 'text b', language: 'sv', entry: null });
});

it('thousands can be handled at once', async () => {
  const ids = Array.from({ length: 1201 }, (_, nth) => `id-${nth}`);
  await test.store.transaction(async (tx) => {
    for (const id of ids) {
      await tx.keepText({ id, kind: 'pick', text: 't', language: 'fi', entry: 'a' }, new Date('2025-11-01T09:00:00Z'));
    }
    await tx.reviewTexts.markHandled(ids, 'alternate');
  });
  expect(await test.store.transaction((tx) => tx.reviewTexts.waiting())).toEqual([]);
});

it('a proposal waits until it is written or discarded', async () => {
  const proposal = { kind: 'alternate', language: 'fi', entry: 'a', text: 'b' } as const;
  await test.store.transaction(async (tx) => {
    for (const id of ['one', 'two', 'three']) await tx.proposals.add(id, proposal, new Date());
    await tx.proposals.markWritten('one');
    await tx.proposals.discard('two');
  });
  const waiting = await test.store.transaction((tx) => tx.proposals.waiting());
  expect(waiting.map(({ id }) => id)).toEqual(['three']);
  expect(await test.store.transaction((tx) => tx.proposals.isMade('two'))).toBe(true);
});
