import { textsOf } from '../../cards/support/texts-of';
import { knowledge } from '../conversations/support/test-conversation';
import { stillKnowledge } from '../publishing/support/test-answers';
import { testStaff } from '../staff/support/test-staff';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { createDeliveryOf } from './delivery';

const item = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const now = new Date('2025-12-01T10:00:00Z');
const text = 'saako uimahallissa käydä';
const counts = { queries: 1709, better: 1, worse: 0, other: 0, repeats: null };
const changed = [
  {
    query: 'Testikysymys?',
    effect: 'better',
    before: { outcome: 'none', shown: [] },
    after: { outcome: 'answer', shown: ['laku-sdq-form'] },
  },
] as const;

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

async function delivered(preview: object | null) {
  const proposal = { kind: 'alternate', language: 'fi', entry: 'laku-sdq-form', text } as const;
  const notice = { kind: 'review-preview', item, proposal, card: 'the-review', preview } as never;
  const to = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
  const deliveryOf = createDeliveryOf({
    live: stillKnowledge(knowledge),
    staff: testStaff(),
    calendarUrl: () => null,
    newId: () => item,
  });
  const outboxItem = { id: 'id', to, person: 'staff-1', subject: item, notice, attempts: 0 };
  return test.store.transaction((tx) => deliveryOf(outboxItem, tx, now));
}
const keep = () =>
  test.store.transaction((tx) => tx.keepText({ id: item, kind: 'miss', text, language: 'fi', entry: null }, now));

describe('a preview', () => {
  it('takes the place of the pressed card, with what would change and a button to go on', async () => {
    await keep();
    const delivery = await delivered({ ...counts, changed });
    expect(delivery?.message).toBe('the-review');
    const told = delivery ? textsOf(delivery.card).join('\n') : '';
    expect(told).toContain('1709 testikysymyksestä paranisi 1 ja huononisi 0.');
    expect(told).toMatch(/Testikysymys\?\nParanee\. Nyt: ei vastausta\. Muutoksen jälkeen: vastaus \(.*SDQ/);
    expect(delivery?.card.actions?.map(({ data }) => data)).toMatchObject([
      { do: 'staff-review-add', item, entry: 'laku-sdq-form', wording: text },
      { do: 'staff-review-open', item },
    ]);
  });

  it('of a wording that repeats a labelled question offers no way to add it', async () => {
    await keep();
    const delivery = await delivered({ ...counts, changed: [], repeats: 'Testikysymys?' });
    expect(delivery?.card.actions?.map(({ data }) => data.do)).toEqual(['staff-review-open']);
  });

  it('that failed says so, with the way back', async () => {
    await keep();
    const delivery = await delivered(null);
    expect(delivery && textsOf(delivery.card).join('\n')).toContain('En saanut selville');
    expect(delivery?.card.actions?.map(({ data }) => data.do)).toEqual(['staff-review-open']);
  });

  it('of what has been handled meanwhile offers nothing', async () => {
    const delivery = await delivered({ ...counts, changed });
    expect(delivery && textsOf(delivery.card).join('\n')).toContain('jo käsitelty');
  });
});
