import type { Pressed } from '../../cards/actions';
import type { Card } from '../../cards/elements';
import { outdatedCard } from '../../cards/note-card';
import { reviewDoneCard, reviewRunningCard } from '../../cards/review-card';
import type { ReviewItem } from '../learning/group';
import { dismiss, propose } from '../learning/handle';
import { itemCard, listCard } from '../learning/present-review';
import type { Proposal } from '../learning/proposal';
import { asWording, wordingProblem } from '../learning/wording';
import type { Reply, Surroundings } from './conversation';
import { warnOfName } from './name-warning';

/** The list of what people asked and we did not know, for where staff begin. @param page from 0 on */
async function reviewList(page: number, around: Surroundings): Promise<Card> {
  return listCard(await waitingItems(around), page, showing(around));
}

/** Staff turn the pages of the list. */
export async function showReviewList(
  { page, isNew }: Pressed<'staff-review-list'>,
  around: Surroundings,
): Promise<Reply> {
  const list = await reviewList(page, around);
  return isNew ? { say: [list] } : { say: [], replace: list };
}

/** Staff look at one item. */
export async function openReview({ item: id }: Pressed<'staff-review-open'>, around: Surroundings): Promise<Reply> {
  const item = await itemOf(id, around);
  return { say: [], replace: item ? itemCard(item, showing(around)) : done('gone', around) };
}

/** Staff want to see what a wording or a draft would do. It takes seconds, so the result comes later. */
export async function previewReview(
  action: Pressed<'staff-review-preview'>,
  around: Surroundings,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<Reply> {
  const { knowledge, learning, privacy, staff, address, who, replyTo } = around;
  const item = await itemOf(action.item, around);
  if (!item) return { say: [], replace: done('gone', around) };
  const wording = asWording(action.wording);
  const isEntryMissing = action.as === 'alternate' && !knowledge.entries.has(action.entry ?? '');
  const problem = wordingProblem(wording, knowledge) ?? (isEntryMissing ? 'entry' : null);
  if (problem) {
    const written = { wording, entry: action.entry ?? null, problem } as const;
    return { say: [], replace: itemCard(item, showing(around), written) };
  }
  if (!isConfirmed && privacy.namesClient(wording)) {
    return warnOfName({ kind: 'action', action }, staff.language, around);
  }
  const proposal =
    action.as === 'alternate' ? alternate(item, action.entry as string, wording) : draft(item, wording, around);
  learning.preview({ item: item.id, proposal, to: address, who, card: replyTo });
  return { say: [], replace: reviewRunningCard(staff.language, item.id, wording) };
}

/** Staff add a wording whose effect they have seen. */
export async function addAlternate(action: Pressed<'staff-review-add'>, around: Surroundings): Promise<Reply> {
  if (!around.knowledge.entries.has(action.entry)) return { say: [outdatedCard(around.staff.language, 'gone')] };
  return make(action, (item, wording) => alternate(item, action.entry, wording), around);
}

/** Staff make a draft whose effect they have seen. */
export function makeDraft(action: Pressed<'staff-review-draft'>, around: Surroundings): Promise<Reply> {
  return make(action, (item, wording) => draft(item, wording, around), around);
}

/** Staff want nothing made of an item. */
export async function dismissReview(
  { item: id }: Pressed<'staff-review-dismiss'>,
  around: Surroundings,
): Promise<Reply> {
  const { tx, now, who, name } = around;
  const item = await itemOf(id, around);
  if (!item) return { say: [], replace: done('gone', around) };
  await dismiss(item, { staff: who, staffName: name }, tx, now);
  return { say: [], replace: done('dismissed', around) };
}

/** The second press of a button finds the item handled, and shows the same. */
async function make(
  action: Pressed<'staff-review-add' | 'staff-review-draft'>,
  proposalOf: (item: ReviewItem, wording: string) => Proposal,
  around: Surroundings,
): Promise<Reply> {
  const { knowledge, tx, who, name, now } = around;
  const kind = action.do === 'staff-review-add' ? 'alternate' : 'draft';
  const item = await itemOf(action.item, around);
  if (!item) {
    // Somebody else may have made something else of it meanwhile.
    const made = await tx.proposals.find(action.item);
    const text = made?.kind === 'draft' ? made.question : made?.text;
    const isSame = made?.kind === kind && text === asWording(action.wording);
    return { say: [], replace: done(isSame ? kind : 'gone', around) };
  }
  // The button carries the wording whose effect was shown; anyone can send anything, so it is looked at again. Whether it
  // names a client was asked before that.
  const wording = asWording(action.wording);
  const problem = wordingProblem(wording, knowledge);
  if (problem) {
    const entry = action.do === 'staff-review-add' ? action.entry : null;
    return { say: [], replace: itemCard(item, showing(around), { wording, entry, problem }) };
  }
  await propose(item, proposalOf(item, wording), { staff: who, staffName: name }, tx, now);
  return { say: [], replace: done(kind, around) };
}

function alternate({ language }: ReviewItem, entry: string, text: string): Proposal {
  return { kind: 'alternate', language, entry, text };
}

function draft({ language }: ReviewItem, question: string, { learning }: Surroundings): Proposal {
  return { kind: 'draft', language, service: learning.serviceOf(question), question, answer: '' };
}

async function waitingItems({ tx, learning }: Surroundings): Promise<readonly ReviewItem[]> {
  return learning.itemsOf(await tx.reviewTexts.waiting());
}

async function itemOf(id: string, around: Surroundings): Promise<ReviewItem | null> {
  return (await waitingItems(around)).find((item) => item.id === id) ?? null;
}

function showing({ knowledge, learning, staff }: Surroundings) {
  return { knowledge, learning, language: staff.language };
}

function done(what: 'alternate' | 'draft' | 'dismissed' | 'gone', { staff }: Surroundings): Card {
  return reviewDoneCard(staff.language, what);
}
