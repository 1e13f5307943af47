import type { Staff } from '../staff/staff';
import type { Store } from '../store/store';
import { staffAddress } from './tell';

/** Brings up again what has waited for an answer too long; while staff are away it waits for their return. */
export async function raiseHandoffs({ store, staff }: { store: Store; staff: Staff }, now: Date): Promise<void> {
  const isAtWork = staff.timeAt(now).atWork;
  await store.transaction(async (tx) => {
    for (const handoff of await tx.handoffs.toRaise(now)) {
      await tx.handoffs.change(handoff, { remindAt: staff.remindAt(now) }, now);
      // While the channel is closed to us one is enough: it is told once that is mended.
      const subject = `${handoff.id}/raised`;
      if (!isAtWork || (await tx.outbox.stateOf(subject)) !== null) continue;
      const notice = { kind: 'handoff-raised', handoff: handoff.id } as const;
      await tx.outbox.add({ to: staffAddress(handoff), person: null, subject, notice }, now);
    }
  });
}
