import type { Language } from '../knowledge/schema';
import type { Pressed } from './actions';
import {
  button,
  type Card,
  type ChoiceInput,
  card,
  type Element,
  heading,
  plain,
  pressable,
  small,
  text,
  withoutFields,
} from './elements';
import { formatMoment } from './format';
import type { NamedMeeting } from './named-meeting';
import { type Strings, stringsOf } from './strings';

type States = Strings['staffQueue']['states'];
/** Which states are shown: one, those under way, or all. */
export type QueueState = keyof States | 'open' | 'all';

/** What staff have chosen to see. */
export interface QueueFilter {
  /** The id of a meeting, or one of the words below. */
  readonly meeting: string;
  readonly service: string;
  readonly state: QueueState;
  readonly sort: 'agenda' | 'support' | 'oldest';
}

/** Every meeting, service or state. */
export const everything = 'all';
/** Those that wait for a meeting. */
export const withoutMeeting = 'waiting';

/** One page of the questions for meetings. */
export interface StaffQueueCardData {
  readonly language: Language;
  readonly filter: QueueFilter;
  readonly meetings: readonly NamedMeeting[];
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** How many of the chosen meeting and service are in each state. */
  readonly counts: Readonly<Partial<Record<keyof States, number>>>;
  readonly total: number;
  /** From 0 on. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly {
    readonly question: string;
    readonly number: string;
    readonly state: keyof States;
    readonly supporters: number;
    /** Null while it waits for one. */
    readonly meeting: NamedMeeting | null;
    readonly text: string;
  }[];
}

const longestLine = 100;
const longestChoice = 28;

/** The fields of the choice, how many there are of each state, and the questions as buttons. */
export function staffQueueCard(data: StaffQueueCardData): Card {
  const { language, filter, counts, total, page, pages, rows } = data;
  const strings = stringsOf(language);
  const words = strings.staffQueue;
  const known = ['submitted', 'accepted', 'drafted', 'published'] as const;
  const counted = known.flatMap((state) => (counts[state] ? [words.counts[state](counts[state])] : []));
  const lead = total === 0 ? words.none : words.found(total);
  const turn = (title: string, to: number) =>
    withoutFields(button(title, { v: 1, do: 'staff-queue', ...filter, page: to }));
  const take = (title: string, format: 'pptx' | 'xlsx') =>
    withoutFields(button(title, { v: 1, do: 'staff-export', meeting: filter.meeting, format }));
  const isOneMeeting = filter.meeting !== everything && filter.meeting !== withoutMeeting;
  const body: Element[] = [
    heading(words.title),
    ...(counted.length > 0 ? [small(counted.join(' · '), { spacing: 'none' })] : []),
    ...choices(data, strings),
    text(lead, { weight: 'bolder', separator: true }),
    ...rows.map((row) => rowOf(row, strings)),
    ...(pages > 1 ? [small(words.page(page + 1, pages))] : []),
  ];
  return card(language, [words.title, ...counted, lead].join('. '), body, [
    button(words.show, { v: 1, do: 'staff-queue' }),
    ...(page + 1 < pages ? [turn(words.next, page + 1)] : []),
    ...(page > 0 ? [turn(words.previous, page - 1)] : []),
    ...(isOneMeeting ? [take(words.slides, 'pptx'), take(words.sheet, 'xlsx')] : []),
    withoutFields(button(words.desk, { v: 1, do: 'staff-desk' })),
  ]);
}

function rowOf({ question, number, state, supporters, meeting, text: asked }: Row, strings: Strings): Element {
  const words = strings.staffQueue;
  const when = meeting
    ? words.meetingChoice(meeting.name, formatMoment(meeting.startsAt, strings).date)
    : words.waiting;
  const others = supporters > 0 ? [strings.staffQuestion.supporters(supporters)] : [];
  const open: Pressed<'staff-question'> = { v: 1, do: 'staff-question', id: question, isNew: true };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items: [
      text(`${number} · ${words.states[state]}`, { weight: 'bolder' }),
      plain(asked.length > longestLine ? `${asked.slice(0, longestLine)}…` : asked, 'none'),
      // Staff may have written the name of the meeting, so nothing of it is read as Markdown.
      plain([when, ...others].join(' · '), 'none'),
      pressable(withoutFields(button(words.open(number), open))),
    ],
  };
}

type Row = StaffQueueCardData['rows'][number];

function choices({ filter, meetings, services }: StaffQueueCardData, strings: Strings): Element[] {
  const words = strings.staffQueue;
  const states = Object.keys(words.states) as (keyof States)[];
  const named = meetings.map(({ id, name, startsAt }) => ({
    // The day first: a phone cuts what is longer than the field.
    title: shortened(`${formatMoment(startsAt, strings).date} ${name}`),
    value: id,
  }));
  return [
    choice('meeting', words.meeting, filter.meeting, [
      { title: words.allMeetings, value: everything },
      { title: words.waiting, value: withoutMeeting },
      ...named,
    ]),
    choice('service', words.service, filter.service, [
      { title: words.allServices, value: everything },
      ...services.map(({ id, name }) => ({ title: name, value: id })),
    ]),
    choice('state', words.state, filter.state, [
      { title: words.openStates, value: 'open' },
      ...states.map((state) => ({ title: words.states[state], value: state })),
      { title: words.allStates, value: everything },
    ]),
    choice('sort', words.sort, filter.sort, [
      { title: words.sorts.agenda, value: 'agenda' },
      { title: words.sorts.support, value: 'support' },
      { title: words.sorts.oldest, value: 'oldest' },
    ]),
  ];
}

/** As much as the field has room for on a phone. */
function shortened(title: string): string {
  return title.length > longestChoice ? `${title.slice(0, longestChoice)}…` : title;
}

function choice(id: string, label: string, value: string, all: ChoiceInput['choices']): ChoiceInput {
  return { type: 'Input.ChoiceSet', id, label, choices: all, value, spacing: 'small' };
}
