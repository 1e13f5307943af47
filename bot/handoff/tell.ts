import type { Staff } from '../staff/staff';
import type { Handoff } from '../store/handoffs';
import type { Transaction } from '../store/store';
import type { Address } from '../teams/port';

/** The staff channel as an address: reached by the service that the asker's chat has. */
export function staffAddress({ chat, staffChannel }: Pick<Handoff, 'chat' | 'staffChannel'>): Address {
  return { ...chat, conversation: staffChannel };
}

/** The card in the staff channel is to show the present state. @param notBefore a later time to tell it at */
export async function tellStaff(handoff: Handoff, tx: Transaction, now: Date, notBefore?: Date): Promise<void> {
  await tx.outbox.add(
    {
      to: staffAddress(handoff),
      person: null,
      subject: handoff.id,
      notice: { kind: 'handoff-for-staff', handoff: handoff.id },
    },
    now,
    notBefore,
  );
}

/** The provider's card is to show the present state. */
export async function tellProvider(handoff: Handoff, tx: Transaction, now: Date): Promise<void> {
  await tx.outbox.add(
    {
      to: handoff.chat,
      person: handoff.asker.person,
      subject: handoff.id,
      notice: { kind: 'handoff-for-provider', handoff: handoff.id },
    },
    now,
  );
}

/** When staff are first told of what comes in now (at once where `from` is missing), and when it is brought up again if nobody answers. */
export function scheduleOf(staff: Staff, now: Date): { readonly from: Date | undefined; readonly remindAt: Date } {
  const time = staff.timeAt(now);
  const from = time.atWork ? undefined : (time.opens ?? undefined);
  return { from, remindAt: staff.remindAt(from ?? now) };
}
