import { openTestStore, type TestStore } from '../store/support/test-store';
import { mayMerge, passOn, takeAlong } from './merge';
import type { Question } from './question';
import { asked, submitted } from './support/test-meetings';

const now = new Date('2026-12-01T10:00:00Z');

describe('a question may be merged', () => {
  const into = (state: Question['state'], of: Question['state'] = 'submitted') =>
    mayMerge(submitted(1, { state: of }), submitted(2, { state }));

  it.each([
    ['submitted', true],
    ['accepted', true],
    ['drafted', true],
    ['published', true],
    ['hidden', false],
    ['withdrawn', false],
    ['declined', false],
    ['merged', false],
  ] as const)('into one that is %s: %s', (state, may) => {
    expect(into(state)).toBe(may);
  });

  it('only while it is under way itself, and never into itself', () => {
    expect((['accepted', 'drafted'] as const).map((state) => into('submitted', state))).toEqual([true, true]);
    const ended = ['published', 'hidden', 'withdrawn', 'declined', 'merged'] as const;
    expect(ended.map((state) => into('submitted', state))).toEqual(ended.map(() => false));
    expect(mayMerge(submitted(1), submitted(1))).toBe(false);
  });
});

describe('what was merged', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.remove());

  const inStore = <T>(work: Parameters<typeof test.store.transaction<T>>[0]) => test.store.transaction(work);
  const find = (number: number) => inStore((tx) => tx.questions.find(`question-${number}`)) as Promise<Question>;
  const ask = (number: number, changes: object = {}) =>
    inStore(async (tx) => {
      const question = await tx.questions.add(asked(number), new Date(now.getTime() + number * 1000));
      await tx.questions.change(question, changes, now);
    });
  const support = (number: number, person: string) => {
    const chat = {
      tenant: 'tenant',
      conversation: `chat-${person}`,
      serviceUrl: 'https://example.com/',
      bot: '28:bot',
    };
    const supporter = { who: { tenant: 'tenant', person }, chat, isPersonal: true, language: 'sv' } as const;
    return inStore((tx) => tx.questions.support(`question-${number}`, supporter, now));
  };
  const merged = { state: 'merged', mergedInto: 'question-1' };
  const followers = async (number: number) =>
    (await inStore((tx) => tx.questions.followers(`question-${number}`))).map(({ who, number: known }) => [
      who.person,
      known,
    ]);

  it('goes along where the question goes, so that all point to the last one', async () => {
    await ask(1);
    await ask(2, merged);
    await ask(3);
    await support(2, 'a');
    const [one, three] = [await find(1), await find(3)];
    await inStore(async (tx) => {
      await tx.questions.change(one, { state: 'merged', mergedInto: three.id }, now);
      await takeAlong(one, three, { tx, now });
    });
    expect([(await find(1)).mergedInto, (await find(2)).mergedInto]).toEqual(['question-3', 'question-3']);
    expect(await followers(3)).toEqual([
      ['asker-3', 'K-2026-0003'],
      ['asker-1', 'K-2026-0001'],
      ['asker-2', 'K-2026-0002'],
      ['a', 'K-2026-0002'],
    ]);
    expect(await inStore((tx) => tx.questions.countSupport('question-3'))).toBe(3);
  });

  it('outlives a question that its asker withdraws: the oldest takes its place, nobody who asks the same is lost', async () => {
    await ask(1, { state: 'accepted', meeting: 'the-meeting', position: 4 });
    await ask(3, merged);
    await ask(2, merged);
    await support(1, 'a');
    await support(1, 'asker-2');
    await support(3, 'a');
    const one = await find(1);
    const heir = await inStore(async (tx) => {
      await tx.questions.change(one, { state: 'withdrawn' }, now);
      return passOn(one, { tx, now });
    });
    expect(heir?.id).toBe('question-2');
    expect(await find(2)).toMatchObject({ state: 'accepted', meeting: 'the-meeting', position: 4, mergedInto: null });
    expect(await find(3)).toMatchObject({ state: 'merged', mergedInto: 'question-2' });
    expect(await followers(1)).toEqual([['asker-1', 'K-2026-0001']]);
    expect((await followers(2)).map(([person]) => person)).toEqual(['asker-2', 'asker-3', 'a']);
    expect(await inStore((tx) => tx.questions.countSupport('question-2'))).toBe(2);
  });

  it('is nothing, where nothing was merged: then nobody takes the place', async () => {
    await ask(1);
    const one = await find(1);
    expect(await inStore((tx) => passOn(one, { tx, now }))).toBeNull();
  });
});
