import type { Kysely } from 'kysely';
import type { ScheduledMeeting } from '../agenda/meeting';
import type { Tables } from './schema';

export type MeetingDetails = Omit<ScheduledMeeting, 'id' | 'version' | 'state'>;

/** The meetings that staff have scheduled. */
export interface Meetings {
  /** @param draft one-use id of the form: sent again it gives the meeting of then */
  add(
    id: string,
    draft: string,
    details: MeetingDetails,
    now: Date,
  ): Promise<{ readonly meeting: ScheduledMeeting; readonly isNew: boolean }>;
  find(id: string): Promise<ScheduledMeeting | null>;
  /** All, the earliest first. */
  all(): Promise<readonly ScheduledMeeting[]>;
  /** Changes it, unless somebody else has since it was read. @returns whether it was changed */
  change(
    meeting: ScheduledMeeting,
    changes: Partial<MeetingDetails & Pick<ScheduledMeeting, 'state'>>,
    now: Date,
  ): Promise<boolean>;
}

export function meetingsOn(db: Kysely<Tables>): Meetings {
  const find = async (id: string) => {
    const row = await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toMeeting(row) : null;
  };
  return {
    find,
    add: async (id, draft, details, now) => {
      const before = await db.selectFrom('meetings').selectAll().where('draft_id', '=', draft).executeTakeFirst();
      if (before) return { meeting: toMeeting(before), isNew: false };
      await db
        .insertInto('meetings')
        .values({
          id,
          draft_id: draft,
          ...toColumns(details),
          state: 'scheduled',
          version: 1,
          created_at: now.toISOString(),
          changed_at: now.toISOString(),
        })
        .execute();
      return { meeting: (await find(id)) as ScheduledMeeting, isNew: true };
    },
    all: async () => {
      const rows = await db.selectFrom('meetings').selectAll().orderBy('starts_at').orderBy('id').execute();
      return rows.map(toMeeting);
    },
    change: async (meeting, changes, now) => {
      const { numUpdatedRows } = await db
        .updateTable('meetings')
        .set({
          ...toColumns({ ...meeting, ...changes }),
          state: changes.state ?? meeting.state,
          version: meeting.version + 1,
          changed_at: now.toISOString(),
        })
        .where('id', '=', meeting.id)
        .where('version', '=', meeting.version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}

function toColumns(details: MeetingDetails) {
  return {
    service: details.service,
    series: details.series,
    name: details.name,
    starts_at: details.startsAt.toISOString(),
    ends_at: details.endsAt?.toISOString() ?? null,
    deadline_at: details.deadlineAt.toISOString(),
    link: details.link,
    material: details.material,
    is_example: details.isExample ? 1 : 0,
  };
}

function toMeeting(row: Tables['meetings']): ScheduledMeeting {
  return {
    id: row.id,
    service: row.service,
    series: row.series,
    name: row.name,
    startsAt: new Date(row.starts_at),
    endsAt: row.ends_at === null ? null : new Date(row.ends_at),
    deadlineAt: new Date(row.deadline_at),
    link: row.link,
    material: row.material,
    state: row.state,
    isExample: row.is_example === 1,
    version: row.version,
  };
}
