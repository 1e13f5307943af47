import type { Kysely } from 'kysely';
import type { Proposal } from '../learning/proposal';
import type { Tables } from './schema';

/** A proposal as it is kept. */
export interface KeptProposal {
  /** One-use id: that of the handoff, or of the card it was made on. */
  readonly id: string;
  readonly proposal: Proposal;
  readonly at: Date;
}

/** What staff propose for the knowledge, until it is written as YAML. */
export interface Proposals {
  /** @returns false when it was made before */
  add(id: string, proposal: Proposal, now: Date): Promise<boolean>;
  isMade(id: string): Promise<boolean>;
  find(id: string): Promise<Proposal | null>;
  /** Those that are not written yet, oldest first. */
  waiting(): Promise<readonly KeptProposal[]>;
  markWritten(id: string): Promise<void>;
  /** Nobody wants it any more: it is not written. */
  discard(id: string): Promise<void>;
}

export function proposalsOn(db: Kysely<Tables>): Proposals {
  return {
    add: async (id, proposal, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('proposals')
        .values({
          id,
          kind: proposal.kind,
          language: proposal.language,
          content: JSON.stringify(proposal),
          state: 'proposed',
          proposed_at: now.toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    isMade: async (id) => {
      const row = await db.selectFrom('proposals').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },
    find: async (id) => {
      const row = await db.selectFrom('proposals').select('content').where('id', '=', id).executeTakeFirst();
      return row ? JSON.parse(row.content) : null;
    },
    waiting: async () => {
      const rows = await db
        .selectFrom('proposals')
        .selectAll()
        .where('state', '=', 'proposed')
        .orderBy('proposed_at')
        .execute();
      return rows.map(({ id, content, proposed_at }) => ({
        id,
        proposal: JSON.parse(content),
        at: new Date(proposed_at),
      }));
    },
    markWritten: async (id) => {
      await db.updateTable('proposals').set({ state: 'written' }).where('id', '=', id).execute();
    },
    discard: async (id) => {
      await db.updateTable('proposals').set({ state: 'discarded' }).where('id', '=', id).execute();
    },
  };
}
