import { helsinkiClock, helsinkiDay } from '../../knowledge/helsinki-time';
import type { ScheduledMeeting } from '../agenda/meeting';
import { isUnderWay } from '../agenda/question';
import { defuse } from '../export/defuse';
import type { CountedQuestion } from '../store/read-agenda';

/** One meeting as one line: id, when in Helsinki, until when it takes questions, how many there are, and its name. */
export function meetingLine(meeting: ScheduledMeeting, name: string, questions: readonly CountedQuestion[]): string {
  const counts = `${questions.length} questions, ${questions.filter(isUnderWay).length} under way`;
  const state = meeting.state === 'cancelled' ? ['cancelled'] : [];
  const { id, startsAt, deadlineAt } = meeting;
  return [id, moment(startsAt), `deadline ${moment(deadlineAt)}`, counts, ...state, onOneLine(name)].join('  ');
}

/** One question for people to read: what is known of it, and its text below. */
export function questionText(question: CountedQuestion): string {
  const { number, state, service, organisation, askerName, isAnonymous, supporters, text } = question;
  const asker = [askerName ?? 'asker unknown', ...(organisation ? [organisation] : [])].map(onOneLine).join(', ');
  const facts = [
    ...[number, state, service, isAnonymous ? `${asker} (anonymous to others)` : asker],
    ...(supporters > 0 ? [`the same question from ${supporters} more`] : []),
  ];
  return `${facts.join('  ')}\n  ${onOneLine(text)}`;
}

/** One question for programs, as a line of JSON. */
export function questionJson(question: CountedQuestion): string {
  return JSON.stringify(factsOf(question));
}

const columns = [
  ...(['number', 'state', 'service', 'text', 'organisation', 'asker', 'anonymousToOthers', 'supporters'] as const),
  ...(['language', 'submittedAt'] as const),
] as const;

/** Questions as a table (RFC 4180), with a line of titles. */
export function questionsCsv(questions: readonly CountedQuestion[]): string {
  const rows = questions.map((question) => {
    const facts = factsOf(question);
    return columns.map((column) => cell(String(facts[column] ?? '')));
  });
  return [columns.map(cell), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function factsOf(question: CountedQuestion) {
  const { number, state, service, text, organisation, askerName, isAnonymous, supporters, language, submittedAt } =
    question;
  return {
    ...{ number, state, service, text, organisation, asker: askerName, anonymousToOthers: isAnonymous, supporters },
    ...{ language, submittedAt: submittedAt.toISOString() },
  };
}

function cell(content: string): string {
  return `"${defuse(content).replaceAll('"', '""')}"`;
}

function moment(at: Date): string {
  return `${helsinkiDay(at)} ${helsinkiClock(at)}`;
}

/** What people wrote may hold anything; it must not begin a line of its own, or command a terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
