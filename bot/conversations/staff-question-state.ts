import type { Card } from '../../cards/elements';
import { noteCard } from '../../cards/note-card';
import { type StaffQuestionCardData, staffQuestionCard } from '../../cards/staff-question-card';
import { languages } from '../../knowledge/schema';
import { agendaOf } from '../agenda/agenda-order';
import { nameMeeting, standing } from '../agenda/present-question';
import { isEnded, type Question } from '../agenda/question';
import { questionsOf } from '../present';
import type { AnswerContent } from '../publishing/answer';
import { mayPublishAlone } from '../publishing/publish';
import type { PersonKey } from '../store/store';
import type { Reply, Surroundings } from './conversation';

/** What just happened to a question, as its card says it. */
export type QuestionNote = NonNullable<StaffQuestionCardData['note']>;

/** What showing a question to staff takes. */
export interface QuestionSurroundings extends Pick<Surroundings, 'knowledge' | 'understand' | 'tx' | 'isPersonal'> {
  readonly staff: Pick<Surroundings['staff'], 'language' | 'approvesAlone'>;
  /** Who looks; null where nobody in particular does. */
  readonly who: PersonKey | null;
}

const mostNear = 3;
/** An entry less probable than this is no help. */
const leastNear = 0.02;

/** The card of a question in its present state. @param note what just happened */
export async function questionStateCard(
  question: Question,
  around: QuestionSurroundings,
  note: QuestionNote | null = null,
): Promise<Card> {
  const { tx, knowledge, staff } = around;
  const { language } = staff;
  const meeting = question.meeting === null ? null : await tx.meetings.find(question.meeting);
  const target = question.mergedInto === null ? null : await tx.questions.find(question.mergedInto);
  const agenda = meeting ? agendaOf(await tx.questions.for(meeting.id)) : [];
  const nth = agenda.findIndex(({ id }) => id === question.id);
  const draft = await tx.answers.draftOf(question.id);
  const published = await tx.answers.publishedOf(question.id);
  const { state } = await standing(question, tx);
  const wordings = published?.content.wordings;
  const shownWording = [language, ...languages].flatMap((each) => wordings?.[each] ?? [])[0];
  return staffQuestionCard({
    language,
    question: question.id,
    ...{ version: question.version, number: question.number, state, note },
    asker: question.asker && { name: question.askerName, organisation: question.organisation },
    ...{ isAnonymous: question.isAnonymous, isCollected: question.collectedIn !== null },
    meeting: meeting && nameMeeting(meeting, knowledge, language),
    service: knowledge.services.get(question.service)?.name[language] ?? question.service,
    ...{ questionLanguage: question.language, submittedAt: question.submittedAt, text: question.text },
    supporters: await tx.questions.countSupport(question.id),
    merged: (await tx.questions.mergedInto(question.id)).map(({ number, text }) => ({ number, text })),
    mergedInto: target && { question: target.id, number: target.number },
    assignee: question.assignee,
    place: nth < 0 ? null : { nth: nth + 1, of: agenda.length },
    ...{ isAnsweredLive: question.isAnsweredLive, declineReason: question.declineReason },
    draft: draft && {
      by: draft.by.name,
      filed: filedUnder(draft.content, around),
      wordings: languages.flatMap((each) => {
        const wording = draft.content.wordings[each];
        return wording ? [{ language: each, ...wording }] : [];
      }),
    },
    // Nobody's own view is known where several look: whoever may not approve is told so when they press.
    mayApprove:
      !around.isPersonal ||
      isEnded(question) ||
      draft?.by.id !== around.who?.person ||
      (draft !== null && mayPublishAlone(question, draft.content, staff)),
    published: published && { entry: published.entry, question: shownWording?.question ?? question.text },
    // Of those that nobody has answered yet.
    near: question.state === 'submitted' || question.state === 'accepted' ? await nearTo(question, around) : [],
  });
}

/** Service, topic and contact of an answer: they are approved with it. */
function filedUnder({ service, topic, contact }: AnswerContent, { knowledge, staff }: QuestionSurroundings): string {
  const { services, topics, contacts } = knowledge;
  const named = [services.get(service), topics.get(topic), contacts.get(contact)];
  return named.flatMap((one) => one?.name[staff.language] ?? []).join(' · ');
}

/** The entries closest to a question. */
export async function nearTo(
  { text, language: chosen }: Pick<Question, 'text' | 'language'>,
  { tx, understand, knowledge, staff }: Pick<QuestionSurroundings, 'tx' | 'understand' | 'knowledge' | 'staff'>,
): Promise<StaffQuestionCardData['near']> {
  const hidden = new Set((await tx.hiddenEntries.all()).map(({ entry }) => entry));
  const understood = understand(text, { chosen, hidden });
  if (understood.outcome === 'personal-data') return [];
  const near = understood.entries.filter(({ score }) => score >= leastNear).slice(0, mostNear);
  return questionsOf(
    knowledge,
    near.map(({ id }) => id),
    staff.language,
  );
}

/** The present state in the place of the pressed card; where others see it too, they get it by an update. */
async function showQuestion(
  question: Question,
  around: Surroundings,
  note: QuestionNote | null = null,
): Promise<Reply> {
  const { tx, isPersonal, address, replyTo, now } = around;
  if (!isPersonal && replyTo) {
    const notice = { kind: 'question-state', question: question.id, card: replyTo } as const;
    await tx.outbox.add({ to: address, person: null, subject: question.id, notice }, now);
  }
  return { say: [], replace: await questionStateCard(question, around, note) };
}

/**
 * Does something to a question, then shows what stands. Whoever comes second, with the version of before, sees the present
 * state and changes nothing.
 * @param work changes it; gives what to say of it, or another card to show
 * @param isDone whether the question stands as was asked: then a second press has nothing to tell that the first had not
 */
export async function onQuestion(
  { id, version }: { readonly id: string; readonly version?: number },
  around: Surroundings,
  work: (question: Question) => Promise<QuestionNote | Reply | null>,
  isDone: (question: Question) => boolean | Promise<boolean> = () => false,
): Promise<Reply> {
  const { tx, staff } = around;
  const question = await tx.questions.find(id);
  if (!question) return { say: [], replace: noteCard('questionGone', staff.language) };
  if (version !== undefined && question.version !== version) {
    return showQuestion(question, around, (await isDone(question)) ? null : 'changedMeanwhile');
  }
  const done = await work(question);
  if (done !== null && typeof done !== 'string') return done;
  return showQuestion((await tx.questions.find(id)) as Question, around, done);
}

/** Changes a question and writes down who did it, unless somebody else has changed it since. @returns whether it was changed */
export async function changeQuestion(
  question: Question,
  changes: Parameters<Surroundings['tx']['questions']['change']>[1],
  done: { readonly action: string; readonly detail?: Readonly<Record<string, string | number | boolean>> },
  { tx, who, name, now }: Surroundings,
): Promise<boolean> {
  if (!(await tx.questions.change(question, changes, now))) return false;
  const { action, detail = {} } = done;
  await tx.audit.add({ staff: who, staffName: name, action, subject: question.number, detail, at: now });
  return true;
}
