import type { Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { noteCard, outdatedCard } from '../../cards/note-card';
import { moveQuestionCard, myQuestionsCard, type QuestionCardData } from '../../cards/question-card';
import { type FieldProblem, questionFormCard } from '../../cards/question-form-card';
import type { Language } from '../../knowledge/schema';
import { coming, takesQuestions } from '../agenda/meeting';
import { passOn } from '../agenda/merge';
import { nameMeeting, presentQuestion } from '../agenda/present-question';
import { isChangeable, isUnderWay, type Question } from '../agenda/question';
import { tellWithdrawn } from '../agenda/rearrange';
import type { Reply, Surroundings } from './conversation';
import { holdBack } from './hold-back';
import { problemOf } from './submit-question';
import { written } from './written';

const mostShown = 8;

/** "Omat kysymykset": shown to the person alone. */
export async function myQuestions(language: Language, around: Surroundings, page = 0): Promise<Card> {
  const { tx, who, knowledge, isPersonal } = around;
  if (!isPersonal) return noteCard('privately', language);
  const all = await tx.questions.of(who);
  const questions = all.slice(page * mostShown);
  const meetings = new Map((await tx.meetings.all()).map((meeting) => [meeting.id, meeting]));
  const shown = questions.slice(0, mostShown).map(async ({ id, number, text, state, meeting, mergedInto }) => {
    const target = mergedInto === null ? null : await tx.questions.find(mergedInto);
    const found = meetings.get((target ? target.meeting : meeting) ?? '');
    return {
      ...{ question: id, number, text, state, mergedInto: target?.number ?? null },
      meeting: found ? nameMeeting(found, knowledge, language).name : null,
    };
  });
  return myQuestionsCard({
    language,
    questions: await Promise.all(shown),
    left: Math.max(0, questions.length - mostShown),
    page,
    joined: page === 0 ? await tx.questions.joinedBy(who) : [],
  });
}

/** One of the person's own, with what can be done about it. */
export async function openQuestion(action: Pressed<'open-question'>, around: Surroundings): Promise<Reply> {
  return withOwn(action, around, (question) => present(question, action.language, around, null));
}

/** The form with what was written. */
export async function editQuestion(action: Pressed<'edit-question'>, around: Surroundings): Promise<Reply> {
  return withOwn(action, around, async (question) =>
    (await canChange(question, around))
      ? show(editForm(question, action.language, null))
      : present(question, action.language, around, null),
  );
}

/** The form comes back: saved, unless the deadline has passed or it was changed on another device meanwhile. */
export async function saveQuestion(
  action: Pressed<'save-question'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { tx, now } = around;
  const { language } = action;
  return withOwn(action, around, async (question) => {
    // The form stays, with what was written: it can be sent as another question.
    if (!(await canChange(question, around))) {
      return { say: [await cardOf(question, language, around, lateNews(question))] };
    }
    const text = written(action.question);
    const organisation = written(action.organisation);
    const isAnonymous = action.anonymous === 'true';
    const edited = { ...question, text, organisation, isAnonymous };
    const isSame = text === question.text && organisation === (question.organisation ?? '');
    // Pressed twice: the first press has saved it.
    if (isSame && isAnonymous === question.isAnonymous) return present(question, language, around, 'saved');
    const problem = problemOf({ question: text, organisation });
    if (problem) return show(editForm(edited, language, problem));
    if (question.version !== action.version) return show(editForm(edited, language, 'changed'));
    const held = holdBack(action, text, around, isConfirmed) ?? holdBack(action, organisation, around, isConfirmed);
    if (held) return held;
    await tx.questions.change(question, { text, organisation: organisation || null, isAnonymous }, now);
    return present((await tx.questions.find(question.id)) as Question, language, around, 'saved');
  });
}

/** Asked no more. */
export async function withdrawQuestion(action: Pressed<'withdraw-question'>, around: Surroundings): Promise<Reply> {
  const { tx, now } = around;
  return withOwn(action, around, async (question) => {
    if (!(await canChange(question, around))) return present(question, action.language, around, lateNews(question));
    await tx.questions.change(question, { state: 'withdrawn' }, now);
    if (!(await passOn(question, { tx, now }))) await tellWithdrawn(question, { tx, now });
    return present((await tx.questions.find(question.id)) as Question, action.language, around, null);
  });
}

/** To another meeting: asks which, then does it. */
export async function moveQuestion(action: Pressed<'move-question'>, around: Surroundings): Promise<Reply> {
  const { tx, now, knowledge } = around;
  const { language } = action;
  return withOwn(action, around, async (question) => {
    if (!(await canChange(question, around))) return present(question, language, around, lateNews(question));
    const others = coming(await tx.meetings.all(), now).filter(
      (meeting) => takesQuestions(meeting, now) && meeting.id !== question.meeting,
    );
    const chosen = others.find(({ id }) => id === action.meeting);
    if (chosen) {
      await tx.questions.change(question, { meeting: chosen.id, service: chosen.service, position: null }, now);
      return present((await tx.questions.find(question.id)) as Question, language, around, 'moved');
    }
    // Pressed twice: the first press has moved it.
    if (action.meeting === question.meeting && action.meeting) return present(question, language, around, 'moved');
    return show(
      moveQuestionCard({
        ...{ language, question: question.id, number: question.number, version: question.version },
        meetings: others.map((meeting) => nameMeeting(meeting, knowledge, language)),
      }),
    );
  });
}

/** Runs on a question of whoever presses; nobody else's is shown or changed. */
async function withOwn(
  { id, language }: { readonly id: string; readonly language: Language },
  around: Surroundings,
  work: (question: Question) => Promise<Reply>,
): Promise<Reply> {
  const { tx, who, isPersonal } = around;
  const question = await tx.questions.find(id);
  const isOwn = question?.asker?.tenant === who.tenant && question.asker.person === who.person;
  if (!question || !isOwn) return { say: [outdatedCard(language, 'outdated')] };
  if (!isPersonal) return { say: [noteCard('privately', language)] };
  return work(question);
}

async function canChange(question: Question, { tx, now }: Surroundings): Promise<boolean> {
  const meeting = question.meeting === null ? null : await tx.meetings.find(question.meeting);
  return isChangeable(question, meeting, now);
}

async function present(
  question: Question,
  language: Language,
  around: Surroundings,
  news: QuestionCardData['news'],
): Promise<Reply> {
  return show(await cardOf(question, language, around, news));
}

function cardOf(
  question: Question,
  language: Language,
  around: Surroundings,
  news: QuestionCardData['news'],
): Promise<Card> {
  return presentQuestion(question, around, { language, isPersonal: around.isPersonal, news });
}

/** Why a change was not made; the state of one that has ended says it by itself. */
function lateNews(question: Question): QuestionCardData['news'] {
  if (question.state === 'drafted') return 'being-answered';
  return isUnderWay(question) ? 'too-late' : null;
}

function editForm(question: Question, language: Language, problem: FieldProblem | null): Card {
  const { id, number, version, service, meeting, text, organisation, isAnonymous } = question;
  return questionFormCard({
    language,
    problem,
    of: { question: id, number, version },
    fields: { service, meeting, question: text, organisation: organisation ?? '', isAnonymous },
    services: [],
    meetings: [],
    near: { entries: [], questions: [] },
    mailbox: [],
  });
}

function show(replace: Card): Reply {
  return { say: [], replace };
}

/** "K-2026-0042" opens the own question of that number, to its asker alone. */
export async function questionNamedIn(text: string, language: Language, around: Surroundings): Promise<Card | null> {
  const number = /\bK-\d{4}-\d{4,}\b/i.exec(text)?.[0].toUpperCase();
  if (!number || !around.isPersonal) return null;
  const own = (await around.tx.questions.of(around.who)).find((question) => question.number === number);
  return own ? cardOf(own, language, around, null) : null;
}
