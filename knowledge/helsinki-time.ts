const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

/** The calendar day in Helsinki at an instant, as YYYY-MM-DD. */
export function helsinkiDay(now: Date): string {
  return dayFormat.format(now);
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
