import type { Proposal } from '../learning/proposal';
import type { Transaction } from './store';
import { openTestStore, type TestStore } from './support/test-store';

const now = new Date('2025-12-01T10:00:00Z');
const later = new Date('2025-12-01T10:05:00Z');
const draft: Proposal = {
  kind: 'draft',
  language: 'fi',
  service: 'laku-perhekuntoutus',
  question: 'Kuka maksaa "tulkin": *Kela*?',
  answer: 'Kela.\n\n- aina',
};
const alternate: Proposal = { kind: 'alternate', language: 'sv', entry: 'laku-sdq-form', text: 'Vart skickas SDQ?' };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());
const run = <T>(work: (tx: Transaction) => Promise<T>) => test.store.transaction(work);

describe('a proposal for the knowledge', () => {
  it('waits as it was made, oldest first', async () => {
    await run((tx) => tx.proposals.add('b', draft, later));
    await run((tx) => tx.proposals.add('a', alternate, now));
    expect(await run((tx) => tx.proposals.waiting())).toEqual([
      { id: 'a', proposal: alternate, at: now },
      { id: 'b', proposal: draft, at: later },
    ]);
  });

  it('is made once', async () => {
    expect(await run((tx) => tx.proposals.isMade('a'))).toBe(false);
    expect(await run((tx) => tx.proposals.add('a', draft, now))).toBe(true);
    expect(await run((tx) => tx.proposals.add('a', alternate, later))).toBe(false);
    expect(await run((tx) => tx.proposals.isMade('a'))).toBe(true);
    expect(await run((tx) => tx.proposals.waiting())).toMatchObject([{ proposal: draft }]);
  });

  it('that is written waits no more, and is not made again', async () => {
    await run((tx) => tx.proposals.add('a', draft, now));
    await run((tx) => tx.proposals.markWritten('a'));
    expect(await run((tx) => tx.proposals.waiting())).toEqual([]);
    expect(await run((tx) => tx.proposals.add('a', draft, later))).toBe(false);
  });
});
