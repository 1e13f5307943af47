import { knowledge } from '../conversations/support/test-conversation';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { createExamples } from './examples';
import type { ScheduledMeeting } from './meeting';
import { asked } from './support/test-meetings';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

const day = (at: string) => new Date(at);
const make = (now: Date) => createExamples({ store: test.store, knowledge }, now);
const ids = () => test.rows('meetings').map(({ id }) => id);

describe('the example meetings of local mode', () => {
  it('are one of each service, three weeks ahead from 9 to 10, named as examples', async () => {
    await make(day('2026-12-01T10:00:00Z'));
    const meetings = test.rows('meetings');
    const services = [...knowledge.services.keys()].filter((service) => service !== 'yleinen');
    expect(meetings.map(({ service }) => service).sort()).toEqual(services.sort());
    for (const meeting of meetings) {
      expect(meeting).toMatchObject({
        ...{ starts_at: '2026-12-22T07:00:00.000Z', ends_at: '2026-12-22T08:00:00.000Z', is_example: 1 },
        ...{ deadline_at: '2026-12-15T21:59:00.000Z', state: 'scheduled', name: null, link: null },
        series: expect.any(String),
      });
    }
    expect(ids()).toContain('esimerkki-oma-vayla-2026-12-22');
  });

  it.each(['2026-12-05T10:00:00Z', '2026-12-06T10:00:00Z'])(
    'are on a Monday where three weeks from %s is a weekend',
    async (at) => {
      await make(day(at));
      expect(ids()).toContain('esimerkki-oma-vayla-2026-12-28');
    },
  );

  it('are made once, also when one was changed or cancelled', async () => {
    await make(day('2026-12-01T10:00:00Z'));
    const before = ids();
    await test.store.transaction(async (tx) => {
      const [first] = (await tx.meetings.all()) as [ScheduledMeeting];
      await tx.meetings.change(first, { state: 'cancelled' }, day('2026-12-02T10:00:00Z'));
    });
    await make(day('2026-12-22T07:30:00Z'));
    expect(ids()).toEqual(before);
  });

  it('come anew when all have been', async () => {
    await make(day('2026-12-01T10:00:00Z'));
    await make(day('2026-12-22T08:00:00Z'));
    expect(ids()).toHaveLength(8);
    expect(ids()).toContain('esimerkki-oma-vayla-2027-01-12');
  });

  it('take the questions that wait for a meeting, as every new one does', async () => {
    const now = day('2026-12-01T10:00:00Z');
    await test.store.transaction((tx) => tx.questions.add(asked(1), now));
    await make(now);
    expect(test.rows('questions')).toMatchObject([{ meeting_id: 'esimerkki-laku-perhekuntoutus-2026-12-22' }]);
  });
});
