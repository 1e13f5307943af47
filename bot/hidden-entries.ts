import type { Entry, Knowledge } from '../knowledge/load';

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
  const entries = new Map([...knowledge.entries].filter(([id]) => !hidden.has(id)));
  return { knowledge: { ...knowledge, entries }, hidden };
}
