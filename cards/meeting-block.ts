import { helsinkiDay } from '../knowledge/helsinki-time';
import type { Language } from '../knowledge/schema';
import { type Element, small, text, verbatim } from './elements';
import { formatMoment } from './format';
import { type Strings, stringsOf } from './strings';

/** A meeting as cards show it. */
export interface ShownMeeting {
  readonly meeting: string;
  readonly name: string;
  readonly service: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** Questions are taken until then. */
  readonly deadlineAt: Date;
  readonly link: string | null;
  readonly material: string | null;
  /** Where its calendar file is; null where the bot has no public address. */
  readonly calendar: string | null;
  /** Made by local mode to try things with. */
  readonly isExample: boolean;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Name, service, when it is, until when it takes questions, and its links; of a cancelled one only what it was. */
export function meetingBlock(shown: ShownMeeting, language: Language, now: Date, isCancelled = false): Element[] {
  const strings = stringsOf(language);
  const { meetingList: words } = strings;
  const links = isCancelled ? '' : linksOf(shown, strings);
  return [
    // Staff may have written it, so nothing of it is read as Markdown.
    verbatim(shown.name, 'default'),
    ...(shown.isExample ? [text(words.example, { spacing: 'none' })] : []),
    small(shown.service, { spacing: 'none' }),
    text(formatMeetingTime(shown, strings), { spacing: 'small' }),
    ...(isCancelled ? [] : [text(formatDeadline(shown.deadlineAt, now, strings), { spacing: 'small' })]),
    ...(links === '' ? [] : [text(links, { spacing: 'small' })]),
  ];
}

/** When a meeting is: "pe 11.12.2026 klo 9–10". */
export function formatMeetingTime({ startsAt, endsAt }: Pick<ShownMeeting, 'startsAt' | 'endsAt'>, strings: Strings) {
  const { shortDay, date, time } = formatMoment(startsAt, strings);
  const starts = strings.meetingList.from(shortDay, date, time);
  return endsAt ? `${starts}–${formatMoment(endsAt, strings).time}` : starts;
}

/** Until when questions are taken, and how much time is left; or that it is over. */
export function formatDeadline(deadlineAt: Date, now: Date, strings: Strings): string {
  const when = formatMeetingTime({ startsAt: deadlineAt, endsAt: null }, strings);
  const { open, closed } = strings.meetingList;
  return now > deadlineAt ? closed(when) : open(when, timeLeft(deadlineAt, now, strings));
}

/** Days are counted as people do, by the calendar: the clock that is set back on a night between makes no difference. */
function timeLeft(deadlineAt: Date, now: Date, { meetingList: words }: Strings): string {
  const days = Math.round((Date.parse(helsinkiDay(deadlineAt)) - Date.parse(helsinkiDay(now))) / day);
  if (days > 0) return words.daysLeft(days);
  const hours = Math.floor((deadlineAt.getTime() - now.getTime()) / hour);
  return hours > 0 ? words.hoursLeft(hours) : words.minutesLeft;
}

function linksOf({ link, material, calendar }: ShownMeeting, { meetingList: words }: Strings): string {
  const links = [
    [words.link, link],
    [words.material, material],
    [words.calendar, calendar],
  ] as const;
  return links.flatMap(([title, to]) => (to === null ? [] : [`[${title}](${target(to)})`])).join(' · ');
}

/** A bare bracket would end the Markdown link. */
function target(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29');
}
