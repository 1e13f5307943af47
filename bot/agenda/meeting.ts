import { dayAfter } from '../../knowledge/contacts/opening-hours';
import { helsinkiDay, helsinkiInstant } from '../../knowledge/helsinki-time';

/** A meeting that staff have scheduled. */
export interface ScheduledMeeting {
  /** As operators write it: oma-vayla-2026-12-11. */
  readonly id: string;
  readonly service: string;
  /** A meeting of `meetings.yaml` whose series this one goes on; null for one of its own name. */
  readonly series: string | null;
  /** Its name where it belongs to no series. */
  readonly name: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** Questions are taken until this instant, and changed until then. */
  readonly deadlineAt: Date;
  readonly link: string | null;
  readonly material: string | null;
  readonly state: 'scheduled' | 'cancelled';
  /** Made by local mode to try things with. */
  readonly isExample: boolean;
  readonly version: number;
}

const daysAhead = 7;
const deadlineClock = '23:59';

/**
 * The deadline of a meeting for which staff set none: seven days before at 23:59 in Helsinki, as for the meeting of 13 February
 * the questions were wanted by 6 February (source: the cooperation event of Oma väylä providers).
 */
export function usualDeadline(startsAt: Date): Date {
  let day = helsinkiDay(startsAt);
  for (let nth = 0; nth < daysAhead; nth += 1) day = dayBefore(day);
  return helsinkiInstant(day, deadlineClock);
}

function dayBefore(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** Whether a meeting takes questions, and lets them be changed, at an instant. */
export function takesQuestions({ state, deadlineAt }: ScheduledMeeting, now: Date): boolean {
  return state === 'scheduled' && now <= deadlineAt;
}

/** Meetings that have not ended, the next one first. */
export function coming(meetings: readonly ScheduledMeeting[], now: Date): ScheduledMeeting[] {
  return meetings
    .filter((meeting) => meeting.state === 'scheduled' && !hasEnded(meeting, now))
    .sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime() || (left.id < right.id ? -1 : 1));
}

/** Whether a meeting is over. One without an end lasts until its day is over. */
export function hasEnded(meeting: ScheduledMeeting, now: Date): boolean {
  return endOf(meeting) <= now;
}

function endOf({ startsAt, endsAt }: ScheduledMeeting): Date {
  return endsAt ?? helsinkiInstant(dayAfter(helsinkiDay(startsAt)), '00:00');
}

/** The next meeting of a service that still takes questions; null when none is scheduled. */
export function nextOpen(meetings: readonly ScheduledMeeting[], service: string, now: Date): ScheduledMeeting | null {
  return coming(meetings, now).find((meeting) => meeting.service === service && takesQuestions(meeting, now)) ?? null;
}
