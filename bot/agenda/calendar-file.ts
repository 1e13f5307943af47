import ical, { ICalCalendarMethod } from 'ical-generator';
import { formatMeetingTime } from '../../cards/meeting-block';
import { stringsOf } from '../../cards/strings';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { ScheduledMeeting } from './meeting';
import { nameOf } from './present-meeting';

/** A meeting as a calendar file (RFC 5545). Its id stays, so that a calendar knows a changed meeting again. */
export function calendarFile(meeting: ScheduledMeeting, knowledge: Knowledge, language: Language, now: Date): string {
  const { id, startsAt, endsAt, deadlineAt, link, version, isExample } = meeting;
  const strings = stringsOf(language);
  const { example, deadline, link: linkTitle } = strings.meetingList;
  const lines = [
    ...(isExample ? [example] : []),
    deadline(formatMeetingTime({ startsAt: deadlineAt, endsAt: null }, strings)),
    ...(link ? [`${linkTitle}: ${link}`] : []),
  ];
  const calendar = ical({ prodId: { company: 'kuntoutus-qa-bot', product: 'meetings' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${id}@kuntoutus-qa-bot`,
    sequence: version - 1,
    stamp: now,
    start: startsAt,
    ...(endsAt ? { end: endsAt } : {}),
    summary: nameOf(meeting, knowledge, language),
    description: lines.join('\n'),
    ...(link ? { location: link } : {}),
  });
  return calendar.toString();
}
