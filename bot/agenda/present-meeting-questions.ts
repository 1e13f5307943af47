import type { Card } from '../../cards/elements';
import { type ListKind, type ListNote, meetingQuestionsCard } from '../../cards/meeting-questions-card';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { Transaction } from '../store/store';
import type { ScheduledMeeting } from './meeting';
import { meetingChatOf } from './meeting-chat';
import { nameOf } from './present-meeting';
import { isUnderWay, type Question } from './question';

/**
 * Whether everybody in the chat of a meeting may see a question: it was said there, or staff have taken it to the meeting. One
 * that was sent in private and that nobody has looked at may hold anything.
 */
export function isShownIn(conversation: string, { state, collectedIn }: Question): boolean {
  if (state === 'submitted') return collectedIn === meetingChatOf(conversation);
  return state === 'accepted' || state === 'drafted';
}

/** The list of a meeting's questions in its chat, as it stands. */
export async function presentMeetingQuestions(
  meeting: ScheduledMeeting,
  conversation: string,
  { tx, knowledge }: { readonly tx: Pick<Transaction, 'questions'>; readonly knowledge: Knowledge },
  {
    language,
    list,
    note = null,
  }: { readonly language: Language; readonly list: ListKind; readonly note?: ListNote | null },
): Promise<Card> {
  const all = (await tx.questions.for(meeting.id)).filter(isUnderWay);
  const shown = all.filter((question) => isShownIn(conversation, question));
  const listed = await Promise.all(
    shown.map(async ({ id, version, number, text, isAnsweredLive }) => ({
      ...{ question: id, version, number, text, isAnswered: isAnsweredLive },
      supporters: await tx.questions.countSupport(id),
    })),
  );
  return meetingQuestionsCard({
    language,
    meeting: { ...meeting, name: nameOf(meeting, knowledge, language) },
    // What is answered comes last; of as many supporters the oldest comes first, as the store gives them.
    questions: listed.sort(
      (left, right) => Number(left.isAnswered) - Number(right.isAnswered) || right.supporters - left.supporters,
    ),
    waiting: all.length - shown.length,
    list,
    note,
  });
}
