import type { Card } from '../cards/elements';
import { hiddenEntryCard, shownEntryCard } from '../cards/hidden-entry-card';
import { outdatedCard } from '../cards/note-card';
import type { Entry, Knowledge } from '../knowledge/load';
import type { Staff } from './staff/staff';
import type { Transaction } from './store/store';

/** The knowledge without the entries that staff have hidden, and those apart. */
export function hideFrom(
  knowledge: Knowledge,
  ids: readonly { readonly entry: string }[],
): { readonly knowledge: Knowledge; readonly hidden: ReadonlyMap<string, Entry> } {
  const hidden = new Map(
    ids.flatMap(({ entry: id }) => {
      const entry = knowledge.entries.get(id);
      return entry ? [[id, entry] as const] : [];
    }),
  );
  if (hidden.size === 0) return { knowledge, hidden };
  return { knowledge: { ...knowledge, entries: without(knowledge.entries, hidden) }, hidden };
}

/** What was last left, so that the same entries are the same map: what is built over one can be kept with it. */
const lastLeft = new WeakMap<Knowledge['entries'], { readonly hidden: string; readonly left: Knowledge['entries'] }>();

function without(entries: Knowledge['entries'], hidden: ReadonlyMap<string, Entry>): Knowledge['entries'] {
  const key = [...hidden.keys()].sort().join('|');
  const last = lastLeft.get(entries);
  if (last?.hidden === key) return last.left;
  const left = new Map([...entries].filter(([id]) => !hidden.has(id)));
  lastLeft.set(entries, { hidden: key, left });
  return left;
}

/**
 * What staff see of an entry: whether it is hidden, and why.
 * @param entry as it is in the knowledge, hidden or not
 * @param told how many people are just being told of it; null says nothing of that
 */
export async function entryStateCard(
  id: string,
  entry: Entry | undefined,
  { tx, staff, newId }: { tx: Transaction; staff: Staff; newId: () => string },
  told: number | null,
): Promise<Card> {
  const { language } = staff;
  const found = (await tx.hiddenEntries.all()).find((one) => one.entry === id);
  const question = entry?.[language].question ?? id;
  if (found) return hiddenEntryCard({ language, ...found, question, told, draft: newId() });
  return entry ? shownEntryCard({ language, question }) : outdatedCard(language, 'gone');
}
