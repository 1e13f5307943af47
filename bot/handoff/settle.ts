import type { Staff } from '../staff/staff';
import type { Handoff } from '../store/handoffs';
import type { Store, Transaction } from '../store/store';
import { scheduleOf, tellStaff } from './tell';

/**
 * At the start: what is open goes to the channel that its service has by now, and what staff never got is told again. So
 * whoever mends a wrong channel in the settings mends what waits for it too.
 */
export async function settleHandoffs({ store, staff }: { store: Store; staff: Staff }, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    for (const open of await tx.handoffs.open()) {
      const handoff = await inItsChannel(open, staff, tx);
      if (handoff.staffCard === null) await tellStaff(handoff, tx, now, scheduleOf(staff, now).from);
    }
  });
}

/** Moves a question to the channel that its service has by now. @returns the question as it stands then */
export async function inItsChannel(handoff: Handoff, staff: Staff, tx: Transaction): Promise<Handoff> {
  const channel = staff.channelOf(handoff.service);
  if (channel === null || channel === handoff.staffChannel) return handoff;
  await tx.handoffs.moveTo(handoff.id, channel);
  return { ...handoff, staffChannel: channel, staffCard: null };
}
