import fc from 'fast-check';
import { addMonths, helsinkiDay, lastDayOf } from './helsinki-time';

describe('the day in Helsinki', () => {
  it.each([
    ['in winter at 21:59 UTC is still the same', '2025-12-01T21:59:59.999Z', '2025-12-01'],
    ['in winter begins at 22:00 UTC', '2025-12-01T22:00:00Z', '2025-12-02'],
    ['in summer at 20:59 UTC is still the same', '2025-07-01T20:59:59.999Z', '2025-07-01'],
    ['in summer begins at 21:00 UTC', '2025-07-01T21:00:00Z', '2025-07-02'],
    ['at 22:30 UTC is the next in any season', '2025-06-30T22:30:00Z', '2025-07-01'],
    ['changes the year', '2025-12-31T22:30:00Z', '2026-01-01'],
    ['can be a leap day', '2024-02-28T22:30:00Z', '2024-02-29'],
    ['on the spring change begins at 22:00 UTC', '2025-03-29T22:00:00Z', '2025-03-30'],
    ['after the spring change begins at 21:00 UTC', '2025-03-30T21:00:00Z', '2025-03-31'],
    ['on the autumn change begins at 21:00 UTC', '2025-10-25T21:00:00Z', '2025-10-26'],
    ['after the autumn change begins at 22:00 UTC', '2025-10-26T21:30:00Z', '2025-10-26'],
  ])('%s', (_when, instant, day) => {
    expect(helsinkiDay(new Date(instant))).toBe(day);
  });
});

describe('the last day that a date names', () => {
  it.each([
    ['of a day is the day', '2025-11-26', '2025-11-26'],
    ['of a long month is the 31st', '2023-10', '2023-10-31'],
    ['of a short month is the 30th', '2023-11', '2023-11-30'],
    ['of December stays in the year', '2023-12', '2023-12-31'],
    ['of February is the 28th', '2023-02', '2023-02-28'],
    ['of February in a leap year is the 29th', '2024-02', '2024-02-29'],
  ])('%s', (_which, date, last) => {
    expect(lastDayOf(date)).toBe(last);
  });
});

describe('months later', () => {
  it.each([
    ['twelve are the same day of the next year', '2024-11-26', 12, '2025-11-26'],
    ['twelve after a leap day are the 28th', '2024-02-29', 12, '2025-02-28'],
    ['forty-eight after a leap day are a leap day', '2024-02-29', 48, '2028-02-29'],
    ['one after the 31st is clipped to the month', '2025-01-31', 1, '2025-02-28'],
    ['two after November are in the next year', '2025-11-30', 2, '2026-01-30'],
    ['three after November are clipped to February', '2025-11-30', 3, '2026-02-28'],
    ['none is the day itself', '2025-11-30', 0, '2025-11-30'],
  ])('%s', (_how, day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('keep the day of the month, or end the month where it is too short', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        expect([day.slice(8), lastDayOf(later.slice(0, 7)).slice(8)]).toContain(later.slice(8));
        const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(count(later) - count(day)).toBe(months);
      }),
    );
  });
});
