const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const dayLength = 24 * 60 * 60 * 1000;

/** The calendar day in Helsinki at an instant, as YYYY-MM-DD. */
export function helsinkiDay(now: Date): string {
  return dayFormat.format(now);
}

/** The time that the clocks in Helsinki show at an instant, as HH:MM. */
export function helsinkiClock(now: Date): string {
  return clockFormat.format(now).slice(11, 16);
}

/**
 * The instant when the clocks in Helsinki show a time (HH:MM) on a day (YYYY-MM-DD). In the autumn, when an hour comes twice,
 * it is the first; in the spring, when an hour is skipped, the time moves on by that hour: 03:30 is 04:30.
 */
export function helsinkiInstant(day: string, clock: string): Date {
  const shown = Date.parse(`${day}T${clock}:00Z`);
  // The clocks change at night at most once, so the difference to UTC is that of a day earlier or of a day later.
  const before = shown - differenceToUtc(shown - dayLength);
  const after = shown - differenceToUtc(shown + dayLength);
  const isShownAfter = after + differenceToUtc(after) === shown;
  const isShownBefore = before + differenceToUtc(before) === shown;
  return new Date(isShownAfter && !isShownBefore ? after : before);
}

function differenceToUtc(instant: number): number {
  return Date.parse(`${clockFormat.format(instant).replace(' ', 'T')}Z`) - instant;
}

/** The last day that a day or month names: '2023-10' gives '2023-10-31'. */
export function lastDayOf(dayOrMonth: string): string {
  const [year, month, day] = dayOrMonth.split('-').map(Number) as [number, number, number?];
  if (day !== undefined) return dayOrMonth;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A day some months later, clipped to the month's last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
