import type { Language } from '../knowledge/schema';
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
  verbatim,
  withoutFields,
} from './elements';
import { formatMoment } from './format';
import { meetingLine, type NamedMeeting } from './named-meeting';
import { type Strings, stringsOf } from './strings';

/** A question as its asker sees it. */
export interface QuestionCardData {
  readonly language: Language;
  readonly question: string;
  readonly number: string;
  /** Null in a group: there nobody's question is shown. */
  readonly text: string | null;
  readonly service: string;
  /** Null while it waits for the next one of its service. */
  readonly meeting: NamedMeeting | null;
  readonly state: keyof Strings['questionStates'];
  readonly isChangeable: boolean;
  readonly supporters: number;
  /** The number of the question that it was merged into; the rest is said of that one. */
  readonly mergedInto: string | null;
  /** Why staff do not take it to a meeting. */
  readonly declineReason: string | null;
  /** The entry that answers it. */
  readonly answer: string | null;
  /** What has just happened; null for nothing. */
  readonly news: keyof Strings['justDone'] | null;
}

/** Where a question stands, until when it can be changed, and the ways to change it. */
export function questionCard(data: QuestionCardData): Card {
  const { language, question, number, meeting, news } = data;
  const strings = stringsOf(language);
  const words = strings.question;
  const title = words.title(number);
  const line = news ? strings.justDone[news] : strings.questionStates[data.state];
  const isOpen = data.mergedInto === null && (data.state === 'submitted' || data.state === 'accepted');
  const body: Element[] = [
    heading(title),
    text(line, { weight: 'bolder' }),
    ...(data.mergedInto === null ? [] : [text(words.mergedInto(data.mergedInto))]),
    ...(data.declineReason === null ? [] : [small(words.because), plain(data.declineReason, 'none')]),
    ...(data.text === null ? [] : [plain(data.text)]),
    verbatim(meeting ? meetingName(meeting, strings) : words.waits(data.service), 'medium'),
    ...(data.supporters > 0 ? [small(words.supporters(data.supporters))] : []),
    ...(isOpen ? [text(changeLine(data, strings)), small(words.promise)] : []),
  ];
  const actions =
    data.isChangeable && data.text !== null
      ? [
          button(words.edit, { v: 1, do: 'edit-question', language, id: question }),
          button(words.move, { v: 1, do: 'move-question', language, id: question }),
          button(words.withdraw, { v: 1, do: 'withdraw-question', language, id: question }),
        ]
      : [];
  const read =
    data.answer === null
      ? []
      : [button(words.readAnswer, { v: 1, do: 'show-entry', entry: data.answer, language } as const)];
  const mine = button(words.mine, { v: 1, do: 'my-questions', language });
  return card(language, `${title}. ${line}`, body, data.text === null ? read : [...read, ...actions, mine]);
}

function meetingName({ name, startsAt }: NamedMeeting, strings: Strings): string {
  const { date, time } = formatMoment(startsAt, strings);
  return strings.question.meeting(name, date, time);
}

function changeLine({ meeting, isChangeable }: QuestionCardData, strings: Strings): string {
  if (meeting === null) return strings.question.changeableNow;
  const { date, time } = formatMoment(meeting.deadlineAt, strings);
  return isChangeable ? strings.question.changeableUntil(date, time) : strings.question.closed(date, time);
}

/** A person's own questions. */
export interface MyQuestionsCardData {
  readonly language: Language;
  readonly questions: readonly {
    readonly question: string;
    readonly number: string;
    readonly text: string;
    readonly state: keyof Strings['questionStates'];
    /** The number of the question that it was merged into. */
    readonly mergedInto: string | null;
    readonly meeting: string | null;
  }[];
  /** How many older ones there are, and the page they begin on. */
  readonly left: number;
  readonly page: number;
  /** Numbers of the questions of others that the person has joined. */
  readonly joined: readonly string[];
}

const longestLine = 100;

/** One's own questions, the newest first, each to be opened. */
export function myQuestionsCard({ language, questions, left, page, joined }: MyQuestionsCardData): Card {
  const strings = stringsOf(language);
  const words = strings.myQuestions;
  const lead = questions.length === 0 ? words.none : words.lead;
  const older = button(words.older, { v: 1, do: 'my-questions', language, page: page + 1 });
  const blocks = questions.map(
    ({ question, number, text: written, state, mergedInto, meeting }): Element => ({
      type: 'Container',
      style: 'emphasis',
      spacing: 'small',
      items: [
        plain(written.length > longestLine ? `${written.slice(0, longestLine)}…` : written, 'none'),
        small(
          [
            mergedInto === null ? strings.questionStates[state] : strings.question.mergedInto(mergedInto),
            ...(meeting ? [meeting] : []),
          ].join(' · '),
          { spacing: 'none' },
        ),
        pressable(button(words.open(number), { v: 1, do: 'open-question', language, id: question })),
      ],
    }),
  );
  return card(
    language,
    `${words.title}. ${lead}`,
    [
      heading(words.title),
      text(lead),
      ...blocks,
      ...(left > 0 ? [small(words.more(left))] : []),
      ...(joined.length > 0 ? [text(words.joined(joined.join(', ')), { separator: true })] : []),
    ],
    [button(words.submit, { v: 1, do: 'submit-question', language }), ...(left > 0 ? [older] : [])],
  );
}

/** Asks to which meeting a question is to go. */
export interface MoveQuestionCardData {
  readonly language: Language;
  readonly question: string;
  readonly number: string;
  readonly version: number;
  readonly meetings: readonly NamedMeeting[];
}

export function moveQuestionCard({ language, question, number, version, meetings }: MoveQuestionCardData): Card {
  const strings = stringsOf(language);
  const words = strings.question;
  const title = words.moveTitle(number);
  const back = withoutFields(button(words.cancel, { v: 1, do: 'open-question', language, id: question }));
  if (meetings.length === 0) return card(language, title, [heading(title), text(words.nowhere)], [back]);
  const choice: ChoiceInput = {
    type: 'Input.ChoiceSet',
    id: 'meeting',
    label: strings.submit.meeting,
    choices: meetings.map((one) => ({ title: meetingLine(one, strings), value: one.id })),
    style: 'expanded',
    wrap: true,
    value: meetings[0]?.id as string,
  };
  const confirm = button(words.moveConfirm, { v: 1, do: 'move-question', language, id: question, version });
  return card(language, title, [heading(title), choice], [confirm, back]);
}

/** The person has the same question as somebody else. */
export function supportedCard(
  language: Language,
  { number, isNew }: { readonly number: string; readonly isNew: boolean },
): Card {
  const { support } = stringsOf(language);
  const line = isNew ? support.added(number) : support.before(number);
  return card(language, `${support.title}. ${line}`, [heading(support.title), text(line)]);
}
