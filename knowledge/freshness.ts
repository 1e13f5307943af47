import { addMonths, helsinkiDay, lastDayOf } from './helsinki-time';
import type { Entry } from './load';

/** After this many months without a review an answer asks the reader to check it (DESIGN: freshness). */
export const monthsUntilOld = 12;

/**
 * How an entry stands on a day.
 * - `fresh`: nothing to say.
 * - `not-yet`: holds from a later day.
 * - `expired`: its last day has passed.
 * - `superseded`: a newer entry answers instead.
 * - `past`: told of a time that is over.
 * - `old`: neither told nor reviewed within twelve months.
 */
export type Freshness = 'fresh' | 'not-yet' | 'expired' | 'superseded' | 'past' | 'old';

/** The day an entry was last known to hold: its main source (the first), or a later review. */
export function lastKnownDay({ source: [main], reviewed }: Entry): string {
  const told = main ? lastDayOf(main.date) : '';
  return reviewed && reviewed > told ? reviewed : told;
}

/** Computed at answer time from the clock, never stored, so that an answer grows old by itself. */
export function freshnessOf(entry: Entry, now: Date): Freshness {
  const today = helsinkiDay(now);
  if (entry.from && entry.from > today) return 'not-yet';
  if (entry.until && entry.until < today) return 'expired';
  if (entry.supersededBy.length > 0) return 'superseded';
  if (entry.status === 'historical') return 'past';
  return addMonths(lastKnownDay(entry), monthsUntilOld) < today ? 'old' : 'fresh';
}
