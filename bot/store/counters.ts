import { type Kysely, sql } from 'kysely';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import type { Tables } from './schema';

/** The next number of a kind in its year, H-2026-0007: never one that was given before, also when that is gone. */
export async function nextNumber(db: Kysely<Tables>, kind: 'H' | 'K', now: Date): Promise<string> {
  const name = `${kind}-${helsinkiDay(now).slice(0, 4)}`;
  const counted_at = now.toISOString();
  const { last } = await db
    .insertInto('counters')
    .values({ name, last: 1, counted_at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ last: sql`counters.last + 1`, counted_at }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${name}-${String(last).padStart(4, '0')}`;
}
