import type { Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { type MeetingFields, type MeetingProblem, meetingFormCard } from '../../cards/meeting-form-card';
import { noteCard } from '../../cards/note-card';
import { cancelMeetingCard, staffMeetingsCard } from '../../cards/staff-meetings-card';
import { coming, hasEnded, type ScheduledMeeting } from '../agenda/meeting';
import { emptyFields, fieldsOf, meetingId, readForm } from '../agenda/meeting-form';
import { isUnderWay } from '../agenda/question';
import { afterCancel, afterChange, afterNew } from '../agenda/rearrange';
import { seriesIn, seriesOf } from '../agenda/series';
import { meetingStateCard, presentToStaff, stateOf } from '../agenda/staff-meeting';
import type { MeetingDetails } from '../store/meetings';
import type { Reply, Surroundings } from './conversation';

const mostComing = 7;
const mostPast = 5;

/** Shows staff the meetings, in the place of the card that was pressed. */
export async function showMeetings(around: Surroundings): Promise<Reply> {
  const { tx, staff, now } = around;
  const all = await tx.meetings.all();
  const ahead = coming(all, now);
  const past = all.filter((meeting) => meeting.state === 'scheduled' && hasEnded(meeting, now)).slice(-mostPast);
  const shown = (meetings: readonly ScheduledMeeting[]) =>
    Promise.all(meetings.map((each) => presentToStaff(each, around)));
  const list = staffMeetingsCard({
    language: staff.language,
    coming: await shown(ahead.slice(0, mostComing)),
    more: Math.max(0, ahead.length - mostComing),
    past: await shown(past.reverse()),
    waiting: (await tx.questions.for(null)).filter(isUnderWay).length,
  });
  return { say: [], replace: list };
}

/** The form: empty, or with what a meeting is now. */
export async function showForm({ meeting: id }: Pressed<'staff-meeting-form'>, around: Surroundings): Promise<Reply> {
  const draft = around.newId();
  if (id === undefined) return { say: [form({ meeting: null, fields: emptyFields, problems: [], draft }, around)] };
  const meeting = await around.tx.meetings.find(id);
  if (!meeting) return { say: [gone(around)] };
  if (meeting.state === 'cancelled') return { say: [await meetingStateCard(meeting, around)] };
  return { say: [form({ meeting, fields: fieldsOf(meeting), problems: [], draft }, around)] };
}

/** The form comes back: a new meeting, or a changed one. Once, however often it is sent. */
export async function saveMeeting(action: Pressed<'staff-save-meeting'>, around: Surroundings): Promise<Reply> {
  const { tx, knowledge, now } = around;
  const { meeting: id, version, draft } = action;
  const before = id === undefined ? null : await tx.meetings.find(id);
  if (id !== undefined && !before) return { say: [], replace: gone(around) };
  const fields = fieldsIn(action);
  const read = readForm(fields, knowledge, now, before);
  if (before && before.version !== version) {
    // The second press of the same form has nothing to tell that the first had not.
    const isDone = 'details' in read && before.state === 'scheduled' && !differs(before, read.details);
    return showState(before, around, isDone ? 'saved' : 'changedMeanwhile');
  }
  if (before?.state === 'cancelled') return showState(before, around);
  if ('problems' in read) {
    return { say: [], replace: form({ meeting: before, fields, problems: read.problems, draft }, around) };
  }
  const meeting = before ? await change(before, read.details, around) : await add(read.details, draft, around);
  return showState(meeting, around, 'saved');
}

async function add(
  details: Omit<MeetingDetails, 'isExample'>,
  draft: string,
  around: Surroundings,
): Promise<ScheduledMeeting> {
  const { tx, knowledge, now } = around;
  const taken = new Set([...(await tx.meetings.all()).map(({ id }) => id), ...knowledge.meetings.keys()]);
  const id = meetingId(details.service, details.startsAt, (each) => taken.has(each));
  const { meeting, isNew } = await tx.meetings.add(id, draft, { ...details, isExample: false }, now);
  if (!isNew) return meeting;
  await audit('meeting-created', meeting, around, { startsAt: meeting.startsAt.toISOString() });
  await afterNew(meeting, around);
  await dropExample(meeting.service, around);
  return meeting;
}

/** A real meeting takes the place of the example of its service, with the questions that were tried on it. */
async function dropExample(service: string, around: Surroundings): Promise<void> {
  const { tx, now } = around;
  for (const example of coming(await tx.meetings.all(), now)) {
    if (!example.isExample || example.service !== service) continue;
    await tx.meetings.change(example, { state: 'cancelled' }, now);
    await afterCancel(example, around);
  }
}

async function change(
  before: ScheduledMeeting,
  details: Omit<MeetingDetails, 'isExample'>,
  around: Surroundings,
): Promise<ScheduledMeeting> {
  const { tx, now } = around;
  if (!differs(before, details) || !(await tx.meetings.change(before, details, now))) return before;
  const after = (await tx.meetings.find(before.id)) as ScheduledMeeting;
  const detail = { from: before.startsAt.toISOString(), to: after.startsAt.toISOString() };
  await audit('meeting-changed', after, around, detail);
  await afterChange(before, after, around);
  return after;
}

/** Asks once more before a meeting is cancelled. */
export async function askToCancel(
  { meeting: id }: Pressed<'staff-cancel-meeting'>,
  around: Surroundings,
): Promise<Reply> {
  const { tx, staff, now } = around;
  const meeting = await tx.meetings.find(id);
  if (!meeting) return { say: [gone(around)] };
  if (stateOf(meeting, now) !== 'coming') return { say: [await meetingStateCard(meeting, around)] };
  const { version } = meeting;
  const shown = await presentToStaff(meeting, around);
  return { say: [cancelMeetingCard({ language: staff.language, now, meeting: shown, version })] };
}

/** Cancels a meeting: its questions go on to the next one, and who asked them is told. */
export async function confirmCancel(action: Pressed<'staff-confirm-cancel'>, around: Surroundings): Promise<Reply> {
  const { tx, now } = around;
  const meeting = await tx.meetings.find(action.meeting);
  if (!meeting) return { say: [], replace: gone(around) };
  if (stateOf(meeting, now) !== 'coming') return showState(meeting, around);
  if (meeting.version !== action.version) {
    return showState(meeting, around, 'changedMeanwhile');
  }
  if (await tx.meetings.change(meeting, { state: 'cancelled' }, now)) {
    await audit('meeting-cancelled', meeting, around);
    await afterCancel(meeting, around);
  }
  return showState((await tx.meetings.find(meeting.id)) as ScheduledMeeting, around);
}

function audit(
  action: string,
  { id }: ScheduledMeeting,
  { tx, who, name, now }: Surroundings,
  detail: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return tx.audit.add({ staff: who, staffName: name, action, subject: id, detail, at: now });
}

function fieldsIn(action: Pressed<'staff-save-meeting'>): MeetingFields {
  const names = Object.keys(emptyFields) as (keyof MeetingFields)[];
  return Object.fromEntries(names.map((name) => [name, (action[name] ?? '').trim()])) as Record<
    keyof MeetingFields,
    string
  >;
}

function differs(meeting: ScheduledMeeting, details: Omit<MeetingDetails, 'isExample'>): boolean {
  return (Object.keys(details) as (keyof typeof details)[]).some(
    (name) => JSON.stringify(meeting[name]) !== JSON.stringify(details[name]),
  );
}

function form(
  parts: {
    readonly meeting: ScheduledMeeting | null;
    readonly fields: MeetingFields;
    readonly problems: readonly MeetingProblem[];
    readonly draft: string;
  },
  { knowledge, staff }: Surroundings,
): Card {
  const { language } = staff;
  const { meeting } = parts;
  const known = seriesIn(knowledge);
  // One whose series the choices no longer have keeps it.
  const own = meeting?.series && !known.some(({ id }) => id === meeting.series) && seriesOf(knowledge, meeting.series);
  return meetingFormCard({
    ...parts,
    language,
    series: [...known, ...(own ? [own] : [])].map(({ id, name }) => ({ id, name: name[language] })),
    services: [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] })),
  });
}

/** The state in the place of the pressed card; where others see it too, they get it by an update. */
async function showState(
  meeting: ScheduledMeeting,
  around: Surroundings,
  note: 'saved' | 'changedMeanwhile' | null = null,
): Promise<Reply> {
  const { tx, isPersonal, address, replyTo, now } = around;
  if (!isPersonal && replyTo) {
    const notice = { kind: 'meeting-state', meeting: meeting.id, card: replyTo } as const;
    await tx.outbox.add({ to: address, person: null, subject: meeting.id, notice }, now);
  }
  return { say: [], replace: await meetingStateCard(meeting, around, note) };
}

function gone({ staff }: Surroundings): Card {
  return noteCard('meetingGone', staff.language);
}
