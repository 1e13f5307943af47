import { staffSettings, testStaff } from '../staff/support/test-staff';
import { handoffId, newHandoff } from '../store/support/test-handoff';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { settleHandoffs } from './settle';

const now = new Date('2025-12-02T10:00:00+02:00');
const saturday = new Date('2025-12-06T10:00:00+02:00');
const mended = { ...staffSettings, channels: new Map([['laku-perhekuntoutus', '19:mended@thread.tacv2']]) };

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const add = (staffCard: string | null, state: 'waiting' | 'answered' = 'waiting') =>
  test.store.transaction(async (tx) => {
    const { handoff } = await tx.handoffs.add(newHandoff(), now);
    await tx.handoffs.change(handoff, { state }, now);
    await tx.handoffs.setCard(handoff.id, 'staff', staffCard);
  });
const settle = (settings = staffSettings, at = now) =>
  settleHandoffs({ store: test.store, staff: testStaff(settings) }, at);
const told = () => test.rows('outbox').map(({ conversation_id, not_before }) => [conversation_id, not_before]);

describe('at the start', () => {
  it('what staff have a card of in its channel stays as it is', async () => {
    await add('m1');
    await settle();
    expect(told()).toEqual([]);
  });

  it('what staff never got is told again', async () => {
    await add(null);
    await settle();
    expect(told()).toEqual([['19:laku@thread.tacv2', null]]);
  });

  it('what is open goes to the channel that its service has by now', async () => {
    await add('m1');
    await settle(mended);
    expect(test.rows('handoffs')).toMatchObject([
      { id: handoffId(), staff_conversation_id: '19:mended@thread.tacv2', staff_card_id: null },
    ]);
    expect(told()).toEqual([
      ['19:laku@thread.tacv2', null],
      ['19:mended@thread.tacv2', null],
    ]);
  });

  it('outside hours it waits for staff to be back', async () => {
    await add('m1');
    await settle(mended, saturday);
    expect(told()).toEqual([
      ['19:laku@thread.tacv2', null],
      ['19:mended@thread.tacv2', '2025-12-08T07:00:00.000Z'],
    ]);
  });

  it('what is answered stays where it was', async () => {
    await add('m1', 'answered');
    await settle(mended);
    expect(told()).toEqual([]);
  });
});
