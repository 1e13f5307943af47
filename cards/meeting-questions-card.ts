import type { Language } from '../knowledge/schema';
import type { Pressed } from './actions';
import {
  button,
  type Card,
  type Container,
  card,
  type Element,
  heading,
  plain,
  pressableAs,
  small,
  text,
  verbatim,
} from './elements';
import { formatMeetingTime } from './meeting-block';
import { type Strings, stringsOf } from './strings';

/** A question as everybody in the chat of its meeting sees it: never with who asks. */
export interface ListedQuestion {
  readonly question: string;
  readonly version: number;
  readonly number: string;
  readonly text: string;
  readonly supporters: number;
  readonly isAnswered: boolean;
}

/** One to read, or one on which staff mark what was answered. */
export type ListKind = NonNullable<Pressed<'meeting-questions'>['list']>;

/** What just happened to one of the questions. */
export type ListNote =
  | { readonly what: 'joined' | 'joinedBefore' | 'isOwn'; readonly number: string }
  | { readonly what: 'changed' };

/** The questions of the meeting that is held in a chat. */
export interface MeetingQuestionsCardData {
  readonly language: Language;
  readonly meeting: { readonly name: string; readonly startsAt: Date; readonly endsAt: Date | null };
  /** In the order to show them; at most `mostQuestions` are. */
  readonly questions: readonly ListedQuestion[];
  /** How many were sent ahead and wait until staff have looked at them. */
  readonly waiting: number;
  readonly list: ListKind;
  readonly note: ListNote | null;
}

/** Questions on one card; what is beyond is counted, and comes up as others are answered. */
export const mostQuestions = 10;
const longestText = 200;

/** What is open in a meeting, each with a way to join it. */
export function meetingQuestionsCard(data: MeetingQuestionsCardData): Card {
  const { language, meeting, questions, waiting, list, note } = data;
  const strings = stringsOf(language);
  const { meetingChat: words } = strings;
  const shown = questions.slice(0, mostQuestions);
  const left = questions.length - shown.length;
  const said = note && (note.what === 'changed' ? words.changed : words[note.what](note.number));
  const numbers = shown.map(({ number }) => number).join(', ');
  return card(
    language,
    [words.title, ...(said ? [said] : []), numbers === '' ? words.none : numbers].join('. '),
    [
      heading(words.title),
      verbatim(meeting.name, 'small'),
      small(formatMeetingTime(meeting, strings), { spacing: 'none' }),
      ...(said ? [text(said, { weight: 'bolder' })] : []),
      ...(shown.length === 0 ? [text(words.none)] : []),
      ...shown.map((question) => row(question, data, words)),
      ...(left > 0 ? [small(words.more(left), { separator: true })] : []),
      ...(waiting > 0 ? [small(words.waiting(waiting), { separator: left === 0 })] : []),
      small(words.howToAsk, { separator: true }),
    ],
    [button(words.refresh, { v: 1, do: 'meeting-questions', language, list })],
  );
}

function row(
  { question, version, number, text: written, supporters, isAnswered }: ListedQuestion,
  { language, list }: MeetingQuestionsCardData,
  words: Strings['meetingChat'],
): Element {
  const states = [
    number,
    ...(isAnswered ? [words.answered] : []),
    ...(supporters > 0 ? [words.supporters(supporters)] : []),
  ];
  const live = { v: 1, do: 'staff-live', id: question, version, answered: !isAnswered, language } as const;
  const [mark, markOne] = isAnswered
    ? [words.markOpen, words.markOpenOne(number)]
    : [words.markAnswered, words.markAnsweredOne(number)];
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      small(states.join(' · ')),
      plain(shortened(written), 'none'),
      ...(isAnswered ? [] : [joinButton({ language, question, number, list })]),
      ...(list === 'mark' ? [pressableAs(mark, button(markOne, live))] : []),
    ],
  };
}

/** "The same question for me too", of one question. @param list the list that it stands in */
export function joinButton({
  language,
  question,
  number,
  list,
}: {
  readonly language: Language;
  readonly question: string;
  readonly number: string;
  readonly list?: ListKind;
}): Container {
  const { meetingChat: words } = stringsOf(language);
  const data = { v: 1, do: 'support-question', language, id: question, ...(list ? { list } : {}) } as const;
  return pressableAs(words.join, button(words.joinOne(number), data));
}

/** What was written, as far as a list shows it. */
export function shortened(written: string): string {
  const letters = [...written];
  return letters.length > longestText ? `${letters.slice(0, longestText).join('')}…` : written;
}
