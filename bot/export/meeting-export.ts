import { stringsOf } from '../../cards/strings';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { ScheduledMeeting } from '../agenda/meeting';
import { nameOf } from '../agenda/present-meeting';
import type { Question, QuestionState } from '../agenda/question';
import type { Wording } from '../publishing/answer';
import type { Transaction } from '../store/store';
import { plainText } from './plain-text';
import { withoutName } from './without-name';

/** A question as it may leave the bot in a file: it tells neither who asked nor who of staff looks after it. */
export interface ExportedQuestion {
  readonly number: string;
  readonly state: QuestionState;
  /** The name of its service. */
  readonly service: string;
  readonly language: Language;
  readonly submittedAt: Date;
  readonly isAnonymous: boolean;
  /** Null also where the asker does not want to be known to others. */
  readonly organisation: string | null;
  /** As it was asked. */
  readonly text: string;
  /** How many others have it too. */
  readonly supporters: number;
  /** The number of the one that it was merged into. */
  readonly mergedInto: string | null;
  readonly declineReason: string | null;
  readonly isAssigned: boolean;
  readonly isAnsweredLive: boolean;
  /** It was collected in the chat of the meeting. */
  readonly isFromChat: boolean;
  readonly position: number | null;
  readonly answer: ExportedAnswer | null;
}

/** What staff have written to a question: what is published, else the draft. */
export interface ExportedAnswer {
  readonly isPublished: boolean;
  readonly wordings: Partial<Readonly<Record<Language, Wording>>>;
  /** Names of the topic and of the contact. */
  readonly topic: string;
  readonly contact: string;
  /** Null of a draft. */
  readonly entry: string | null;
  readonly publishedAt: Date | null;
  readonly version: number | null;
}

/** A meeting with all its questions, in the order of its agenda, as it may leave the bot in a file. */
export interface MeetingExport {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** The language of headings and names. */
  readonly language: Language;
  readonly questions: readonly ExportedQuestion[];
}

/** What of the store an export reads. */
export interface ExportSource {
  readonly meetings: Pick<Transaction['meetings'], 'find'>;
  readonly questions: Pick<Transaction['questions'], 'for' | 'find' | 'countSupport'>;
  readonly answers: Pick<Transaction['answers'], 'draftOf' | 'publishedOf'>;
}

/** Everything of a meeting that may leave the bot in a file; null when there is no such meeting. */
export async function collectMeeting(
  id: string,
  source: ExportSource,
  knowledge: Knowledge,
  language: Language,
): Promise<MeetingExport | null> {
  const meeting = await source.meetings.find(id);
  if (!meeting) return null;
  const questions: ExportedQuestion[] = [];
  for (const question of inOrder(await source.questions.for(id))) {
    questions.push(await collectQuestion(question, source, knowledge, language));
  }
  const name = plainText(nameOf(meeting, knowledge, language)).replaceAll('\n', ' ');
  return { ...pick(meeting), name, language, questions };
}

/** In the order that staff gave them; those without a place after them, the oldest first. */
function inOrder(questions: readonly Question[]): Question[] {
  const placeOf = ({ position }: Question) => position ?? Number.POSITIVE_INFINITY;
  // Two without a place are infinitely far, so there is no difference between them.
  return [...questions].sort((left, right) =>
    placeOf(left) === placeOf(right) ? 0 : placeOf(left) < placeOf(right) ? -1 : 1,
  );
}

async function collectQuestion(
  question: Question,
  source: ExportSource,
  knowledge: Knowledge,
  language: Language,
): Promise<ExportedQuestion> {
  const { id, number, state, service, submittedAt, isAnonymous, askerName, position, isAnsweredLive } = question;
  const { nameLeftOut } = stringsOf(language).sheet;
  const clean = (text: string) => withoutName(plainText(text).trim(), askerName, nameLeftOut);
  const into = question.mergedInto === null ? null : await source.questions.find(question.mergedInto);
  return {
    ...{ number, state, submittedAt, isAnonymous, position, isAnsweredLive, language: question.language },
    service: knowledge.services.get(service)?.name[language] ?? service,
    organisation: isAnonymous || question.organisation === null ? null : clean(question.organisation),
    text: clean(question.text),
    supporters: await source.questions.countSupport(id),
    mergedInto: into?.number ?? null,
    declineReason: question.declineReason === null ? null : plainText(question.declineReason),
    isAssigned: question.assignee !== null,
    isFromChat: question.collectedIn !== null,
    answer: await collectAnswer(id, source, knowledge, language),
  };
}

async function collectAnswer(
  question: string,
  { answers }: ExportSource,
  knowledge: Knowledge,
  language: Language,
): Promise<ExportedAnswer | null> {
  const published = await answers.publishedOf(question);
  const content = published?.content ?? (await answers.draftOf(question))?.content;
  if (!content) return null;
  const wordings = Object.entries(content.wordings).map(([of, wording]) => [
    of,
    { question: plainText(wording.question).trim(), answer: plainText(wording.answer).trim() },
  ]);
  return {
    isPublished: published !== null,
    wordings: Object.fromEntries(wordings),
    topic: knowledge.topics.get(content.topic)?.name[language] ?? content.topic,
    contact: knowledge.contacts.get(content.contact)?.name[language] ?? content.contact,
    entry: published?.entry ?? null,
    publishedAt: published?.at ?? null,
    version: published?.version ?? null,
  };
}

function pick({ id, startsAt, endsAt }: ScheduledMeeting) {
  return { id, startsAt, endsAt };
}
