import type { Language } from '../knowledge/schema';
import { button, type Card, card, type Element, heading, pressableAs, small, text, verbatim } from './elements';
import { exportButtons } from './export-card';
import { formatMeetingTime, meetingBlock, type ShownMeeting } from './meeting-block';
import { stringsOf } from './strings';

/** A meeting as staff see it. */
export interface StaffMeeting extends ShownMeeting {
  /** How many questions for it are under way. */
  readonly questions: number;
}

/** The meetings, for staff. */
export interface StaffMeetingsCardData {
  readonly language: Language;
  readonly coming: readonly StaffMeeting[];
  /** How many more are coming. */
  readonly more: number;
  /** The newest first. */
  readonly past: readonly StaffMeeting[];
  /** How many questions wait for a meeting of their service. */
  readonly waiting: number;
}

/** What is coming and what has been, each with what staff can do, and the way to a new one. */
export function staffMeetingsCard({ language, coming, more, past, waiting }: StaffMeetingsCardData): Card {
  const { staffMeetings: words } = stringsOf(language);
  const lead = coming.length > 0 ? words.coming : words.noneComing;
  return card(
    language,
    `${words.title}. ${words.coming}: ${coming.length + more}`,
    [
      heading(words.title),
      ...(waiting > 0 ? [text(words.waiting(waiting))] : []),
      text(lead, { weight: 'bolder', separator: true }),
      ...coming.map((meeting) => row(meeting, language, [change(meeting, language), cancel(meeting, language)])),
      ...(more > 0 ? [small(words.more(more))] : []),
      ...(past.length > 0 ? [text(words.past, { weight: 'bolder', separator: true })] : []),
      // Its material comes afterwards.
      ...past.map((meeting) => row(meeting, language, [change(meeting, language)])),
    ],
    [button(words.add, { v: 1, do: 'staff-meeting-form' }), button(words.toDesk, { v: 1, do: 'staff-desk' })],
  );
}

function row(meeting: StaffMeeting, language: Language, actions: readonly Element[]): Element {
  const strings = stringsOf(language);
  const { staffMeetings: words, meetingList } = strings;
  const deadline = formatMeetingTime({ startsAt: meeting.deadlineAt, endsAt: null }, strings);
  return {
    type: 'Container',
    spacing: 'medium',
    items: [
      verbatim(meeting.name),
      text(formatMeetingTime(meeting, strings), { spacing: 'none' }),
      small(`${meetingList.deadline(deadline)}. ${words.questions(meeting.questions)}`, { spacing: 'none' }),
      ...actions,
    ],
  };
}

function change({ meeting, name }: StaffMeeting, language: Language): Element {
  const { staffMeetings: words } = stringsOf(language);
  return pressableAs(words.change, button(words.changeOne(name), { v: 1, do: 'staff-meeting-form', meeting }));
}

function cancel({ meeting, name }: StaffMeeting, language: Language): Element {
  const { staffMeetings: words } = stringsOf(language);
  return pressableAs(words.cancel, button(words.cancelOne(name), { v: 1, do: 'staff-cancel-meeting', meeting }));
}

/** One meeting in its present state. */
export interface StaffMeetingCardData {
  readonly language: Language;
  readonly now: Date;
  readonly meeting: StaffMeeting;
  readonly state: 'coming' | 'past' | 'cancelled';
  /** What just happened. */
  readonly note: 'saved' | 'changedMeanwhile' | null;
}

/** Shows staff a meeting, and what they can do with it. */
export function staffMeetingCard({ language, now, meeting, state, note }: StaffMeetingCardData): Card {
  const { staffMeetings: words, submit } = stringsOf(language);
  const lead = [...(note ? [words[note]] : []), ...(state === 'cancelled' ? [words.cancelled] : [])];
  const id = meeting.meeting;
  return card(
    language,
    [meeting.name, ...lead].join('. '),
    [
      heading(submit.meeting),
      ...lead.map((what) => text(what, { weight: 'bolder' })),
      ...meetingBlock(meeting, language, now, state === 'cancelled'),
      small(words.questions(meeting.questions)),
    ],
    [
      ...(state === 'cancelled' ? [] : [button(words.change, { v: 1, do: 'staff-meeting-form', meeting: id })]),
      ...(state === 'coming' ? [button(words.cancel, { v: 1, do: 'staff-cancel-meeting', meeting: id })] : []),
      ...(state === 'cancelled' ? [] : exportButtons(id, language)),
      button(words.toList, { v: 1, do: 'staff-meetings' }),
    ],
  );
}

/** Asks whether to cancel a meeting. */
export interface CancelMeetingCardData {
  readonly language: Language;
  readonly now: Date;
  readonly meeting: StaffMeeting;
  readonly version: number;
}

/** Asks once more, with what becomes of its questions. */
export function cancelMeetingCard({ language, now, meeting, version }: CancelMeetingCardData): Card {
  const { staffMeetings: words } = stringsOf(language);
  const id = meeting.meeting;
  return card(
    language,
    `${words.cancelTitle} ${meeting.name}`,
    [heading(words.cancelTitle), ...meetingBlock(meeting, language, now), text(words.cancelLead(meeting.questions))],
    [
      button(words.confirmCancel, { v: 1, do: 'staff-confirm-cancel', meeting: id, version }),
      button(words.keep, { v: 1, do: 'staff-meetings' }),
    ],
  );
}
