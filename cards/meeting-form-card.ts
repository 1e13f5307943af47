import type { Language } from '../knowledge/schema';
import {
  button,
  type Card,
  type ChoiceInput,
  card,
  type DateInput,
  type Element,
  heading,
  small,
  type TextInput,
  type TimeInput,
  text,
  withoutFields,
} from './elements';
import { type Strings, stringsOf } from './strings';

/** The choice of no series: the meeting has a name of its own. */
export const noSeries = 'other';
export const longestName = 150;
export const longestLink = 1000;

/** What stands in the fields, as texts; empty for nothing. Days are YYYY-MM-DD, times HH:MM, in Helsinki. */
export interface MeetingFields {
  readonly series: string;
  readonly name: string;
  readonly service: string;
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  readonly link: string;
  readonly deadlineDate: string;
  readonly deadlineTime: string;
  readonly material: string;
}
/** What can be wrong with them. */
export type MeetingProblem = keyof Strings['staffMeetings']['problems'];

/** The form of staff for a meeting. */
export interface MeetingFormCardData {
  readonly language: Language;
  /** The meeting to change, as it was when the form was shown; null for a new one. */
  readonly meeting: { readonly id: string; readonly version: number } | null;
  readonly fields: MeetingFields;
  readonly problems: readonly MeetingProblem[];
  readonly series: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** One-use id: the form can be sent once. */
  readonly draft: string;
}

/** Asks for everything that a meeting has; what is wrong stands above, and what was written stays. */
export function meetingFormCard(data: MeetingFormCardData): Card {
  const { language, meeting, fields, problems, draft } = data;
  const { staffMeetings: words } = stringsOf(language);
  const title = meeting ? words.changeTitle : words.add;
  const wrong = problems.map((problem) => words.problems[problem]);
  const save = {
    ...({ v: 1, do: 'staff-save-meeting', draft } as const),
    ...(meeting ? { meeting: meeting.id, version: meeting.version } : {}),
  };
  const series = [...data.series, { id: noSeries, name: words.otherSeries }];
  return card(
    language,
    [title, ...wrong].join('. '),
    [
      heading(title),
      ...wrong.map((what) => text(what, { color: 'attention' })),
      small(words.lead),
      choice('series', words.series, series, fields.series, words.problems['no-series']),
      line('name', words.name, fields.name, longestName),
      choice('service', words.service, data.services, fields.service, words.problems['no-service']),
      { ...dayInput('date', words.date, fields.date), isRequired: true, errorMessage: words.problems['no-date'] },
      { ...clock('starts', words.starts, fields.starts), isRequired: true, errorMessage: words.problems['no-start'] },
      clock('ends', words.ends, fields.ends),
      { ...line('link', words.link, fields.link, longestLink), placeholder: 'https://' },
      small(words.usualDeadline, { separator: true }),
      dayInput('deadlineDate', words.deadlineDate, fields.deadlineDate),
      clock('deadlineTime', words.deadlineTime, fields.deadlineTime),
      { ...line('material', words.material, fields.material, longestLink), placeholder: 'https://', separator: true },
    ] satisfies Element[],
    [button(words.save, save), withoutFields(button(words.back, { v: 1, do: 'staff-meetings' }))],
  );
}

function choice(
  id: string,
  label: string,
  choices: MeetingFormCardData['services'],
  value: string,
  missing: string,
): ChoiceInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices: choices.map((each) => ({ title: each.name, value: each.id })),
    ...(choices.some((each) => each.id === value) ? { value } : {}),
    isRequired: true,
    errorMessage: missing,
  };
}

function line(id: string, label: string, value: string, maxLength: number): TextInput {
  return { type: 'Input.Text', id, label, maxLength, ...(value === '' ? {} : { value: value.slice(0, maxLength) }) };
}

/** A day or time that could not be read is not shown again: its field takes no other text. */
function dayInput(id: string, label: string, value: string): DateInput {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return { type: 'Input.Date', id, label, ...(isDay ? { value } : {}) };
}

function clock(id: string, label: string, value: string): TimeInput {
  return { type: 'Input.Time', id, label, ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { value } : {}) };
}
