import type { PersonKey, Transaction } from '../store/store';
import { staffAddress } from './tell';

/** Before a person is forgotten: the cards of their questions in the staff channels no longer show them. */
export async function clearHandoffs(who: PersonKey, tx: Transaction, now: Date): Promise<void> {
  for (const handoff of await tx.handoffs.of(who)) {
    const { number, staffCard } = handoff;
    if (staffCard === null) continue;
    const notice = { kind: 'handoff-note', why: 'gone', number, card: staffCard } as const;
    await tx.outbox.add({ to: staffAddress(handoff), person: null, subject: handoff.id, notice }, now);
  }
}
