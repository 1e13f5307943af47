import type { Kysely } from 'kysely';
import { languages } from '../../knowledge/schema';
import type { Tables } from './schema';
import type { KeptText } from './store';

/** What staff make of kept texts. */
export type HandledAs = NonNullable<Tables['kept_texts']['handled_as']>;

/** Kept texts, for staff to learn from. */
export interface ReviewTexts {
  /** Those that nobody has handled, oldest first. */
  waiting(): Promise<readonly KeptText[]>;
  isWaiting(id: string): Promise<boolean>;
  markHandled(ids: readonly string[], as: HandledAs): Promise<void>;
}

/** A statement takes only so many values. */
const mostAtOnce = 500;

export function reviewTextsOn(db: Kysely<Tables>): ReviewTexts {
  return {
    waiting: async () => {
      const rows = await db
        .selectFrom('kept_texts')
        .selectAll()
        .where('handled_as', 'is', null)
        .orderBy('kept_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, kind, text, language, entry_id }) => ({
        id,
        kind,
        text,
        language: languages.find((each) => each === language) ?? 'fi',
        entry: entry_id,
      }));
    },
    isWaiting: async (id) => {
      const row = await db
        .selectFrom('kept_texts')
        .select('id')
        .where('id', '=', id)
        .where('handled_as', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    markHandled: async (ids, as) => {
      for (let start = 0; start < ids.length; start += mostAtOnce) {
        await db
          .updateTable('kept_texts')
          .set({ handled_as: as })
          .where('id', 'in', ids.slice(start, start + mostAtOnce))
          .execute();
      }
    },
  };
}
