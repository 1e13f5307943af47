import type { Kysely } from 'kysely';
import type { Tables } from './schema';
import type { PersonKey } from './store';

/** One thing a member of staff did. Texts that people wrote are not in it. */
export interface AuditRecord {
  readonly staff: PersonKey;
  readonly staffName: string | null;
  /** What was done, as a word of the code: `handoff-taken`, `entry-hidden`. */
  readonly action: string;
  /** On what: the number of a handoff, the id of an entry. */
  readonly subject: string;
  /** Further facts: the reason of a hiding, how many are told. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  readonly at: Date;
}

/** What staff did, oldest first. */
export interface Audit {
  /** @param id one-use id of what was pressed @returns false when that was done before: then nothing may be done again */
  add(record: AuditRecord, id?: string): Promise<boolean>;
  list(since: Date): Promise<readonly AuditRecord[]>;
  /** Who of a tenant's staff has done something since then, under the newest name, by name. */
  staffSince(tenant: string, since: Date): Promise<readonly { readonly id: string; readonly name: string | null }[]>;
}

export function auditOn(db: Kysely<Tables>, newId: () => string): Audit {
  return {
    add: async ({ staff, staffName, action, subject, detail, at }, id = newId()) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('audit')
        .values({
          id,
          tenant_id: staff.tenant,
          staff_id: staff.person,
          staff_name: staffName,
          action,
          subject,
          detail: JSON.stringify(detail),
          done_at: at.toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    staffSince: async (tenant, since) => {
      const rows = await db
        .selectFrom('audit')
        .select(['staff_id', 'staff_name'])
        .where('tenant_id', '=', tenant)
        .where('done_at', '>=', since.toISOString())
        .orderBy('done_at')
        .execute();
      const names = new Map(rows.map((row) => [row.staff_id, row.staff_name]));
      return [...names]
        .map(([id, name]) => ({ id, name }))
        .sort((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1));
    },
    list: async (since) => {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('done_at', '>=', since.toISOString())
        .orderBy('done_at')
        .execute();
      return rows.map((row) => ({
        staff: { tenant: row.tenant_id, person: row.staff_id },
        staffName: row.staff_name,
        action: row.action,
        subject: row.subject,
        detail: JSON.parse(row.detail),
        at: new Date(row.done_at),
      }));
    },
  };
}
