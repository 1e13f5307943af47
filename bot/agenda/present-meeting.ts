import type { ShownMeeting } from '../../cards/meeting-block';
import { stringsOf } from '../../cards/strings';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { ScheduledMeeting } from './meeting';
import { seriesOf } from './series';

/** Where the calendar file of a meeting is; null where the bot has no public address. */
export type CalendarUrl = (meeting: string, language: Language) => string | null;

/** What a meeting is called: by its series, or by a name of its own. An example says that it is one. */
export function nameOf(
  { id, series, name, isExample }: Pick<ScheduledMeeting, 'id' | 'series' | 'name' | 'isExample'>,
  knowledge: Knowledge,
  language: Language,
): string {
  const called = (series === null ? null : seriesOf(knowledge, series)?.name[language]) ?? name ?? id;
  return isExample ? stringsOf(language).meetingList.exampleName(called) : called;
}

/** A meeting as cards show it. */
export function presentMeeting(
  meeting: ScheduledMeeting,
  { knowledge, calendarUrl }: { readonly knowledge: Knowledge; readonly calendarUrl: CalendarUrl },
  language: Language,
): ShownMeeting {
  const { id, service, startsAt, endsAt, deadlineAt, link, material, state, isExample } = meeting;
  return {
    meeting: id,
    name: nameOf(meeting, knowledge, language),
    service: knowledge.services.get(service)?.name[language] ?? service,
    ...{ startsAt, endsAt, deadlineAt, link, material, isExample },
    calendar: state === 'scheduled' ? calendarUrl(id, language) : null,
  };
}
