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
  pressable,
  questionButtons,
  small,
  text,
  textInput,
  toQuestions,
  withoutFields,
} from './elements';
import { meetingLine, type NamedMeeting } from './named-meeting';
import { type Strings, stringsOf } from './strings';

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
    style: 'expanded',
    wrap: true,
    value: meetings.some(({ id }) => id === fields.meeting) ? (fields.meeting as string) : nextMeeting,
  };
  return [service, meeting, ...(meetings.length === 0 ? [small(words.noMeetings)] : [])];
}

/** The choice of whichever meeting of the service comes next. */
export const nextMeeting = 'next';

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
    items: [
      plain(written, 'none'),
      small(isOwn ? number : words.supported(number, supporters), { spacing: 'none' }),
      pressable(withoutFields(press)),
    ],
  };
}
