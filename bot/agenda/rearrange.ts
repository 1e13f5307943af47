import type { QuestionNews } from '../../cards/question-news-card';
import type { Transaction } from '../store/store';
import { nextOpen, type ScheduledMeeting, takesQuestions } from './meeting';
import { type Follower, isUnderWay, type Question } from './question';

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
    await tellNews(question, 'meeting-found', around);
  }
}

/** A meeting was changed: those who have asked something for it are told, where its time or deadline is another. */
export async function afterChange(before: ScheduledMeeting, after: ScheduledMeeting, around: Around): Promise<void> {
  if (isMoved(before, after)) {
    for (const question of await underWay(after, around)) await tellNews(question, 'meeting-moved', around);
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
    await tx.questions.change(question, { meeting: next?.id ?? null, position: null }, now);
    await tellNews(question, 'meeting-cancelled', around);
  }
}

/** A question was withdrawn: those who have the same one are told, so that they can ask it themselves. */
export async function tellWithdrawn(question: Question, around: Pick<Around, 'tx' | 'now'>): Promise<void> {
  const { asker } = question;
  const others = (await around.tx.questions.followers(question.id)).filter(
    ({ who }) => who.tenant !== asker?.tenant || who.person !== asker.person,
  );
  await tellFollowers(others, question, 'withdrawn', around);
}

/** Tells everyone who follows a question: its asker, who has the same one, and those of what was merged into it. */
export async function tellNews(question: Question, why: QuestionNews, around: Around): Promise<void> {
  await tellFollowers(await around.tx.questions.followers(question.id), question, why, around);
}

/** A chat that several of them share is told once. */
async function tellFollowers(
  followers: readonly Follower[],
  { id }: Question,
  why: QuestionNews,
  { tx, now }: Around,
): Promise<void> {
  const told = new Set<string>();
  for (const { who, chat: to, language, number } of followers) {
    const key = `${to.tenant}|${to.conversation}`;
    if (told.has(key)) continue;
    told.add(key);
    const notice = { kind: 'question-news', question: id, number, why, language } as const;
    await tx.outbox.add({ to, person: who.person, subject: id, notice }, now);
  }
}

async function underWay({ id }: ScheduledMeeting, { tx }: Around): Promise<readonly Question[]> {
  return (await tx.questions.for(id)).filter(isUnderWay);
}
