import type { KeptText } from '../store/store';
import type { Surroundings } from './conversation';

const longestKept = 500;

/**
 * Keeps what a person asked for those who look after the knowledge: masked, and without the person. What may name a client
 * is not kept at all.
 */
export async function keepText(
  kept: Omit<KeptText, 'id'> & { readonly id?: string },
  { tx, privacy, newId, now }: Pick<Surroundings, 'tx' | 'privacy' | 'newId' | 'now'>,
): Promise<void> {
  if (privacy.namesClient(kept.text)) return;
  // Cut after masking: half of a name or a number would not be known as one.
  const text = privacy.mask(kept.text).slice(0, longestKept);
  await tx.keepText({ id: newId(), ...kept, text }, now);
}
