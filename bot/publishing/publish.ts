import { helsinkiClock, helsinkiDay } from '../../knowledge/helsinki-time';
import type { Knowledge } from '../../knowledge/load';
import type { ScheduledMeeting } from '../agenda/meeting';
import { nameOf } from '../agenda/present-meeting';
import { isEnded, type Question } from '../agenda/question';
import type { Staff } from '../staff/staff';
import type { PersonKey, Transaction } from '../store/store';
import type { AnswerContent, PublishedContent } from './answer';
import { entryIdOf } from './as-entry';
import { mistakesIn } from './mistakes';
import { wordsProblem } from './own-words';
import { tellAnswer } from './tell-answer';

/** What publishing takes of a conversation's surroundings. */
export interface Publishing {
  readonly tx: Pick<Transaction, 'questions' | 'answers' | 'meetings' | 'hiddenEntries' | 'outbox' | 'audit'>;
  readonly knowledge: Knowledge;
  readonly staff: Pick<Staff, 'approvesAlone'>;
  readonly who: PersonKey;
  readonly name: string | null;
  readonly now: Date;
}

/** What came of it; null where there was nothing to publish. */
export type Outcome = 'published' | 'notNow' | 'needsAnother' | 'needsMeeting' | 'mistakes' | 'changedMeanwhile' | null;

/**
 * Whether the settings let one person alone publish an answer: those of the service that was asked about, and those of the
 * one that the answer is put under.
 */
export function mayPublishAlone(
  { service }: Pick<Question, 'service'>,
  answer: Pick<AnswerContent, 'service'>,
  staff: Pick<Staff, 'approvesAlone'>,
): boolean {
  return staff.approvesAlone(service) && staff.approvesAlone(answer.service);
}

/**
 * Publishes the draft of a question: it becomes an entry, one that was hidden is shown again, and everyone with the question
 * is told. Whoever wrote it needs a second one of staff, unless the settings say otherwise for its service.
 */
export async function publishDraft(question: Question, around: Publishing): Promise<Outcome> {
  const { tx, knowledge, staff, who, name, now } = around;
  if (isEnded(question)) return 'notNow';
  const draft = await tx.answers.draftOf(question.id);
  if (!draft) return null;
  const selfApproved = draft.by.id === who.person;
  if (selfApproved && !mayPublishAlone(question, draft.content, staff)) return 'needsAnother';
  // Others may have published or merged something since it was written.
  const hasMistake = mistakesIn(draft.content, knowledge).length > 0;
  if (hasMistake || (await wordsProblem(question, draft.content, around))) return 'mistakes';
  const published = await tx.answers.publishedOf(question.id);
  const held = question.meeting === null ? null : await tx.meetings.find(question.meeting);
  const meeting = published?.content.meeting ?? (held && asSource(held, knowledge));
  if (!meeting) return 'needsMeeting';
  if (!(await tx.questions.change(question, { state: 'published' }, now))) return 'changedMeanwhile';
  const { number, id } = question;
  const entry = published?.entry ?? entryIdOf(number);
  const content = { ...draft.content, meeting, reviewed: helsinkiDay(now) };
  const answer = await tx.answers.publish({ entry, question: id, number, content }, now);
  await tx.answers.dropDraft(id);
  const wasHidden = await tx.hiddenEntries.unhide(entry);
  const before = wasHidden ? null : (published?.content ?? null);
  const told = await tellAnswer(answer, await tx.questions.followers(id), around, before);
  await tx.outbox.release(id);
  const detail = { entry, version: answer.version, selfApproved, told };
  await tx.audit.add({ staff: who, staffName: name, action: 'answer-published', subject: number, detail, at: now });
  return 'published';
}

/** Staff have hidden an entry: a question that it answers is hidden with it. */
export async function noteHidden(entry: string, { tx, now }: Pick<Publishing, 'tx' | 'now'>): Promise<void> {
  const question = await questionOf(entry, tx);
  if (question?.state === 'published') await tx.questions.change(question, { state: 'hidden' }, now);
}

/** Staff show an entry again: so is the question that it answers, and whoever was not told of it yet is told now. */
export async function noteShown(entry: string, { tx, now }: Pick<Publishing, 'tx' | 'now'>): Promise<void> {
  const question = await questionOf(entry, tx);
  if (question?.state !== 'hidden') return;
  await tx.questions.change(question, { state: 'published' }, now);
  await tx.outbox.release(question.id);
}

async function questionOf(entry: string, tx: Publishing['tx']): Promise<Question | null> {
  const answer = await tx.answers.findPublished(entry);
  return answer && tx.questions.find(answer.question);
}

function asSource(meeting: ScheduledMeeting, knowledge: Knowledge): PublishedContent['meeting'] {
  const { id, service, startsAt, endsAt } = meeting;
  const name = {
    fi: nameOf(meeting, knowledge, 'fi'),
    sv: nameOf(meeting, knowledge, 'sv'),
    en: nameOf(meeting, knowledge, 'en'),
  };
  return {
    ...{ id, service, name, date: helsinkiDay(startsAt) },
    ...{ starts: helsinkiClock(startsAt), ends: endsAt && helsinkiClock(endsAt) },
  };
}
