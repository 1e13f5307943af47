import type { Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { notCollectingCard } from '../../cards/meeting-chat-card';
import type { ListKind, ListNote } from '../../cards/meeting-questions-card';
import type { Language } from '../../knowledge/schema';
import type { ScheduledMeeting } from '../agenda/meeting';
import { meetingHeldIn } from '../agenda/meeting-chat';
import { isShownIn, presentMeetingQuestions } from '../agenda/present-meeting-questions';
import { isUnderWay, type Question } from '../agenda/question';
import type { Reply, Surroundings } from './conversation';

/** "Kysymykset": what is open in the meeting of the chat. Staff get a list on which they can mark what was answered. */
export async function listOfMeeting(language: Language, around: Surroundings): Promise<Card> {
  const { isStaff, isPersonal, address, tx } = around;
  const meeting = isPersonal ? null : await meetingHeldIn(address, tx);
  if (!meeting) return notCollectingCard(language, { why: 'not-linked' });
  const list = isStaff ? 'mark' : 'read';
  return presentMeetingQuestions(meeting, address.conversation, around, { language, list });
}

/** The same by a button; from the list itself in its place, as that list was made. */
export async function showMeetingQuestions(
  { language, list }: Pressed<'meeting-questions'>,
  around: Surroundings,
): Promise<Reply> {
  const { isPersonal, address, tx } = around;
  const meeting = list === undefined || isPersonal ? null : await meetingHeldIn(address, tx);
  if (!meeting || !list) return { say: [await listOfMeeting(language, around)] };
  return showAgain(meeting, { language, list, note: null, isChanged: false }, around);
}

/** "+1" in the list. @returns null where it was pressed elsewhere */
export async function supportInList(action: Pressed<'support-question'>, around: Surroundings): Promise<Reply | null> {
  const { tx, who, address, isPersonal, now } = around;
  const { language, list } = action;
  const meeting = list === undefined || isPersonal ? null : await meetingHeldIn(address, tx);
  if (!meeting || !list) return null;
  const question = await shownQuestion(action.id, meeting, around);
  if (!question) return showAgain(meeting, { language, list, note: { what: 'changed' }, isChanged: false }, around);
  const { id, number, asker } = question;
  const isOwn = asker?.tenant === who.tenant && asker.person === who.person;
  const isNew = !isOwn && (await tx.questions.support(id, { who, chat: address, isPersonal, language }, now));
  const what = isOwn ? 'isOwn' : isNew ? 'joined' : 'joinedBefore';
  return showAgain(meeting, { language, list, note: { what, number }, isChanged: isNew }, around);
}

/**
 * Staff mark in the chat of a meeting what was answered there. It shows nothing that others must not see.
 * @returns null where no meeting is held
 */
export async function markInMeetingChat(action: Pressed<'staff-live'>, around: Surroundings): Promise<Reply | null> {
  const { tx, who, name, staff, conversation, address, isPersonal, now } = around;
  const { version, answered, language = around.language } = action;
  const meeting = isPersonal || staff.isChannel(conversation) ? null : await meetingHeldIn(address, tx);
  if (!meeting) return null;
  const question = await shownQuestion(action.id, meeting, around);
  // Pressed twice: the first press has marked it.
  const isDone = question?.isAnsweredLive === answered;
  const isChanged =
    question?.version === version &&
    !isDone &&
    (await tx.questions.change(question, { isAnsweredLive: answered }, now));
  if (isChanged) {
    const detail = { answered, meeting: meeting.id };
    const did = { action: 'question-answered-live', subject: question.number, detail };
    await tx.audit.add({ staff: who, staffName: name, ...did, at: now });
  }
  const note = isChanged || isDone ? null : ({ what: 'changed' } as const);
  return showAgain(meeting, { language, list: 'mark', note, isChanged }, around);
}

async function shownQuestion(
  id: string,
  meeting: ScheduledMeeting,
  { tx, address }: Surroundings,
): Promise<Question | null> {
  const question = await tx.questions.find(id);
  if (question?.meeting !== meeting.id || !isUnderWay(question)) return null;
  return isShownIn(address.conversation, question) ? question : null;
}

/** The list in its own place; where something has changed, for all who see it. */
async function showAgain(
  meeting: ScheduledMeeting,
  {
    isChanged,
    ...look
  }: {
    readonly language: Language;
    readonly list: ListKind;
    readonly note: ListNote | null;
    readonly isChanged: boolean;
  },
  around: Surroundings,
): Promise<Reply> {
  const { tx, who, address, replyTo, now } = around;
  if (isChanged && replyTo) {
    const { language, list } = look;
    const notice = { kind: 'meeting-questions', card: replyTo, language, list } as const;
    await tx.outbox.add({ to: address, person: who.person, subject: `list/${replyTo}`, notice }, now);
  }
  return { say: [], replace: await presentMeetingQuestions(meeting, address.conversation, around, look) };
}
