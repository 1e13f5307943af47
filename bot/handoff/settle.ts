import type { Staff } from '../staff/staff';
import type { Handoff } from '../store/handoffs';
import type { Store, Transaction } from '../store/store';
import { scheduleOf, staffAddress, tellStaff } from './tell';

/**
 * At the start: what is open goes to the channel that its service has by now, and what staff never got is told again. So
 * whoever mends a wrong channel in the settings mends what waits for it too.
 */
export async function settleHandoffs({ store, staff }: { store: Store; staff: Staff }, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    for (const open of await tx.handoffs.open()) {
      const handoff = await inItsChannel(open, staff, tx, now);
      if (handoff.staffCard === null) await tellStaff(handoff, tx, now, scheduleOf(staff, now).from);
    }
  });
}

/** Moves a question to the channel that its service has by now. @returns the question as it stands then */
export async function inItsChannel(handoff: Handoff, staff: Staff, tx: Transaction, now: Date): Promise<Handoff> {
  const channel = staff.channelOf(handoff.service);
  if (channel === null || channel === handoff.staffChannel) return handoff;
  const { number, staffCard: card } = handoff;
  if (card !== null) {
    // The former card says that there is a newer one.
    const notice = { kind: 'handoff-note', why: 'moved', number, card } as const;
    await tx.outbox.add({ to: staffAddress(handoff), person: null, subject: handoff.id, notice }, now);
  }
  await tx.handoffs.moveTo(handoff.id, channel);
  return { ...handoff, staffChannel: channel, staffCard: null };
}
