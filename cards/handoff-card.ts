import type { Language } from '../knowledge/schema';
import { mostWritten } from './actions';
import { contactBlock, type ShownContact } from './contact-block';
import {
  button,
  type Card,
  card,
  type Element,
  heading,
  plain,
  small,
  text,
  textInput,
  verbatim,
  withoutFields,
} from './elements';
import { folded } from './folded';
import { formatMoment } from './format';
import { type Strings, stringsOf } from './strings';

/** Whether people are there; `back` is null where that cannot be told. */
export type Presence = { readonly atWork: true } | { readonly atWork: false; readonly back: Date | null };

/** The form for a question to a person. */
export interface AskPersonCardData {
  readonly language: Language;
  readonly presence: Presence;
  /** What was asked last, to send on as it is or changed; empty for nothing. */
  readonly question: string;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** The service that is likely meant. */
  readonly service: string;
  /** One-use id: the form can be sent once. */
  readonly draft: string;
  /** What is wrong with what was sent. */
  readonly problem: 'missing' | 'too-long' | null;
  readonly clientContacts: readonly ShownContact[];
}

/** Asks for the question, and says what happens with it. */
export function askPersonCard(data: AskPersonCardData): Card {
  const { language, presence, services, service, draft } = data;
  const strings = stringsOf(language);
  const words = strings.askPerson;
  const lead = presence.atWork ? words.atWork : `${away(presence.back, strings)} ${words.leave}`;
  const problem = { missing: words.questionMissing, 'too-long': words.tooLong(mostWritten) };
  const send = button(words.send, { v: 1, do: 'send-to-person', language, draft });
  const later = button(strings.none.submit, { v: 1, do: 'submit-question', language, asked: true });
  return card(
    language,
    `${words.title}. ${lead}`,
    [
      heading(words.title),
      text(lead),
      small(words.seen),
      ...(data.problem ? [text(problem[data.problem], { color: 'attention' })] : []),
      textInput('question', words.question, words.questionMissing, data.question),
      {
        type: 'Input.ChoiceSet',
        id: 'service',
        label: words.service,
        choices: services.map(({ id, name }) => ({ title: name, value: id })),
        value: service,
      },
      text(words.client, { separator: true, size: 'small' }),
      contactBlock(data.clientContacts, {
        language,
        subject: strings.contact.subject(strings.contact.general),
        brief: true,
      }),
    ],
    presence.atWork ? [send] : [send, withoutFields(later)],
  );
}

function away(back: Date | null, strings: Strings): string {
  if (back === null) return strings.askPerson.away;
  const { onDay, date, time } = formatMoment(back, strings);
  return strings.askPerson.back(onDay, date, time);
}

/** The provider's view of a question to a person. */
export interface HandoffCardData {
  readonly language: Language;
  readonly handoff: string;
  readonly number: string;
  readonly questions: readonly string[];
  readonly state: 'waiting' | 'taken' | 'answered' | 'withdrawn';
  readonly presence: Presence;
}

/** Where the question stands. */
export function handoffCard(data: HandoffCardData): Card {
  const { language, handoff, number, state } = data;
  const strings = stringsOf(language);
  const words = strings.handoff;
  const title = words.title(number);
  const stands = state === 'waiting' ? waitingLine(data.presence, strings) : words[state];
  const withdraw = button(words.withdraw, { v: 1, do: 'withdraw-handoff', language, handoff });
  const left = leftOutOf(data.questions);
  return card(
    language,
    `${title}. ${stands}`,
    [
      heading(title),
      text(stands),
      ...(left > 0 ? [small(words.earlier(left))] : []),
      ...data.questions.slice(left).map((question) => plain(question)),
    ],
    state === 'waiting' || state === 'taken' ? [withdraw] : [],
  );
}

function waitingLine(presence: Presence, strings: Strings): string {
  if (presence.atWork || presence.back === null) return strings.handoff.waiting;
  const { onDay, date, time } = formatMoment(presence.back, strings);
  return strings.handoff.waitingUntil(onDay, date, time);
}

/** An answer of staff, to the provider. */
export interface HandoffAnswerCardData {
  readonly language: Language;
  readonly handoff: string;
  readonly number: string;
  /** Null in a group: there nobody's question is shown. */
  readonly question: string | null;
  readonly answer: string;
  /** Null unless who answered chose to show the name. */
  readonly name: string | null;
  /** One-use id of the further question. */
  readonly draft: string;
}

/** The answer, told to be of staff, with a way to ask further. */
export function handoffAnswerCard(data: HandoffAnswerCardData): Card {
  const { language, handoff, number, draft } = data;
  const strings = stringsOf(language);
  const { handoff: words } = strings;
  const title = words.answerTitle(number);
  return card(
    language,
    `${title}. ${beginningOf(data.answer)}`,
    [
      heading(title),
      data.name ? plain(words.byName(data.name), 'none') : small(words.byStaff, { spacing: 'none' }),
      ...folded(data.answer.split('\n'), (lines) => [plain(lines.join('\n'), 'medium')], 'answer', strings),
      small(words.unreviewed),
      ...(data.question === null ? [] : [asked(data.question, words)]),
      text(words.more, { separator: true }),
      textInput('question', words.moreLabel, words.moreMissing),
    ],
    [button(words.reopen, { v: 1, do: 'reopen-handoff', language, handoff, draft })],
  );
}

function asked(question: string, words: Strings['handoff']): Element {
  return { type: 'Container', separator: true, items: [small(words.yourQuestion), plain(question, 'none')] };
}

/** Teams takes 28 KB, and a question may go to and fro for long: the newest texts are shown, as many as take this much. */
const mostTextBytes = 16 * 1024;

/** How many of the oldest texts are left out. */
function leftOutOf(texts: readonly string[]): number {
  let bytes = 0;
  let left = texts.length;
  while (left > 0) {
    bytes += Buffer.byteLength(JSON.stringify(texts[left - 1]));
    if (bytes > mostTextBytes && left < texts.length) break;
    left -= 1;
  }
  return left;
}

const longestBeginning = 200;

/** What a notification and a screen reader tell of a text; the card shows all of it. */
function beginningOf(written: string): string {
  return written.length > longestBeginning ? `${written.slice(0, longestBeginning).trimEnd()}…` : written;
}

/** What staff see of it. */
export interface StaffHandoffCardData {
  readonly language: Language;
  readonly handoff: string;
  readonly number: string;
  /** Null where Teams told none. */
  readonly asker: string | null;
  readonly service: string;
  readonly questionLanguage: Language;
  readonly asked: Date;
  readonly messages: readonly { readonly kind: 'question' | 'answer'; readonly text: string }[];
  readonly state: 'waiting' | 'taken' | 'answered' | 'withdrawn';
  /** Who has it; null where Teams told no name, or nobody has. */
  readonly staff: string | null;
  /** Of the last answer. */
  readonly delivery: 'sending' | 'delivered' | 'undeliverable' | null;
  /** In milliseconds: it has waited long and is brought up again; null else. */
  readonly waited: number | null;
  readonly isDraftMade: boolean;
  /** One-use id of the answer. */
  readonly draft: string;
  /** The newest question that is shown. */
  readonly shown: string | null;
  /** What was written so far; empty for nothing. */
  readonly written: string;
  /** What is wrong with what was sent; `newer` where the asker has written more meanwhile. */
  readonly problem: 'missing' | 'too-long' | 'newer' | null;
}

/** A provider's question, with what staff can do about it in its present state. */
export function staffHandoffCard(data: StaffHandoffCardData): Card {
  const { language, handoff, draft, state } = data;
  const strings = stringsOf(language);
  const words = strings.staffHandoff;
  const title = words.title(data.number);
  const stands = stateLine(data, words);
  const left = leftOutOf(data.messages.map((message) => message.text));
  const { date, time } = formatMoment(data.asked, strings);
  const problem = { missing: words.answerMissing, 'too-long': words.tooLong(mostWritten), newer: words.newer };
  const asker = words.asker(data.asker ?? words.unnamed, data.service, strings.languageNames[data.questionLanguage]);
  const body: Element[] = [
    heading(title),
    verbatim(asker),
    small(words.asked(date, time), { spacing: 'none' }),
    ...(data.waited === null ? [] : [text(waitedLine(data.waited, words), { weight: 'bolder' })]),
    verbatim(stands, 'default'),
    ...(left > 0 ? [small(words.earlier(left))] : []),
    ...data.messages.slice(left).flatMap(({ kind, text: written }, nth) => [
      small(kind === 'answer' ? words.answer : nth + left === 0 ? words.question : words.furtherQuestion, {
        separator: true,
      }),
      plain(written, 'none'),
    ]),
    ...(data.delivery ? [text(words[data.delivery], { separator: true })] : []),
    ...(data.isDraftMade ? [text(words.draftMade)] : []),
    ...(data.problem ? [text(problem[data.problem], { color: 'attention' })] : []),
    ...(state === 'taken' ? answerFields(words, data.written) : []),
  ];
  const take = button(words.take, { v: 1, do: 'staff-take', handoff });
  const answer = button(words.send, {
    ...({ v: 1, do: 'staff-answer', handoff, draft } as const),
    ...(data.shown === null ? {} : { shown: data.shown }),
  });
  const release = button(words.release, { v: 1, do: 'staff-release', handoff });
  const makeDraft = button(words.makeDraft, { v: 1, do: 'staff-draft-answer', handoff });
  const actions = {
    waiting: [take],
    taken: [answer, withoutFields(release)],
    answered: data.isDraftMade ? [] : [makeDraft],
    withdrawn: [],
  };
  return card(language, `${title}. ${stands}`, body, actions[state]);
}

function answerFields(words: Strings['staffHandoff'], written: string): Element[] {
  return [
    { ...textInput('answer', words.answerLabel, words.answerMissing, written), placeholder: words.answerHint },
    {
      type: 'Input.Toggle',
      id: 'showName',
      label: words.nameLabel,
      title: words.nameToggle,
      value: 'false',
      wrap: true,
    },
  ];
}

function stateLine({ state, staff }: StaffHandoffCardData, words: Strings['staffHandoff']): string {
  switch (state) {
    case 'taken':
    case 'answered':
      return words[state](staff ?? words.someone);
    default:
      return words[state];
  }
}

const minute = 60 * 1000;

function waitedLine(waited: number, words: Strings['staffHandoff']): string {
  const minutes = Math.floor(waited / minute);
  if (minutes < 120) return words.waitedMinutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.waitedHours(hours) : words.waitedDays(Math.floor(hours / 24));
}

/** A former card of a question in the staff channel: why nothing can be done on it any more. */
export function staffNoteCard(language: Language, why: 'moved' | 'gone', number: string): Card {
  const line = stringsOf(language).staffHandoff[why](number);
  return card(language, line, [text(line)]);
}
