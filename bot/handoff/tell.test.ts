import { noStaffSettings, testStaff } from '../staff/support/test-staff';
import type { Handoff } from '../store/handoffs';
import { handoffId, newHandoff } from '../store/support/test-handoff';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { scheduleOf, staffAddress, tellProvider, tellStaff } from './tell';

const tuesday = new Date('2025-12-02T10:00:00+02:00');
const saturday = new Date('2025-12-06T10:00:00+02:00');
const monday = new Date('2025-12-08T09:00:00+02:00');

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const tell = (work: typeof tellProvider) =>
  test.store.transaction(async (tx) => {
    const { handoff } = await tx.handoffs.add(newHandoff(), tuesday);
    await work(handoff, tx, tuesday);
  });

describe('what is told of a question', () => {
  it('goes to the channel of staff over the service of the asker’s chat', () => {
    const { chat, staffChannel } = newHandoff();
    expect(staffAddress({ chat, staffChannel } as Handoff)).toEqual({ ...chat, conversation: staffChannel });
  });

  it('to staff is for nobody in particular, so it stays when a person is forgotten', async () => {
    await tell((handoff, tx, now) => tellStaff(handoff, tx, now, monday));
    expect(test.rows('outbox')).toMatchObject([
      {
        conversation_id: '19:laku@thread.tacv2',
        person_id: null,
        subject: handoffId(),
        not_before: monday.toISOString(),
      },
    ]);
  });

  it('to the asker is theirs, and goes with them', async () => {
    await tell(tellProvider);
    expect(test.rows('outbox')).toMatchObject([{ conversation_id: 'chat', person_id: 'person', not_before: null }]);
  });
});

describe('when staff are told', () => {
  it('in hours at once, and again after the set time', () => {
    expect(scheduleOf(testStaff(), tuesday)).toEqual({
      from: undefined,
      remindAt: new Date('2025-12-02T11:00:00+02:00'),
    });
  });

  it('outside them when they are back, and again the set time after that', () => {
    expect(scheduleOf(testStaff(), saturday)).toEqual({
      from: monday,
      remindAt: new Date('2025-12-08T10:00:00+02:00'),
    });
  });

  it('at once where nobody knows when they are back', () => {
    expect(scheduleOf(testStaff(noStaffSettings), saturday).from).toBeUndefined();
  });
});
