import type { Kysely } from 'kysely';
import type { Tables } from './schema';

/** A file of the questions of a meeting that staff may fetch. */
export interface Download {
  readonly meeting: string;
  readonly format: 'pptx' | 'xlsx';
  readonly at: Date;
}

/** Files that staff may fetch for a while; the id is the right to do so. */
export interface Downloads {
  offer(id: string, meeting: string, format: Download['format'], now: Date): Promise<void>;
  find(id: string): Promise<Download | null>;
}

export function downloadsOn(db: Kysely<Tables>): Downloads {
  return {
    offer: async (id, meeting, format, now) => {
      const row = { id, meeting_id: meeting, format, offered_at: now.toISOString() };
      await db.insertInto('downloads').values(row).execute();
    },
    find: async (id) => {
      const row = await db.selectFrom('downloads').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { meeting: row.meeting_id, format: row.format, at: new Date(row.offered_at) } : null;
    },
  };
}
