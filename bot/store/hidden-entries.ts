import type { Kysely } from 'kysely';
import type { Tables } from './schema';
import type { PersonKey } from './store';

export interface HiddenEntry {
  readonly entry: string;
  readonly reason: string;
  readonly at: Date;
}

/** Entries that staff have taken out of use. */
export interface HiddenEntries {
  /** @returns false when it is hidden already */
  hide(entry: string, reason: string, by: PersonKey, now: Date): Promise<boolean>;
  /** @returns false when it is not hidden */
  unhide(entry: string): Promise<boolean>;
  /** Newest first. */
  all(): Promise<readonly HiddenEntry[]>;
}

export function hiddenEntriesOn(db: Kysely<Tables>): HiddenEntries {
  return {
    hide: async (entry, reason, { person }, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('hidden_entries')
        .values({ entry_id: entry, reason, hidden_by: person, hidden_at: now.toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    unhide: async (entry) => {
      const { numDeletedRows } = await db
        .deleteFrom('hidden_entries')
        .where('entry_id', '=', entry)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    all: async () => {
      const rows = await db.selectFrom('hidden_entries').selectAll().orderBy('hidden_at', 'desc').execute();
      return rows.map(({ entry_id, reason, hidden_at }) => ({ entry: entry_id, reason, at: new Date(hidden_at) }));
    },
  };
}
