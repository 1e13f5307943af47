import type { Pressed } from '../../cards/actions';
import { mergeFormCard } from '../../cards/staff-question-form-card';
import { mayMerge, takeAlong } from '../agenda/merge';
import type { Question } from '../agenda/question';
import { tellNews } from '../agenda/rearrange';
import { similarQuestions } from '../agenda/similar-questions';
import { tellAnswer } from '../publishing/tell-answer';
import type { Reply, Surroundings } from './conversation';
import { changeQuestion, onQuestion } from './staff-question-state';

const mostCandidates = 10;

/** Asks into which question to merge one. */
export function askToMerge(action: Pressed<'staff-merge-form'>, around: Surroundings): Promise<Reply> {
  const { tx, staff } = around;
  return onQuestion(action, around, async (question) => {
    const all = (await tx.questions.all()).filter((one) => mayMerge(question, one));
    const { id, version, number, text, state } = question;
    if (state !== 'submitted' && state !== 'accepted' && state !== 'drafted') return 'notNow';
    const candidates = candidatesFor(question, all);
    const shown = candidates.map((one) => ({ question: one.id, number: one.number, text: one.text }));
    const form = { language: staff.language, question: id, version, number, text, candidates: shown };
    return { say: [], replace: mergeFormCard(form) };
  });
}

/** The most alike, then those for the same meeting, then those on the same service. */
function candidatesFor(question: Question, all: readonly Question[]): readonly Question[] {
  const sameMeeting = all.filter(({ meeting }) => meeting !== null && meeting === question.meeting);
  const sameService = all.filter(({ service }) => service === question.service);
  const ranked = new Set([...similarQuestions(question.text, all), ...sameMeeting, ...sameService]);
  return [...ranked].slice(0, mostCandidates);
}

/** It is the same as another one: who asked it, and who has the same one, follow that one from now on. */
export async function mergeQuestion(action: Pressed<'staff-merge'>, around: Surroundings): Promise<Reply> {
  const { tx } = around;
  const chosen = action.into === undefined ? null : await tx.questions.find(action.into);
  return onQuestion(
    action,
    around,
    async (question) => {
      if (!chosen || !mayMerge(question, chosen)) return 'notMerged';
      const done = { action: 'question-merged', detail: { into: chosen.number } };
      const changes = { state: 'merged', mergedInto: chosen.id } as const;
      const followers = await tx.questions.followers(question.id);
      if (!(await changeQuestion(question, changes, done, around))) return 'changedMeanwhile';
      // Before what was merged into it goes along: all of these are told.
      await tellNews(question, 'merged', around);
      await takeAlong(question, chosen, around);
      const answer = chosen.state === 'published' ? await tx.answers.publishedOf(chosen.id) : null;
      if (answer) await tellAnswer(answer, followers, around);
      return 'merged';
    },
    ({ state, mergedInto }) => state === 'merged' && mergedInto === action.into,
  );
}
