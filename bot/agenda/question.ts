import type { Language } from '../../knowledge/schema';
import type { PersonKey } from '../store/store';
import type { Address } from '../teams/port';
import { type ScheduledMeeting, takesQuestions } from './meeting';

/** The states of a question; `withdrawn`, `declined` and `merged` end it. */
export type QuestionState =
  | 'submitted'
  | 'accepted'
  | 'drafted'
  | 'published'
  | 'hidden'
  | 'withdrawn'
  | 'declined'
  | 'merged';

/** What a provider submits for a meeting. */
export interface Question {
  readonly id: string;
  /** What people call it by: K-2026-0042. */
  readonly number: string;
  /** Null once the asker has been forgotten. */
  readonly asker: PersonKey | null;
  /** As Teams tells it; staff see it. */
  readonly askerName: string | null;
  readonly organisation: string | null;
  /** Other providers do not see who asks. */
  readonly isAnonymous: boolean;
  /** The chat where it was submitted. */
  readonly chat: Address;
  readonly isPersonal: boolean;
  readonly language: Language;
  readonly service: string;
  /** Null: kept for the next one of the service that is scheduled. */
  readonly meeting: string | null;
  readonly text: string;
  readonly state: QuestionState;
  readonly version: number;
  readonly submittedAt: Date;
  /** The question that this one was merged into. */
  readonly mergedInto: string | null;
  /** Why it is not taken to a meeting, as staff tell the asker. */
  readonly declineReason: string | null;
  /** Who of staff looks after it. */
  readonly assignee: { readonly id: string; readonly name: string | null } | null;
  readonly isAnsweredLive: boolean;
  /** The chat of the meeting in which it was collected; null when it was submitted by the form. */
  readonly collectedIn: string | null;
  /** Its place in the agenda; null where nobody has ordered it. */
  readonly position: number | null;
}

/** Someone who is told what becomes of a question: its asker, who has the same one, and those of merged ones. */
export interface Follower {
  readonly who: PersonKey;
  readonly chat: Address;
  readonly isPersonal: boolean;
  readonly language: Language;
  /** The number the person knows it by: that of the own question, also of a merged one. */
  readonly number: string;
}

/** Whether its asker may still edit, withdraw or move it: until the deadline of its meeting, and before staff go on with it. */
export function isChangeable(question: Question, meeting: ScheduledMeeting | null, now: Date): boolean {
  if (question.state !== 'submitted' && question.state !== 'accepted') return false;
  return question.meeting === null || (meeting !== null && takesQuestions(meeting, now));
}

/** Whether nothing more becomes of a question: its asker or staff have ended it, or it goes on as another one. */
export function isEnded({ state }: Pick<Question, 'state'>): boolean {
  return state === 'withdrawn' || state === 'declined' || state === 'merged';
}

/** Whether a question still goes on to a meeting: neither ended nor published. */
export function isUnderWay({ state }: Pick<Question, 'state'>): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'drafted';
}
