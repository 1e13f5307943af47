import type { Opening } from '../knowledge/contacts/opening-hours';
import { helsinkiClock, helsinkiDay } from '../knowledge/helsinki-time';
import type { Contact } from '../knowledge/schema';
import type { Strings } from './strings';

/** A day or month (YYYY-MM-DD or YYYY-MM) as the reader writes it. */
export function formatDay(dayOrMonth: string, strings: Strings): string {
  const [year, month, day] = dayOrMonth.split('-').map(Number) as [number, number, number?];
  return strings.date(year, month, day ?? null);
}

/** Opening hours in one line: "Palvelee ma–pe klo 9–15". Days that follow each other become a range. */
export function formatHours(hours: NonNullable<Contact['hours']>, strings: Strings): string {
  const runs: [number, number][] = [];
  for (const day of [...hours.days].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  const name = (day: number) => strings.days[day - 1] as string;
  const days = runs.map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`)).join(', ');
  return strings.contact.hours(days, formatClock(hours.opens, strings), formatClock(hours.closes, strings));
}

/** Whether it serves now: "Auki nyt, sulkeutuu klo 15", "Suljettu, avautuu maanantaina klo 9". Nothing is promised of an eve. */
export function formatOpening(opening: Opening, strings: Strings): string {
  switch (opening.state) {
    case 'open':
      return strings.contact.openNow(formatClock(helsinkiClock(opening.until), strings));
    case 'closed': {
      const { onDay, date, time } = formatMoment(opening.opens, strings);
      return strings.contact.closedNow(onDay, date, time);
    }
    case 'unsure':
      return strings.contact.mayDiffer;
  }
}

/** An instant as day of the week, date and time in Helsinki. */
export function formatMoment(
  moment: Date,
  strings: Strings,
): { onDay: string; shortDay: string; date: string; time: string } {
  const day = helsinkiDay(moment);
  const weekday = new Date(day).getUTCDay() || 7;
  return {
    onDay: strings.onDays[weekday - 1] as string,
    shortDay: strings.days[weekday - 1] as string,
    date: formatDay(day, strings),
    time: formatClock(helsinkiClock(moment), strings),
  };
}

function formatClock(time: string, strings: Strings): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return strings.clock(hour, minute);
}
