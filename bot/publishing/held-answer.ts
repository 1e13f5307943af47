import type { OutboxItem } from '../store/outbox';
import type { Transaction } from '../store/store';
import type { LiveKnowledge } from './live-knowledge';

/** Files and settings may have changed by then; what staff show again is released at once. */
const lookAgainAfter = 24 * 60 * 60 * 1000;

/**
 * An answer that is out of use is told to nobody, but whoever waits for it is not forgotten: its notice is held until the
 * answer is shown again or corrected.
 */
export function createHeldUntil(live: LiveKnowledge) {
  return async ({ notice }: OutboxItem, tx: Transaction, now: Date): Promise<Date | null> => {
    if (notice.kind !== 'answer-published') return null;
    const { entry: id } = notice;
    if (!(await tx.answers.findPublished(id))) return null;
    const { knowledge } = await live.current(tx);
    const isHidden = (await tx.hiddenEntries.all()).some(({ entry }) => entry === id);
    // It may also need a contact that the files have no more.
    return isHidden || !knowledge.entries.has(id) ? new Date(now.getTime() + lookAgainAfter) : null;
  };
}
