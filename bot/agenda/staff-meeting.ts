import type { Card } from '../../cards/elements';
import { type StaffMeeting, staffMeetingCard } from '../../cards/staff-meetings-card';
import type { Knowledge } from '../../knowledge/load';
import type { Staff } from '../staff/staff';
import type { Transaction } from '../store/store';
import { hasEnded, type ScheduledMeeting } from './meeting';
import { type CalendarUrl, presentMeeting } from './present-meeting';
import { isUnderWay } from './question';

/** What showing a meeting to staff takes. */
export interface StaffMeetingSurroundings {
  readonly knowledge: Knowledge;
  readonly staff: Pick<Staff, 'language'>;
  readonly calendarUrl: CalendarUrl;
  readonly tx: Pick<Transaction, 'questions'>;
  readonly now: Date;
}

/** A meeting as staff see it, with how many questions for it are under way. */
export async function presentToStaff(
  meeting: ScheduledMeeting,
  around: StaffMeetingSurroundings,
): Promise<StaffMeeting> {
  const questions = (await around.tx.questions.for(meeting.id)).filter(isUnderWay).length;
  return { ...presentMeeting(meeting, around, around.staff.language), questions };
}

/** Whether a meeting is still ahead. */
export function stateOf(meeting: ScheduledMeeting, now: Date): 'coming' | 'past' | 'cancelled' {
  if (meeting.state === 'cancelled') return 'cancelled';
  return hasEnded(meeting, now) ? 'past' : 'coming';
}

/** The card of a meeting in its present state. @param note what just happened */
export async function meetingStateCard(
  meeting: ScheduledMeeting,
  around: StaffMeetingSurroundings,
  note: 'saved' | 'changedMeanwhile' | null = null,
): Promise<Card> {
  const { staff, now } = around;
  const shown = await presentToStaff(meeting, around);
  return staffMeetingCard({ language: staff.language, now, meeting: shown, state: stateOf(meeting, now), note });
}
