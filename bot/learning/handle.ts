import type { PersonKey, Transaction } from '../store/store';
import type { ReviewItem } from './group';
import type { Proposal } from './proposal';

/** Who of staff does something. */
export interface Doer {
  readonly staff: PersonKey;
  readonly staffName: string | null;
}

/** Staff make an item's wording an alternate or a draft. The item's id is that of the proposal, so it is made once. */
export async function propose(
  item: ReviewItem,
  proposal: Proposal,
  doer: Doer,
  tx: Transaction,
  now: Date,
): Promise<void> {
  if (!(await tx.proposals.add(item.id, proposal, now))) return;
  const { kind, language } = proposal;
  const where = proposal.kind === 'alternate' ? proposal.entry : proposal.service;
  await tx.reviewTexts.markHandled(item.ids, kind);
  const detail = { [proposal.kind === 'alternate' ? 'entry' : 'service']: where, language, texts: item.count };
  await tx.audit.add({ ...doer, action: `review-${kind}`, subject: item.id, detail, at: now });
}

/** Staff want nothing made of an item. */
export async function dismiss(item: ReviewItem, doer: Doer, tx: Transaction, now: Date): Promise<void> {
  const detail = { language: item.language, texts: item.count };
  await tx.reviewTexts.markHandled(item.ids, 'dismissed');
  await tx.audit.add({ ...doer, action: 'review-dismissed', subject: item.id, detail, at: now });
}
