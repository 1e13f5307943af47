import type { Opening } from '../knowledge/contacts/opening-hours';
import { formatDay, formatHours, formatOpening } from './format';
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

describe('whether a contact serves now', () => {
  const open: Opening = { state: 'open', until: new Date('2025-12-01T13:00:00Z') };
  const inSummer: Opening = { state: 'open', until: new Date('2025-07-01T12:30:00Z') };
  const monday: Opening = { state: 'closed', opens: new Date('2025-12-01T07:00:00Z') };
  const thursday: Opening = { state: 'closed', opens: new Date('2026-01-08T10:00:00Z') };
  const sunday: Opening = { state: 'closed', opens: new Date('2025-11-29T22:15:00Z') };
  const unsure: Opening = { state: 'unsure' };

  it.each([
    ['fi', open, 'Auki nyt, sulkeutuu klo 15'],
    ['sv', open, 'Öppet nu, stänger kl. 15'],
    ['en', open, 'Open now, closes at 15:00'],
    ['fi', inSummer, 'Auki nyt, sulkeutuu klo 15.30'],
    ['fi', monday, 'Suljettu nyt, avautuu maanantaina 1.12.2025 klo 9'],
    ['sv', monday, 'Stängt nu, öppnar på måndag 1.12.2025 kl. 9'],
    ['en', monday, 'Closed now, opens on Monday 1 December 2025 at 9:00'],
    ['fi', thursday, 'Suljettu nyt, avautuu torstaina 8.1.2026 klo 12'],
    ['sv', thursday, 'Stängt nu, öppnar på torsdag 8.1.2026 kl. 12'],
    ['en', thursday, 'Closed now, opens on Thursday 8 January 2026 at 12:00'],
    ['fi', sunday, 'Suljettu nyt, avautuu sunnuntaina 30.11.2025 klo 0.15'],
    ['fi', unsure, 'Aukioloajat voivat nyt poiketa tavallisesta. Tarkista ne kela.fi-sivuilta.'],
    ['sv', unsure, 'Öppettiderna kan avvika från de vanliga just nu. Kontrollera dem på fpa.fi.'],
    ['en', unsure, 'The hours may now differ from the usual ones. Check them on kela.fi.'],
  ] as const)('in %s of %j reads "%s"', (language, opening, expected) => {
    expect(formatOpening(opening, stringsOf(language))).toBe(expected);
  });
});
