import type { Staff } from '../staff/staff';
import type { Handoff } from '../store/handoffs';
import type { Store } from '../store/store';
import { scheduleOf, tellStaff } from './tell';

/**
 * At the start: what is open goes to the channel that its service has by now, and what staff never got is told again. So
 * whoever mends a wrong channel in the settings mends what waits for it too.
 */
export async function settleHandoffs({ store, staff }: { store: Store; staff: Staff }, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { id, service, staffChannel, staffCard } of await tx.handoffs.open()) {
      const channel = staff.channelOf(service);
      if (channel === null || (channel === staffChannel && staffCard !== null)) continue;
      if (channel !== staffChannel) await tx.handoffs.moveTo(id, channel);
      await tellStaff((await tx.handoffs.find(id)) as Handoff, tx, now, scheduleOf(staff, now).from);
    }
  });
}
