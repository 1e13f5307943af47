import { formatDay, formatHours } from './format';
import { stringsOf } from './strings';

describe('a day', () => {
  it.each([
    ['fi', '2025-06-03', '3.6.2025'],
    ['sv', '2025-06-03', '3.6.2025'],
    ['en', '2025-06-03', '3 June 2025'],
    ['fi', '2023-10', 'arviolta 10/2023'],
    ['sv', '2023-10', 'ungefär 10/2023'],
    ['en', '2023-10', 'about October 2023'],
    ['en', '2025-12-31', '31 December 2025'],
  ] as const)('in %s of %s reads %s', (language, day, expected) => {
    expect(formatDay(day, stringsOf(language))).toBe(expected);
  });
});

describe('opening hours', () => {
  const hours = (days: number[], opens = '09:00', closes = '15:00') => Object.freeze({ days, opens, closes });

  it.each([
    ['fi', hours([1, 2, 3, 4, 5]), 'Palvelee ma–pe klo 9–15'],
    ['sv', hours([1, 2, 3, 4, 5]), 'Öppet mån–fre kl. 9–15'],
    ['en', hours([1, 2, 3, 4, 5]), 'Open Mon–Fri 9:00–15:00'],
    ['fi', hours([3]), 'Palvelee ke klo 9–15'],
    ['fi', hours([1, 3, 5]), 'Palvelee ma, ke, pe klo 9–15'],
    ['fi', hours([1, 2, 4, 5, 7]), 'Palvelee ma–ti, to–pe, su klo 9–15'],
    ['fi', hours(Object.freeze([5, 1, 2]) as number[]), 'Palvelee ma–ti, pe klo 9–15'],
    ['fi', hours([1], '08:30', '16:05'), 'Palvelee ma klo 8.30–16.05'],
    ['en', hours([1], '08:30', '16:05'), 'Open Mon 8:30–16:05'],
  ] as const)('in %s of %j read "%s"', (language, given, expected) => {
    expect(formatHours(given, stringsOf(language))).toBe(expected);
  });
});
