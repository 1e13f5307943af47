import Holidays, { type HolidaysTypes } from 'date-holidays';
import { helsinkiDay, helsinkiInstant } from '../helsinki-time';
import type { Hours } from '../schema';

/**
 * Whether a contact serves at an instant.
 * - `open`: it does, until it closes today.
 * - `closed`: it does not, and this is when it opens next.
 * - `unsure`: the opening that is going on or comes next is on an eve, when hours may differ: nothing can be promised.
 */
export type Opening = { state: 'open'; until: Date } | { state: 'closed'; opens: Date } | { state: 'unsure' };

/** Ample: a contact of one day a week is closed two weeks running at the most (as on Christmas Day and New Year's Day). */
const daysToSearch = 35;

/**
 * Whether a contact of these weekly hours serves now; `until` and `opens` are instants, whatever the machine's zone.
 * The sources tell weekly hours only. The rest is a rule of ours: public holidays are closed, and an eve is neither told
 * as open nor promised, because nothing says how its hours differ. The minute of `closes` is closed already.
 */
export function openingOf(hours: Hours, now: Date): Opening {
  let day = helsinkiDay(now);
  for (let searched = 0; searched < daysToSearch; searched += 1, day = dayAfter(day)) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const opens = helsinkiInstant(day, hours.opens);
    const closes = helsinkiInstant(day, hours.closes);
    const kind = kindOf(day);
    // Hours that the clock skips in a spring night are no opening, nor are hours that end before they begin.
    if (kind === 'holiday' || now >= closes || opens >= closes) continue;
    if (kind === 'eve') return { state: 'unsure' };
    return opens <= now ? { state: 'open', until: closes } : { state: 'closed', opens };
  }
  return { state: 'unsure' };
}

/** 1 (Monday) to 7 (Sunday). */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** The day that follows a day, both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A day that is a holiday and an eve at once is a holiday. */
function kindOf(day: string): 'ordinary' | 'holiday' | 'eve' {
  const types = holidaysOf(day.slice(0, 4)).flatMap(({ date, type }) => (date.startsWith(day) ? type : []));
  if (types.includes('public')) return 'holiday';
  return types.includes('bank') ? 'eve' : 'ordinary';
}

/** The library knows juhannusaatto, jouluaatto and uudenvuodenaatto (as 'bank'), but not these. */
const furtherEves = [
  { rule: '01-05', name: 'loppiaisaatto' },
  { rule: 'easter -3', name: 'kiirastorstai' },
  { rule: '04-30', name: 'vapunaatto' },
];

let calendar: Holidays | undefined;
/** Kept, because a year takes the library some twenty milliseconds. */
const holidaysByYear = new Map<string, HolidaysTypes.Holiday[]>();

function holidaysOf(year: string): HolidaysTypes.Holiday[] {
  const known = holidaysByYear.get(year);
  if (known) return known;
  calendar ??= finnishCalendar();
  const holidays = calendar.getHolidays(year);
  holidaysByYear.set(year, holidays);
  return holidays;
}

function finnishCalendar(): Holidays {
  const holidays = new Holidays('FI', { languages: ['fi'] });
  for (const { rule, name } of furtherEves) holidays.setHoliday(rule, { name, type: 'bank' });
  return holidays;
}
