import type { Pressed } from '../../cards/actions';
import { chooseMeetingCard, type HeldMeeting, linkedCard, linkNoteCard } from '../../cards/meeting-chat-card';
import { noteCard } from '../../cards/note-card';
import type { Language } from '../../knowledge/schema';
import { findMeetings } from '../agenda/find-meeting';
import type { ScheduledMeeting } from '../agenda/meeting';
import { meetingChatOf } from '../agenda/meeting-chat';
import { nameOf } from '../agenda/present-meeting';
import type { Reply, Surroundings } from './conversation';

/**
 * "Tämä on <kokous>": staff say which meeting is held in a chat.
 * @param said what stands behind "tämä on"
 * @returns null where it is an ordinary message: by somebody else, and not of a meeting
 */
export async function linkBySaying(said: string, language: Language, around: Surroundings): Promise<Reply | null> {
  const { tx, isStaff, isPersonal } = around;
  const { sure, near, possible, isMeetingLike } = findMeetings(said, await tx.meetings.all(), around);
  const talk = { language };
  if (isPersonal) return isMeetingLike ? { say: [linkNoteCard(language, 'elsewhere')], talk } : null;
  if (!isStaff && !isMeetingLike) return null;
  if (isStaff === null) return { say: [noteCard('cannotCheck', language)], talk };
  if (!isStaff) return { say: [linkNoteCard(language, 'staffOnly')], talk };
  const [meeting, ...others] = sure;
  if (meeting && others.length === 0) {
    await link(meeting, around);
    return { say: [linkedCard(language, held(meeting, language, around))], talk };
  }
  const fitting = sure.length > 0 ? sure : near;
  const isFound = fitting.length > 0;
  const meetings = (isFound ? fitting : possible).map((each) => held(each, language, around));
  return { say: [chooseMeetingCard({ language, isFound, meetings })], talk };
}

/** Staff choose the meeting by a button. In the group nothing is shown but names of meetings. */
export async function linkByPress(
  { meeting: id }: Pressed<'staff-link-meeting'>,
  around: Surroundings,
): Promise<Reply> {
  const { tx, isPersonal, language } = around;
  if (isPersonal) return { say: [linkNoteCard(language, 'elsewhere')] };
  const { possible } = findMeetings('', await tx.meetings.all(), around);
  const meeting = possible.find((each) => each.id === id);
  if (!meeting) return { say: [noteCard('meetingGone', language)] };
  const card = linkedCard(language, held(meeting, language, around));
  // Everybody in the chat sees it once, however often it is pressed.
  return (await link(meeting, around)) ? { say: [card] } : { say: [], replace: card };
}

/** @returns whether it was not so before */
async function link(meeting: ScheduledMeeting, around: Surroundings): Promise<boolean> {
  const { tx, who, name, address, now } = around;
  const chat = meetingChatOf(address.conversation);
  const before = await tx.chatMeetings.of(address.tenant, chat);
  if (before === meeting.id) return false;
  await tx.chatMeetings.link(address.tenant, chat, meeting.id, now);
  const detail = { meeting: meeting.id, ...(before === null ? {} : { before }) };
  await tx.audit.add({ staff: who, staffName: name, action: 'chat-linked', subject: chat, detail, at: now });
  return true;
}

function held(meeting: ScheduledMeeting, language: Language, { knowledge }: Surroundings): HeldMeeting {
  const { id, startsAt, endsAt } = meeting;
  return { meeting: id, name: nameOf(meeting, knowledge, language), startsAt, endsAt };
}
