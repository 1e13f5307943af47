import type { Transaction } from '../store/store';
import { nextOpen, type ScheduledMeeting, takesQuestions } from './meeting';
import { isUnderWay, type Question } from './question';

/** What has become of the meeting of a question. */
export type MeetingNews = 'meeting-moved' | 'meeting-cancelled' | 'meeting-found' | 'withdrawn';

interface Around {
  readonly tx: Pick<Transaction, 'meetings' | 'questions' | 'outbox'>;
  readonly now: Date;
}

/** Whether those who have asked something for a meeting are told of a change: of its time or its deadline. */
export function isMoved(before: ScheduledMeeting, after: ScheduledMeeting): boolean {
  const times = ({ startsAt, endsAt, deadlineAt }: ScheduledMeeting) =>
    [startsAt, endsAt, deadlineAt].map((time) => time?.getTime());
  return times(before).some((time, nth) => time !== times(after)[nth]);
}

/** A meeting was scheduled: the questions of its service that wait for one go to it, while it takes questions. */
export async function afterNew(meeting: ScheduledMeeting, around: Around): Promise<void> {
  const { tx, now } = around;
  if (!takesQuestions(meeting, now)) return;
  for (const question of (await tx.questions.for(null, meeting.service)).filter(isUnderWay)) {
    await tx.questions.change(question, { meeting: meeting.id }, now);
    await tell(question, 'meeting-found', around);
  }
}

/** A meeting was changed: those who have asked something for it are told, where its time or deadline is another. */
export async function afterChange(before: ScheduledMeeting, after: ScheduledMeeting, around: Around): Promise<void> {
  if (isMoved(before, after)) {
    for (const question of await underWay(after, around)) await tell(question, 'meeting-moved', around);
  }
  // It may take questions again, or be of another service now.
  await afterNew(after, around);
}

/** A meeting was cancelled: its questions go to the next one of their service that takes questions, or wait for one. */
export async function afterCancel(cancelled: ScheduledMeeting, around: Around): Promise<void> {
  const { tx, now } = around;
  const meetings = await tx.meetings.all();
  for (const question of await underWay(cancelled, around)) {
    const next = nextOpen(meetings, question.service, now) ?? nextOpen(meetings, cancelled.service, now);
    await tx.questions.change(question, { meeting: next?.id ?? null }, now);
    await tell(question, 'meeting-cancelled', around);
  }
}

/** A question was withdrawn: those who have the same one are told, so that they can ask it themselves. */
export function tellWithdrawn(question: Question, around: Pick<Around, 'now'> & { tx: Around['tx'] }): Promise<void> {
  return tell({ ...question, asker: null }, 'withdrawn', around);
}

async function underWay({ id }: ScheduledMeeting, { tx }: Around): Promise<readonly Question[]> {
  return (await tx.questions.for(id)).filter(isUnderWay);
}

/** Tells who asked and who has the same question; a chat that several of them share is told once. */
async function tell({ id, asker, chat, language }: Question, why: MeetingNews, { tx, now }: Around): Promise<void> {
  const supporters = (await tx.questions.supporters(id)).map(({ who, ...rest }) => ({ ...rest, person: who.person }));
  // A forgotten asker leaves the question without a chat.
  const all = [...(asker ? [{ person: asker.person, chat, language }] : []), ...supporters];
  const told = new Set<string>();
  for (const { person, chat: to, ...spoken } of all) {
    const key = `${to.tenant}|${to.conversation}`;
    if (told.has(key)) continue;
    told.add(key);
    await tx.outbox.add(
      { to, person, subject: id, notice: { kind: 'question-news', question: id, why, language: spoken.language } },
      now,
    );
  }
}
