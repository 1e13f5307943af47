import type { Knowledge } from '../../knowledge/load';
import type { Language, Meeting } from '../../knowledge/schema';

/** A recurring line of meetings, by the newest of its meetings in `meetings.yaml`. */
export interface Series {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly service: string;
}

/** The number that one meeting has within its series: the next one has another. */
const part = /, (?:osa|del|part) \d+$/;

/** The series of the meetings that the sources tell of, each once, by name. */
export function seriesIn(knowledge: Knowledge): Series[] {
  const byName = new Map<string, Meeting>();
  for (const meeting of knowledge.meetings.values()) {
    const name = meeting.series.fi.replace(part, '');
    const before = byName.get(name);
    if (!before || (before.date ?? '') <= (meeting.date ?? '')) byName.set(name, meeting);
  }
  return [...byName.values()].map(toSeries);
}

/** The series that a meeting of `meetings.yaml` belongs to; null when there is no such meeting. */
export function seriesOf(knowledge: Knowledge, id: string): Series | null {
  const meeting = knowledge.meetings.get(id);
  return meeting ? toSeries(meeting) : null;
}

function toSeries({ id, series, service }: Meeting): Series {
  const { fi, sv, en } = series;
  return { id, service, name: { fi: fi.replace(part, ''), sv: sv.replace(part, ''), en: en.replace(part, '') } };
}
