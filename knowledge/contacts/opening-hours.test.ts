import Holidays from 'date-holidays';
import fc from 'fast-check';
import type { Hours } from '../schema';
import { openingOf } from './opening-hours';

const weekdays: Hours = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' };
const everyDay: Hours = { days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '23:59' };
const on = (day: number, opens = '09:00', closes = '15:00'): Hours => ({ days: [day], opens, closes });

const open = (until: string) => ({ state: 'open', until: new Date(until) });
const closed = (opens: string) => ({ state: 'closed', opens: new Date(opens) });
const unsure = { state: 'unsure' };

describe('a contact that serves Mon-Fri 9-15', () => {
  it.each([
    ['is closed until the moment it opens', '2025-11-26T06:59:59.999Z', closed('2025-11-26T07:00:00Z')],
    ['is open from that moment', '2025-11-26T07:00:00Z', open('2025-11-26T13:00:00Z')],
    ['is open to its last moment', '2025-11-26T12:59:59.999Z', open('2025-11-26T13:00:00Z')],
    ['opens the next day once it has closed', '2025-11-26T13:00:00Z', closed('2025-11-27T07:00:00Z')],
    ['opens on Monday once it has closed on Friday', '2025-11-28T13:00:00Z', closed('2025-12-01T07:00:00Z')],
    ['is closed on Saturday', '2025-11-29T10:00:00Z', closed('2025-12-01T07:00:00Z')],
    ['keeps summer time in summer', '2025-07-02T06:00:00Z', open('2025-07-02T12:00:00Z')],
    ['is closed in summer where it would be open in winter', '2025-07-02T12:00:00Z', closed('2025-07-03T06:00:00Z')],
    ['opens in summer time after the spring change', '2026-03-27T13:00:00Z', closed('2026-03-30T06:00:00Z')],
    ['opens in winter time after the autumn change', '2025-10-24T12:00:00Z', closed('2025-10-27T07:00:00Z')],
    ['is past Sunday when it is Monday in Helsinki only', '2025-11-30T22:30:00Z', closed('2025-12-01T07:00:00Z')],
  ])('%s', (_what, now, opening) => {
    expect(openingOf(weekdays, new Date(now))).toEqual(opening);
  });
});

describe('the days of a contact', () => {
  it('need not be in order', () => {
    const hours = { ...weekdays, days: [4, 2] };
    expect(openingOf(hours, new Date('2025-11-26T10:00:00Z'))).toEqual(closed('2025-11-27T07:00:00Z'));
    expect(openingOf(hours, new Date('2025-11-27T13:00:00Z'))).toEqual(closed('2025-12-02T07:00:00Z'));
  });

  it('can be one, and then it is a week to the next opening', () => {
    expect(openingOf(on(3), new Date('2025-11-19T13:00:00Z'))).toEqual(closed('2025-11-26T07:00:00Z'));
  });
});

describe('around midnight', () => {
  it.each([
    ['the day is that of Helsinki', '2025-12-01T22:00:00Z', open('2025-12-02T21:59:00Z')],
    ['the last minute before can be closed', '2025-12-01T21:59:00Z', closed('2025-12-01T22:00:00Z')],
    ['at the end of the year the new year begins closed', '2025-12-31T21:59:00Z', closed('2026-01-01T22:00:00Z')],
    ["it is New Year's Day in Helsinki before it is in UTC", '2025-12-31T22:30:00Z', closed('2026-01-01T22:00:00Z')],
  ])('%s', (_what, now, opening) => {
    expect(openingOf(everyDay, new Date(now))).toEqual(opening);
  });
});

describe('on the Sunday when the clocks change', () => {
  const [spring, autumn] = ['2026-03-28T22:30:00Z', '2025-10-25T21:30:00Z'];

  it.each([
    ['in spring, the day is in summer time', spring, on(7), closed('2026-03-29T06:00:00Z')],
    ['in autumn, the day is in winter time', autumn, on(7), closed('2025-10-26T07:00:00Z')],
    [
      'in spring, an opening before the change is in winter time',
      spring,
      on(7, '02:30'),
      closed('2026-03-29T00:30:00Z'),
    ],
    ['in spring, an opening in the skipped hour is an hour on', spring, on(7, '03:30'), closed('2026-03-29T01:30:00Z')],
    // 5 April is Easter.
    ['in spring, a skipped hour is no opening', spring, on(7, '03:00', '04:00'), closed('2026-04-12T00:00:00Z')],
    ['in autumn, an opening in the doubled hour is the first', autumn, on(7, '03:30'), closed('2025-10-26T00:30:00Z')],
  ])('%s', (_what, now, hours, opening) => {
    expect(openingOf(hours, new Date(now))).toEqual(opening);
  });

  it('in autumn, the doubled hour is open for two', () => {
    const doubled = on(7, '03:00', '04:00');
    expect(openingOf(doubled, new Date('2025-10-26T00:00:00Z'))).toEqual(open('2025-10-26T02:00:00Z'));
    expect(openingOf(doubled, new Date('2025-10-26T01:59:59Z'))).toEqual(open('2025-10-26T02:00:00Z'));
  });
});

describe('a public holiday', () => {
  it.each([
    ["New Year's Day", '2026-01-01', 4, '2026-01-02T07:00:00Z'],
    ['Epiphany', '2026-01-06', 2, '2026-01-07T07:00:00Z'],
    ['Good Friday', '2026-04-03', 5, '2026-04-07T06:00:00Z'],
    ['Easter Monday', '2026-04-06', 1, '2026-04-07T06:00:00Z'],
    ['May Day', '2026-05-01', 5, '2026-05-04T06:00:00Z'],
    ['Ascension Day', '2026-05-14', 4, '2026-05-15T06:00:00Z'],
    ['Independence Day', '2027-12-06', 1, '2027-12-07T07:00:00Z'],
    ['Christmas Day', '2025-12-25', 4, '2025-12-29T07:00:00Z'],
    ['the second day of Christmas', '2025-12-26', 5, '2025-12-29T07:00:00Z'],
  ])('such as %s is closed, and the next ordinary day opens', (_name, day, weekday, opens) => {
    expect(openingOf(weekdays, new Date(`${day}T10:00:00Z`))).toEqual(closed(opens));
    expect(openingOf(on(weekday), new Date(`${day}T10:00:00Z`)).state).not.toBe('open');
  });

  it.each([
    ['Easter', '2026-04-05', on(7), '2026-04-12T06:00:00Z'],
    ['Midsummer Day', '2026-06-20', on(6), '2026-06-27T06:00:00Z'],
    ["All Saints' Day", '2026-10-31', on(6), '2026-11-07T07:00:00Z'],
  ])('at a weekend, such as %s, is closed for who serves at weekends', (_name, day, hours, opens) => {
    expect(openingOf(hours, new Date(`${day}T10:00:00Z`))).toEqual(closed(opens));
  });

  it('is passed over in the search for the next opening', () => {
    expect(openingOf(weekdays, new Date('2026-05-13T12:00:00Z'))).toEqual(closed('2026-05-15T06:00:00Z'));
  });

  it("is passed over twice where Christmas Day and New Year's Day are both the one day of a contact", () => {
    expect(openingOf(on(4), new Date('2025-12-18T13:00:00Z'))).toEqual(closed('2026-01-08T07:00:00Z'));
  });

  it('comes before an eve: Ascension Day on 30 April is closed', () => {
    expect(openingOf(on(4), new Date('2285-04-30T10:00:00Z'))).toEqual(closed('2285-05-07T06:00:00Z'));
  });

  it("is not a day that is only observed, such as Mother's Day", () => {
    expect(openingOf(on(7), new Date('2026-05-10T10:00:00Z'))).toEqual(open('2026-05-10T12:00:00Z'));
  });
});

describe('an eve', () => {
  const eves = [
    ['loppiaisaatto', '2026-01-05T07:00:00Z', '2026-01-07T07:00:00Z'],
    ['kiirastorstai', '2026-04-02T06:00:00Z', '2026-04-07T06:00:00Z'],
    ['vapunaatto', '2026-04-30T06:00:00Z', '2026-05-04T06:00:00Z'],
    ['juhannusaatto', '2026-06-19T06:00:00Z', '2026-06-22T06:00:00Z'],
    ['jouluaatto', '2025-12-24T07:00:00Z', '2025-12-29T07:00:00Z'],
    ['uudenvuodenaatto', '2025-12-31T07:00:00Z', '2026-01-02T07:00:00Z'],
  ] as const;
  const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * 3_600_000);

  it.each(eves)('such as %s is unsure in all of its weekly hours', (_name, opens) => {
    for (const hours of [0, 3, 5.99]) expect(openingOf(weekdays, later(opens, hours))).toEqual(unsure);
  });

  it.each(eves)('such as %s promises no opening on its morning', (_name, opens) => {
    expect(openingOf(weekdays, later(opens, -1))).toEqual(unsure);
  });

  it.each(eves)('such as %s promises no opening on the evening before', (_name, opens) => {
    expect(openingOf(weekdays, later(opens, -15))).toEqual(unsure);
  });

  it.each(eves)('such as %s is closed after its weekly hours', (_name, opens, next) => {
    expect(openingOf(weekdays, later(opens, 6))).toEqual(closed(next));
  });

  it('leaves the weekend before it unsure', () => {
    expect(openingOf(weekdays, new Date('2026-01-03T10:00:00Z'))).toEqual(unsure);
  });

  it('changes nothing on the day before it', () => {
    expect(openingOf(weekdays, new Date('2025-12-23T10:00:00Z'))).toEqual(open('2025-12-23T13:00:00Z'));
  });

  it('changes nothing for a contact that does not serve on that weekday', () => {
    const doctors = { days: [2, 3, 4], opens: '12:00', closes: '15:00' };
    expect(openingOf(doctors, new Date('2026-01-05T11:00:00Z'))).toEqual(closed('2026-01-07T10:00:00Z'));
  });

  it('at a weekend is unsure for who serves at weekends, and for nobody else', () => {
    const saturday = new Date('2022-12-24T10:00:00Z');
    expect(openingOf(on(6), saturday)).toEqual(unsure);
    expect(openingOf(weekdays, saturday)).toEqual(closed('2022-12-27T07:00:00Z'));
  });

  it('is not the day before Ascension Day', () => {
    expect(openingOf(weekdays, new Date('2026-05-13T10:00:00Z'))).toEqual(open('2026-05-13T12:00:00Z'));
  });
});

it('hours that end before they begin promise nothing', () => {
  expect(openingOf(on(3, '15:00', '09:00'), new Date('2025-11-26T10:00:00Z'))).toEqual(unsure);
});

describe('at any time, for any hours of the day', () => {
  // From 04:00: in the nights of the changes a clock time is not one instant; they have their tests above.
  const clockTimes = fc
    .integer({ min: 4 * 60, max: 24 * 60 - 1 })
    .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
  const anyHours: fc.Arbitrary<Hours> = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      times: fc.uniqueArray(clockTimes, { minLength: 2, maxLength: 2 }),
    })
    .map(({ days, times }) => {
      const [opens, closes] = times.sort() as [string, string];
      return { days, opens, closes };
    });
  const ordinaryTimes = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2039-12-31'),
    noInvalidDate: true,
  });
  // Half of the times lie in the weeks when holidays and eves are close together.
  const christmasTimes = fc
    .record({ year: fc.integer({ min: 2020, max: 2039 }), after: fc.integer({ min: 0, max: 25 * 24 * 60 }) })
    .map(({ year, after }) => new Date(Date.UTC(year, 11, 18) + after * 60_000));
  const anyTime = fc.oneof(ordinaryTimes, christmasTimes);
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const shownInHelsinki = (instant: Date) => shown.format(instant).split(' ') as [day: string, clock: string];
  const weekdayOf = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1;
  const daysLater = (day: string, count: number) =>
    new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

  const library = new Holidays('FI', { languages: ['fi'] });
  const years = Array.from({ length: 22 }, (_, index) => 2019 + index);
  const named = years
    .flatMap((year) => library.getHolidays(year))
    .map((one) => ({ ...one, day: one.date.slice(0, 10) }));
  const holidays = new Set(named.filter(({ type }) => type === 'public').map(({ day }) => day));
  const eves = new Set([
    ...named.filter(({ type }) => type === 'bank').map(({ day }) => day),
    ...named.filter(({ name }) => name === 'pitkäperjantai').map(({ day }) => daysLater(day, -1)),
    ...years.flatMap((year) => ['01-05', '04-30', '12-24', '12-31'].map((date) => `${year}-${date}`)),
  ]);

  function expectOrdinaryServing(hours: Hours, instant: Date) {
    const [day, clock] = shownInHelsinki(instant);
    expect(hours.days).toContain(weekdayOf(day));
    expect(clock >= hours.opens && clock < hours.closes).toBe(true);
    expect(holidays.has(day) || eves.has(day)).toBe(false);
  }
  const between = (from: Date, to: Date, part: number) =>
    new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * part));

  it('open means within the hours of an ordinary day, to the end of them', () => {
    fc.assert(
      fc.property(anyHours, anyTime, share, (hours, now, part) => {
        const opening = openingOf(hours, now);
        if (opening.state !== 'open') return;
        expectOrdinaryServing(hours, now);
        expect(shownInHelsinki(opening.until)).toEqual([shownInHelsinki(now)[0], hours.closes]);
        expect(openingOf(hours, between(now, opening.until, part))).toEqual(opening);
        expect(openingOf(hours, opening.until).state).not.toBe('open');
      }),
      { numRuns: 500 },
    );
  });

  it("closed tells the first moment of an ordinary day's hours, later than now and with no opening in between", () => {
    fc.assert(
      fc.property(anyHours, anyTime, share, (hours, now, part) => {
        const opening = openingOf(hours, now);
        if (opening.state !== 'closed') return;
        expect(opening.opens.getTime()).toBeGreaterThan(now.getTime());
        expectOrdinaryServing(hours, opening.opens);
        expect(shownInHelsinki(opening.opens)[1]).toBe(hours.opens);
        expect(openingOf(hours, between(now, opening.opens, part))).toEqual(opening);
        expect(openingOf(hours, opening.opens).state).toBe('open');
      }),
      { numRuns: 500 },
    );
  });

  it('unsure means that the next day of its weekdays that is no holiday is an eve', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (hours, now) => {
        const [today, clock] = shownInHelsinki(now);
        const first = clock < hours.closes ? 0 : 1;
        const days = Array.from({ length: 35 }, (_, index) => daysLater(today, first + index));
        const next = days.find((day) => hours.days.includes(weekdayOf(day)) && !holidays.has(day)) ?? 'none';
        expect(openingOf(hours, now).state === 'unsure').toBe(eves.has(next));
      }),
      { numRuns: 500 },
    );
  });
});
