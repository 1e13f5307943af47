import type { Transaction } from '../store/store';
import { isUnderWay, type Question } from './question';

/** Whether a question may be merged into another: it goes on itself, and the other one goes on or is answered. */
export function mayMerge(question: Question, target: Question): boolean {
  return (
    question.id !== target.id && isUnderWay(question) && (isUnderWay(target) || target.state === 'published')
    // One that was merged is neither, so no circle can come of it.
  );
}

/**
 * What was merged into a question goes along to where that one goes, so that nothing is merged into what is merged itself.
 * @returns the questions that now point to the target
 */
export async function takeAlong(
  question: Question,
  target: Question,
  { tx, now }: { readonly tx: Pick<Transaction, 'questions'>; readonly now: Date },
): Promise<void> {
  for (const one of await tx.questions.mergedInto(question.id)) {
    await tx.questions.change(one, { mergedInto: target.id }, now);
  }
}

/**
 * Its asker withdraws a question: the oldest of those merged into it takes its place, and the others go along. Who has the
 * same question keeps it so.
 * @returns the one that took its place; null where nothing was merged into it
 */
export async function passOn(
  withdrawn: Question,
  { tx, now }: { readonly tx: Pick<Transaction, 'questions'>; readonly now: Date },
): Promise<Question | null> {
  const [heir, ...others] = await tx.questions.mergedInto(withdrawn.id);
  if (!heir) return null;
  const { state, meeting, service, assignee, isAnsweredLive, position } = withdrawn;
  const place = { state, meeting, service, assignee, isAnsweredLive, position, mergedInto: null };
  await tx.questions.change(heir, place, now);
  for (const one of others) await tx.questions.change(one, { mergedInto: heir.id }, now);
  await tx.questions.passSupports(withdrawn.id, heir.id);
  return heir;
}
