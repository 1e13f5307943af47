import type { Knowledge } from '../../knowledge/load';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { groupTexts } from './group';
import { createLearning, type LearningParts } from './learning';
import type { Preview } from './preview';
import { plainStems } from './support/test-learning';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const preview: Preview = { queries: 3, better: 0, worse: 0, other: 0, changed: [], repeats: null };
const to = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
const who = { tenant: 'tenant', person: 'staff' };
const asked = {
  item: 'item',
  proposal: { kind: 'alternate', language: 'fi', entry: 'a', text: 'uusi' },
  card: 'card',
  to,
  who,
} as const;
const knowledge = { entries: new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, {}])) } as unknown as Knowledge;
const matcher = {
  find: () => ['b', 'c', 'd', 'e'].map((id) => ({ target: { kind: 'entry', id } })),
  namedServices: (text: string) => new Set(text.split(' ').filter((word) => word.startsWith('service'))),
  tellingStems: plainStems,
} as unknown as LearningParts['matcher'];

function learningOf(makePreview: LearningParts['makePreview']) {
  const woken: string[] = [];
  const learning = createLearning({
    ...{ knowledge, matcher, store: test.store, makePreview },
    wakeOutbox: (conversation) => woken.push(conversation),
    clock: () => new Date('2025-12-01T10:00:00Z'),
    log: { error: () => undefined } as unknown as LearningParts['log'],
  });
  return { learning, woken };
}

const notices = () => test.rows('outbox').map(({ notice }) => JSON.parse(notice));
const until = async (isDone: () => boolean) => {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('a preview that was asked for', () => {
  it('is told through the outbox to who asked, once, however often it is asked for meanwhile', async () => {
    let finish = (_: Preview) => {};
    const making = jest.fn(() => new Promise<Preview>((resolve) => (finish = resolve)));
    const { learning, woken } = learningOf(making);
    learning.preview(asked);
    learning.preview(asked);
    await until(() => making.mock.calls.length > 0);
    finish(preview);
    await until(() => woken.length > 0);
    expect(making).toHaveBeenCalledTimes(1);
    const { item, proposal, card } = asked;
    expect(notices()).toEqual([{ kind: 'review-preview', item, proposal, card, preview }]);
    expect(test.rows('outbox')).toMatchObject([{ person_id: 'staff', conversation_id: 'chat' }]);

    learning.preview(asked);
    await until(() => making.mock.calls.length > 1);
    finish(preview);
    await until(() => woken.length > 1);
  });

  it('is made after the one before it, and told also where it fails', async () => {
    const order: string[] = [];
    const { learning, woken } = learningOf(async (proposal) => {
      const text = proposal.kind === 'alternate' ? proposal.text : '';
      order.push(`begin ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push(`end ${text}`);
      if (text === 'one') throw new Error('the thread died');
      return preview;
    });
    for (const text of ['one', 'two']) learning.preview({ ...asked, proposal: { ...asked.proposal, text } });
    await until(() => woken.length === 2);
    expect(order).toEqual(['begin one', 'end one', 'begin two', 'end two']);
    expect(notices().map((notice) => notice.preview)).toEqual([null, preview]);
  });
});

describe('the entries that an item may belong to', () => {
  const itemOf = (kinds: readonly ('pick' | 'not-helpful')[], entry: string) =>
    groupTexts(
      kinds.map((kind, nth) => ({ id: `${nth}`, kind, text: 'sama', language: 'fi', entry })),
      plainStems,
    )[0] as ReturnType<typeof groupTexts>[0];

  it('are the one that was picked, then the three nearest', () => {
    const { learning } = learningOf(async () => preview);
    expect(learning.candidatesOf(itemOf(['pick'], 'f'))).toEqual(['f', 'b', 'c', 'd']);
    expect(learning.candidatesOf(itemOf(['pick'], 'c'))).toEqual(['c', 'b', 'd']);
  });

  it('end with the one that did not help, and leave out what is gone', () => {
    const { learning } = learningOf(async () => preview);
    expect(learning.candidatesOf(itemOf(['not-helpful'], 'a'))).toEqual(['b', 'c', 'd', 'a']);
    expect(learning.candidatesOf(itemOf(['not-helpful'], 'gone'))).toEqual(['b', 'c', 'd']);
  });

  it('come with the service that a text names, where it names one', () => {
    const { learning } = learningOf(async () => preview);
    expect(learning.serviceOf('mikä service-a on')).toBe('service-a');
    expect(learning.serviceOf('service-a vai service-b')).toBe('yleinen');
    expect(learning.serviceOf('mikä')).toBe('yleinen');
  });
});
