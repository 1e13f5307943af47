import { noStaffSettings, staffSettings, testStaff } from '../staff/support/test-staff';
import { handoffId, newHandoff } from '../store/support/test-handoff';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { raiseHandoffs } from './raise';

const tuesday = (clock: string) => new Date(`2025-12-02T${clock}:00+02:00`);

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const add = (remindAt: Date | null, nth = 1) =>
  test.store.transaction((tx) => tx.handoffs.add(newHandoff(nth, { remindAt }), tuesday('09:00')));
const raise = (at: Date, settings = staffSettings) =>
  raiseHandoffs({ store: test.store, staff: testStaff(settings) }, at);
const raised = () => test.rows('outbox').map(({ notice }) => JSON.parse(notice));
const remindAt = () => test.rows('handoffs').map(({ remind_at }) => remind_at && new Date(remind_at));

describe('what has waited too long', () => {
  it('is brought up again in the staff channel, and once more after the same time', async () => {
    await add(tuesday('10:00'));
    await raise(tuesday('10:00'));
    expect(raised()).toEqual([{ kind: 'handoff-raised', handoff: handoffId() }]);
    expect(test.rows('outbox')).toMatchObject([{ conversation_id: '19:laku@thread.tacv2', person_id: null }]);
    expect(remindAt()).toEqual([tuesday('11:00')]);
  });

  it('is left alone before its time', async () => {
    await add(tuesday('10:00'));
    await add(null, 2);
    await raise(tuesday('09:59'));
    expect(raised()).toEqual([]);
  });

  it('in the evening waits for the next day', async () => {
    await add(tuesday('15:00'));
    await raise(tuesday('20:00'));
    expect([raised(), remindAt()]).toEqual([[], [new Date('2025-12-03T10:00:00+02:00')]]);
  });

  it('is brought up once while its channel is closed to us, however long that takes', async () => {
    await add(tuesday('10:00'));
    for (const clock of ['10:00', '11:00', '12:00', '13:00']) await raise(tuesday(clock));
    expect(raised()).toHaveLength(1);
    await test.store.transaction(async (tx) => {
      for (const { id } of await tx.outbox.due(tuesday('13:00'))) await tx.outbox.done(id);
    });
    await raise(tuesday('14:00'));
    expect(raised()).toHaveLength(1);
  });

  it('is brought up although something else of it still waits to be told', async () => {
    await add(tuesday('10:00'));
    await test.store.transaction((tx) =>
      tx.outbox.add(
        {
          to: newHandoff().chat,
          person: 'person',
          subject: handoffId(),
          notice: { kind: 'handoff-for-provider', handoff: handoffId() },
        },
        tuesday('09:00'),
      ),
    );
    await raise(tuesday('10:00'));
    expect(raised()).toHaveLength(2);
  });

  it('stays quiet where no hours are set', async () => {
    await add(tuesday('10:00'));
    await raise(tuesday('10:00'), noStaffSettings);
    expect(raised()).toEqual([]);
  });
});
