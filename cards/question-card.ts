import type { Language } from '../knowledge/schema';
import { mostWritten } from './actions';
import { contactBlock, type ShownContact } from './contact-block';
import {
  button,
  type Card,
  type CardAction,
  type ChoiceInput,
  card,
  type Element,
  heading,
  type NearQuestion,
  plain,
  questionButtons,
  small,
  text,
  textInput,
  toQuestions,
  verbatim,
  withoutFields,
} from './elements';
import { formatMoment } from './format';
import { type Strings, stringsOf } from './strings';

/** A meeting as a question's cards name it. */
export interface NamedMeeting {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly deadlineAt: Date;
}

/** What stands in the fields of the form. */
export interface QuestionFields {
  /** Null until one is chosen. */
  readonly service: string | null;
  /** The id of a meeting; null for the next one of the service. */
  readonly meeting: string | null;
  readonly question: string;
  readonly organisation: string;
  readonly isAnonymous: boolean;
}

/** What is wrong with what was sent; `late-waits` where no meeting is left to offer. */
export type FieldProblem = 'missing' | 'too-long' | 'late' | 'late-waits' | 'changed';

/** The form of a question ahead of a meeting. */
export interface QuestionFormData {
  readonly language: Language;
  readonly fields: QuestionFields;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** Those that still take questions. */
  readonly meetings: readonly NamedMeeting[];
  readonly problem: FieldProblem | null;
  /** A new question with the one-use id of its form, or one that is edited. */
  readonly of:
    | { readonly draft: string }
    | { readonly question: string; readonly number: string; readonly version: number };
  /** What may make the question needless; only of a new one. */
  readonly near: {
    readonly entries: readonly NearQuestion[];
    readonly questions: readonly SimilarQuestion[];
  };
  /** Where questions were sent before, while no staff is set up to take them here; else none. */
  readonly mailbox: readonly ShownContact[];
}

/** A question that somebody has submitted already. */
export interface SimilarQuestion {
  readonly question: string;
  readonly number: string;
  readonly text: string;
  readonly supporters: number;
  readonly isOwn: boolean;
}

/** Asks for the question; with what is near it, asks once more whether to send it. */
export function questionFormCard(data: QuestionFormData): Card {
  const { language, fields, problem, of, near, mailbox } = data;
  const strings = stringsOf(language);
  const words = strings.submit;
  const isEdit = 'question' in of;
  const hasNear = near.entries.length + near.questions.length > 0;
  const title = isEdit ? words.editTitle(of.number) : hasNear ? words.nearTitle : words.title;
  const lead = hasNear ? words.nearLead : words.lead;
  const body: Element[] = [
    heading(title),
    text(lead),
    ...(problem ? [text(problemLine(problem, words), { color: 'attention', weight: 'bolder' })] : []),
    ...nearBlock(near, language, words),
    small(words.seen, { separator: true }),
    ...(isEdit ? [] : choices(data, words)),
    textInput('question', words.question, words.questionMissing, fields.question),
    {
      type: 'Input.Text',
      id: 'organisation',
      label: words.organisation,
      maxLength: mostOrganisation,
      ...(fields.organisation === '' ? {} : { value: fields.organisation }),
    },
    {
      type: 'Input.Toggle',
      id: 'anonymous',
      label: words.anonymousLabel,
      title: words.anonymous,
      value: fields.isAnonymous ? 'true' : 'false',
      wrap: true,
    },
    ...(mailbox.length > 0
      ? [
          text(words.mailbox, { separator: true, size: 'small' }),
          contactBlock(mailbox, { language, subject: strings.contact.subject(words.title), brief: true }),
        ]
      : []),
  ];
  return card(language, `${title}. ${lead}`, body, [forward(data, hasNear, words)]);
}

/** Asks in a group whether to send a question; the question itself waits in memory under `held`. */
export function confirmInGroupCard({
  language,
  entries,
  problem,
  held,
}: Pick<QuestionFormData, 'language' | 'problem'> &
  Pick<QuestionFormData['near'], 'entries'> & { readonly held: string }): Card {
  const { submit: words } = stringsOf(language);
  const [title, lead] = entries.length > 0 ? [words.nearTitle, words.nearLead] : [words.title, words.lead];
  return card(
    language,
    `${title} ${lead}`,
    [
      heading(title),
      text(problem ? problemLine(problem, words) : lead),
      ...nearBlock({ entries, questions: [] }, language, words),
    ],
    [button(words.confirm, { v: 1, do: 'send-anyway', language, held })],
  );
}

/** Characters that the field for an organisation takes. */
export const mostOrganisation = 200;

function forward({ language, of }: QuestionFormData, hasNear: boolean, words: Strings['submit']): CardAction {
  if ('question' in of) {
    return button(words.save, {
      ...{ v: 1, do: 'save-question', language },
      ...{ id: of.question, version: of.version },
    } as const);
  }
  const data = { v: 1, do: 'send-question', language, draft: of.draft } as const;
  return hasNear ? button(words.confirm, { ...data, checked: true }) : button(words.send, data);
}

function problemLine(problem: FieldProblem, words: Strings['submit']): string {
  switch (problem) {
    case 'missing':
      return words.questionMissing;
    case 'too-long':
      return words.tooLong(mostWritten);
    case 'late':
      return words.late;
    case 'late-waits':
      return words.lateWaits;
    case 'changed':
      return words.changed;
  }
}

function choices({ fields, services, meetings, language }: QuestionFormData, words: Strings['submit']): Element[] {
  const strings = stringsOf(language);
  const service: ChoiceInput = {
    type: 'Input.ChoiceSet',
    id: 'service',
    label: words.service,
    choices: services.map(({ id, name }) => ({ title: name, value: id })),
    ...(fields.service === null ? {} : { value: fields.service }),
    isRequired: true,
    errorMessage: words.serviceMissing,
  };
  const meeting: ChoiceInput = {
    type: 'Input.ChoiceSet',
    id: 'meeting',
    label: words.meeting,
    choices: [
      { title: words.nextMeeting, value: nextMeeting },
      ...meetings.map((one) => ({ title: meetingLine(one, strings), value: one.id })),
    ],
    value: meetings.some(({ id }) => id === fields.meeting) ? (fields.meeting as string) : nextMeeting,
  };
  return [service, meeting, ...(meetings.length === 0 ? [small(words.noMeetings)] : [])];
}

/** The choice of whichever meeting of the service comes next. */
export const nextMeeting = 'next';

function meetingLine({ name, startsAt, deadlineAt }: NamedMeeting, strings: Strings): string {
  const { submit } = strings;
  const starts = formatMoment(startsAt, strings);
  const deadline = formatMoment(deadlineAt, strings);
  return submit.meetingChoice(`${name} ${starts.date}`, deadline.date, deadline.time);
}

function nearBlock({ entries, questions }: QuestionFormData['near'], language: Language, words: Strings['submit']) {
  const same = questions.map((one) => similarBlock(one, language, words));
  return [
    ...(entries.length > 0 ? [text(words.nearEntries, { weight: 'bolder', separator: true })] : []),
    ...questionButtons(toQuestions(entries, language)),
    ...(same.length > 0 ? [text(words.nearQuestions, { weight: 'bolder', separator: true })] : []),
    ...same,
  ];
}

function similarBlock(
  { question, number, text: written, supporters, isOwn }: SimilarQuestion,
  language: Language,
  words: Strings['submit'],
): Element {
  const press = isOwn
    ? button(words.openOwn, { v: 1, do: 'open-question', language, id: question })
    : button(words.same, { v: 1, do: 'support-question', language, id: question });
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction: withoutFields(press),
    items: [
      plain(written, 'none'),
      small(isOwn ? number : words.supported(number, supporters), { spacing: 'none' }),
      text(press.title, { color: 'accent', weight: 'bolder', spacing: 'none' }),
    ],
  };
}

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
  const isOpen = data.state === 'submitted' || data.state === 'accepted';
  const body: Element[] = [
    heading(title),
    text(line, { weight: 'bolder' }),
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
  const mine = button(words.mine, { v: 1, do: 'my-questions', language });
  return card(language, `${title}. ${line}`, body, data.text === null ? [] : [...actions, mine]);
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
    ({ question, number, text: written, state, meeting }): Element => ({
      type: 'Container',
      style: 'emphasis',
      spacing: 'small',
      selectAction: button(words.open(number), { v: 1, do: 'open-question', language, id: question }),
      items: [
        text(words.open(number), { color: 'accent', weight: 'bolder' }),
        plain(written.length > longestLine ? `${written.slice(0, longestLine)}…` : written, 'none'),
        small(`${strings.questionStates[state]}${meeting ? ` · ${meeting}` : ''}`, { spacing: 'none' }),
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
