import { coming, hasEnded, nextOpen, type ScheduledMeeting, takesQuestions, usualDeadline } from './meeting';
import { scheduled } from './support/test-meetings';

const at = (time: string) => new Date(time);
const ids = (meetings: readonly ScheduledMeeting[]) => meetings.map(({ id }) => id);

describe('the usual deadline', () => {
  it.each([
    ['seven days before at 23:59 in Helsinki', '2024-02-13T09:00:00+02:00', '2024-02-06T23:59:00+02:00'],
    ['on the other side of the end of summer time', '2026-10-28T09:00:00+02:00', '2026-10-21T23:59:00+03:00'],
    ['on the other side of its beginning', '2026-03-31T09:00:00+03:00', '2026-03-24T23:59:00+02:00'],
    ['across the turn of the year', '2027-01-03T18:00:00+02:00', '2026-12-27T23:59:00+02:00'],
    ['of a meeting after midnight by the day in Helsinki', '2026-12-11T00:30:00+02:00', '2026-12-04T23:59:00+02:00'],
  ])('is %s', (_, startsAt, deadline) => {
    expect(usualDeadline(at(startsAt))).toEqual(at(deadline));
  });
});

describe('a meeting', () => {
  const meeting = scheduled({ deadlineAt: at('2026-12-04T21:59:00Z') });

  it('takes questions until its deadline, to the millisecond', () => {
    expect(takesQuestions(meeting, at('2026-12-04T21:59:00.000Z'))).toBe(true);
    expect(takesQuestions(meeting, at('2026-12-04T21:59:00.001Z'))).toBe(false);
  });

  it('takes none once it is cancelled', () => {
    expect(takesQuestions({ ...meeting, state: 'cancelled' }, at('2026-12-01T10:00:00Z'))).toBe(false);
  });

  it('is over at its end, and without one when its day is over in Helsinki', () => {
    expect(hasEnded(meeting, at('2026-12-11T07:59:59Z'))).toBe(false);
    expect(hasEnded(meeting, at('2026-12-11T08:00:00Z'))).toBe(true);
    const open = { ...meeting, endsAt: null };
    expect(hasEnded(open, at('2026-12-11T21:59:59Z'))).toBe(false);
    expect(hasEnded(open, at('2026-12-11T22:00:00Z'))).toBe(true);
  });
});

describe('what is coming', () => {
  const now = at('2026-12-01T10:00:00Z');
  const later = scheduled({ id: 'later', startsAt: at('2026-12-20T07:00:00Z'), endsAt: null });
  const sooner = scheduled({ id: 'sooner' });
  const past = scheduled({ id: 'past', startsAt: at('2026-11-11T07:00:00Z'), endsAt: at('2026-11-11T08:00:00Z') });
  const cancelled = scheduled({ id: 'cancelled', state: 'cancelled' });

  it('is the meetings that have not ended, the next one first', () => {
    expect(ids(coming([later, cancelled, past, sooner], now))).toEqual(['sooner', 'later']);
  });

  it('has as the next open one that of the service whose deadline is ahead', () => {
    const closed = scheduled({ id: 'closed', deadlineAt: at('2026-11-30T10:00:00Z') });
    const other = scheduled({ id: 'other', service: 'oma-vayla' });
    expect(nextOpen([other, closed, sooner], 'laku-perhekuntoutus', now)?.id).toBe('sooner');
    expect(nextOpen([other, closed], 'laku-perhekuntoutus', now)).toBeNull();
  });
});
