import { helsinkiClock, helsinkiDay } from '../../knowledge/helsinki-time';
import type { Knowledge } from '../../knowledge/load';
import type { ScheduledMeeting } from '../agenda/meeting';
import { nameOf } from '../agenda/present-meeting';
import type { Question } from '../agenda/question';
import type { Staff } from '../staff/staff';
import type { PersonKey, Transaction } from '../store/store';
import type { PublishedContent } from './answer';
import { entryIdOf } from './as-entry';
import { mistakesIn } from './mistakes';
import { tellAnswer } from './tell-answer';

/** What publishing takes of a conversation's surroundings. */
export interface Publishing {
  readonly tx: Pick<
    Transaction,
    'questions' | 'answers' | 'meetings' | 'hiddenEntries' | 'sentAnswers' | 'outbox' | 'audit'
  >;
  readonly knowledge: Knowledge;
  readonly staff: Pick<Staff, 'approvesAlone'>;
  readonly who: PersonKey;
  readonly name: string | null;
  readonly now: Date;
}

/** What came of it; null where there was nothing to publish. */
export type Outcome = 'published' | 'needsAnother' | 'needsMeeting' | 'mistakes' | 'changedMeanwhile' | null;

/**
 * Publishes the draft of a question: it becomes an entry, one that was hidden is shown again, and everyone with the question
 * is told. Whoever wrote it needs a second one of staff, unless the settings say otherwise for its service.
 */
export async function publishDraft(question: Question, around: Publishing): Promise<Outcome> {
  const { tx, knowledge, staff, who, name, now } = around;
  const draft = await tx.answers.draftOf(question.id);
  if (!draft) return null;
  const selfApproved = draft.by.id === who.person;
  if (selfApproved && !staff.approvesAlone(draft.content.service)) return 'needsAnother';
  if (mistakesIn(draft.content, knowledge).length > 0) return 'mistakes';
  const before = await tx.answers.publishedOf(question.id);
  const held = question.meeting === null ? null : await tx.meetings.find(question.meeting);
  const meeting = before?.content.meeting ?? (held && asSource(held, knowledge));
  if (!meeting) return 'needsMeeting';
  if (!(await tx.questions.change(question, { state: 'published' }, now))) return 'changedMeanwhile';
  const { number, id } = question;
  const entry = before?.entry ?? entryIdOf(number);
  const content = { ...draft.content, meeting, reviewed: helsinkiDay(now) };
  const answer = await tx.answers.publish({ entry, question: id, number, content }, now);
  await tx.answers.dropDraft(id);
  await tx.hiddenEntries.unhide(entry);
  const told = await tellAnswer(answer, await tx.questions.followers(id), around);
  const detail = { entry, version: answer.version, selfApproved, told };
  await tx.audit.add({ staff: who, staffName: name, action: 'answer-published', subject: number, detail, at: now });
  return 'published';
}

/** Staff have hidden an entry: a question that it answers is hidden with it. */
export async function noteHidden(entry: string, { tx, now }: Pick<Publishing, 'tx' | 'now'>): Promise<void> {
  const question = await questionOf(entry, tx);
  if (question?.state === 'published') await tx.questions.change(question, { state: 'hidden' }, now);
}

/** Staff show an entry again: so is the question that it answers, and who was not told of it before is told now. */
export async function noteShown(entry: string, { tx, now }: Pick<Publishing, 'tx' | 'now'>): Promise<void> {
  const question = await questionOf(entry, tx);
  const answer = await tx.answers.findPublished(entry);
  if (question?.state !== 'hidden' || !answer) return;
  await tx.questions.change(question, { state: 'published' }, now);
  const sent = await tx.sentAnswers.of(entry, answer.at);
  const isTold = (tenant: string, person: string) =>
    sent.some((one) => one.to.tenant === tenant && one.person === person);
  const followers = await tx.questions.followers(question.id);
  const untold = followers.filter(({ who }) => !isTold(who.tenant, who.person));
  await tellAnswer(answer, untold, { tx, now });
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
