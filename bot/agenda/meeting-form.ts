import { z } from 'zod';
import {
  longestLink,
  longestName,
  type MeetingFields,
  type MeetingProblem,
  noSeries,
} from '../../cards/meeting-form-card';
import { helsinkiClock, helsinkiDay, helsinkiInstant } from '../../knowledge/helsinki-time';
import type { Knowledge } from '../../knowledge/load';
import type { MeetingDetails } from '../store/meetings';
import { type ScheduledMeeting, usualDeadline } from './meeting';
import { seriesIn } from './series';

const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
const lastMinute = '23:59';

/** A form with nothing in it. */
export const emptyFields: MeetingFields = {
  ...{ series: '', name: '', service: '', date: '', starts: '', ends: '' },
  ...{ link: '', deadlineDate: '', deadlineTime: '', material: '' },
};

/** What the form shows of a meeting that is to be changed. */
export function fieldsOf(meeting: ScheduledMeeting): MeetingFields {
  const { series, name, service, startsAt, endsAt, deadlineAt, link, material } = meeting;
  // Left empty where it is the usual one, so that it moves along with the meeting.
  const isUsual = deadlineAt.getTime() === usualDeadline(startsAt).getTime();
  return {
    series: series ?? noSeries,
    name: name ?? '',
    service,
    date: helsinkiDay(startsAt),
    starts: helsinkiClock(startsAt),
    ends: endsAt ? helsinkiClock(endsAt) : '',
    link: link ?? '',
    deadlineDate: isUsual ? '' : helsinkiDay(deadlineAt),
    deadlineTime: isUsual ? '' : helsinkiClock(deadlineAt),
    material: material ?? '',
  };
}

/** A form as it was read: what the meeting is to be, or everything that is wrong. */
export type ReadForm =
  | { readonly details: Omit<MeetingDetails, 'isExample'> }
  | { readonly problems: readonly MeetingProblem[] };

/**
 * Reads the form. Days and times are those of Helsinki.
 * @param before the meeting that is changed: what is past of it may stay so, as when its material is added afterwards
 */
export function readForm(
  fields: MeetingFields,
  knowledge: Knowledge,
  now: Date,
  before: ScheduledMeeting | null = null,
): ReadForm {
  const problems: MeetingProblem[] = [];
  const wrong = (problem: MeetingProblem) => {
    problems.push(problem);
    return null;
  };
  const name = fields.name.replace(/\s+/g, ' ').trim();
  const isOwn = fields.series === noSeries;
  const isSeries = seriesIn(knowledge).some(({ id }) => id === fields.series) || fields.series === before?.series;
  const service = knowledge.services.has(fields.service) ? fields.service : null;
  if (!isOwn && !isSeries) wrong('no-series');
  if (isOwn && name === '') wrong('no-name');
  if (!service) wrong('no-service');
  const link = linkOf(fields.link, () => wrong('bad-link'));
  const material = linkOf(fields.material, () => wrong('bad-material'));
  if (name.length > longestName || (link ?? '').length > longestLink || (material ?? '').length > longestLink)
    wrong('too-long');
  const times = timesOf(fields, now, before, wrong);
  if (problems.length > 0 || !times || !service) return { problems };
  return {
    details: { service, series: isOwn ? null : fields.series, name: isOwn ? name : null, ...times, link, material },
  };
}

type Wrong = (problem: MeetingProblem) => null;

function timesOf(fields: MeetingFields, now: Date, before: ScheduledMeeting | null, wrong: Wrong) {
  const { date, starts, ends } = fields;
  if (!day.safeParse(date).success) wrong('no-date');
  if (!clock.safeParse(starts).success) wrong('no-start');
  if (!day.safeParse(date).success || !clock.safeParse(starts).success) return null;
  const startsAt = instantOf(date, starts, before?.startsAt);
  if (startsAt <= now && !isSame(startsAt, before?.startsAt)) return wrong('start-past');
  if (ends !== '' && !clock.safeParse(ends).success) return wrong('bad-end');
  const endsAt = ends === '' ? null : instantOf(date, ends, before?.endsAt);
  if (endsAt && endsAt <= startsAt) return wrong('end-before-start');
  const deadlineAt = deadlineOf(fields, startsAt, before?.deadlineAt, wrong);
  if (!deadlineAt) return null;
  if (deadlineAt > startsAt) return wrong('deadline-after-start');
  if (deadlineAt <= now && !isSame(deadlineAt, before?.deadlineAt)) {
    return wrong(fields.deadlineDate === '' ? 'usual-deadline-past' : 'deadline-past');
  }
  return { startsAt, endsAt, deadlineAt };
}

/** The usual deadline where none was chosen; the end of the day where only a day was. */
function deadlineOf(
  { deadlineDate, deadlineTime }: MeetingFields,
  startsAt: Date,
  before: Date | undefined,
  wrong: Wrong,
): Date | null {
  if (deadlineDate === '' && deadlineTime === '') return usualDeadline(startsAt);
  const time = deadlineTime === '' ? lastMinute : deadlineTime;
  if (!day.safeParse(deadlineDate).success || !clock.safeParse(time).success) return wrong('bad-deadline');
  return instantOf(deadlineDate, time, before);
}

/** Where the clocks show the same time twice, what stood there before is meant: nobody changed it. */
function instantOf(date: string, time: string, before: Date | null | undefined): Date {
  if (before && helsinkiDay(before) === date && helsinkiClock(before) === time) return before;
  return helsinkiInstant(date, time);
}

function isSame(left: Date, right: Date | undefined): boolean {
  return left.getTime() === right?.getTime();
}

function linkOf(written: string, wrong: () => null): string | null {
  const address = written.trim();
  if (address === '') return null;
  return webAddress.safeParse(address).success ? new URL(address).href : wrong();
}

/** An id as operators write it: the service and the day, with a number behind it where that is taken. */
export function meetingId(service: string, startsAt: Date, isTaken: (id: string) => boolean): string {
  const id = `${service}-${helsinkiDay(startsAt)}`;
  let found = id;
  for (let nth = 2; isTaken(found); nth += 1) found = `${id}-${nth}`;
  return found;
}
