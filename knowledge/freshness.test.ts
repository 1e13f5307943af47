import { freshnessOf, lastKnownDay } from './freshness';
import type { Entry } from './load';

const told = { meeting: 'laku-2025-11-26', section: 'Otsikko' };

/** An entry told on 26 November 2025, with nothing to say of it before 27 November 2026. */
function entry(changes: Partial<Entry> = {}): Entry {
  const wording = { question: 'Miksi?', answer: 'Siksi.', alternates: [] };
  return {
    id: 'esimerkki',
    also: [],
    status: 'current',
    from: null,
    until: null,
    reviewed: null,
    source: [{ ...told, date: '2025-11-26' }],
    contacts: ['email-palvelukuvaukset'],
    related: [],
    supersedes: [],
    links: [],
    missing: [],
    published: null,
    fi: wording,
    sv: { ...wording, reviewed: null },
    en: { ...wording, reviewed: null },
    service: 'yleinen',
    topic: 'hinnat',
    supersededBy: [],
    place: { file: 'knowledge/entries/yleinen/hinnat.yaml', line: 1 },
    ...changes,
  };
}

const noon = (day: string) => new Date(`${day}T12:00:00+02:00`);

describe('an entry', () => {
  it.each<[string, Partial<Entry>, string, string]>([
    ['told lately is fresh', {}, '2025-12-01', 'fresh'],
    ['before its first day is not yet', { from: '2026-01-01' }, '2025-12-31', 'not-yet'],
    ['on its first day is fresh', { from: '2026-01-01' }, '2026-01-01', 'fresh'],
    ['on its last day is fresh', { until: '2026-01-31' }, '2026-01-31', 'fresh'],
    ['after its last day is expired', { until: '2026-01-31' }, '2026-02-01', 'expired'],
    ['that a newer one replaces is superseded', { supersededBy: ['uudempi'] }, '2025-12-01', 'superseded'],
    ['of a time that is over is past', { status: 'historical' }, '2025-12-01', 'past'],
    ['of a situation on a date is fresh for a year', { status: 'dated' }, '2026-11-26', 'fresh'],
    ['of a situation on a date is old after a year', { status: 'dated' }, '2026-11-27', 'old'],
    ['that lacks figures is fresh for a year', { status: 'incomplete' }, '2026-11-26', 'fresh'],
    ['replaced before its first day is not yet', { from: '2026-01-01', supersededBy: ['b'] }, '2025-12-31', 'not-yet'],
    ['past and after its last day is expired', { until: '2025-12-31', status: 'historical' }, '2026-01-01', 'expired'],
    ['replaced and a year old is superseded', { supersededBy: ['uudempi'] }, '2027-06-01', 'superseded'],
  ])('%s', (_what, changes, day, freshness) => {
    expect(freshnessOf(entry(changes), noon(day))).toBe(freshness);
  });
});

describe('the day changes at midnight in Helsinki', () => {
  it.each<[string, Partial<Entry>, string, string]>([
    ['so the last day still holds at 21:59 UTC', { until: '2026-01-31' }, '2026-01-31T21:59:59Z', 'fresh'],
    ['so the last day is over at 22:30 UTC', { until: '2026-01-31' }, '2026-01-31T22:30:00Z', 'expired'],
    ['so the first day has begun at 22:30 UTC', { from: '2026-01-01' }, '2025-12-31T22:30:00Z', 'fresh'],
    ['and in summer at 21:00 UTC', { until: '2026-06-30' }, '2026-06-30T21:00:00Z', 'expired'],
    ['so twelve months are full at 21:59 UTC', {}, '2026-11-26T21:59:59Z', 'fresh'],
    ['so twelve months are over at 22:30 UTC', {}, '2026-11-26T22:30:00Z', 'old'],
  ])('%s', (_what, changes, instant, freshness) => {
    expect(freshnessOf(entry(changes), new Date(instant))).toBe(freshness);
  });
});

describe('an entry grows old after twelve months', () => {
  it.each<[string, Partial<Entry>, string, string]>([
    ['counted from a review', { reviewed: '2026-05-04' }, '2027-05-04', 'fresh'],
    ['and one day from a review', { reviewed: '2026-05-04' }, '2027-05-05', 'old'],
    [
      'counted from the end of a month without a day',
      { source: [{ ...told, date: '2023-10' }] },
      '2024-10-31',
      'fresh',
    ],
    ['and one day from such a month', { source: [{ ...told, date: '2023-10' }] }, '2024-11-01', 'old'],
    ['which a leap day reaches on the 28th', { source: [{ ...told, date: '2024-02-29' }] }, '2025-02-28', 'fresh'],
    ['and a leap day passes on the 1st of March', { source: [{ ...told, date: '2024-02-29' }] }, '2025-03-01', 'old'],
    ['which the 28th reaches before a leap day', { source: [{ ...told, date: '2023-02-28' }] }, '2024-02-29', 'old'],
  ])('%s', (_what, changes, day, freshness) => {
    expect(freshnessOf(entry(changes), noon(day))).toBe(freshness);
  });

  it('by its main source, the first, not by one that only adds to it', () => {
    const source = [
      { ...told, date: '2023-10' },
      { ...told, date: '2025-11-26' },
    ];
    expect(lastKnownDay(entry({ source }))).toBe('2023-10-31');
    expect(lastKnownDay(entry({ source, reviewed: '2026-01-15' }))).toBe('2026-01-15');
  });

  it('and a review older than the source does not make it older', () => {
    expect(lastKnownDay(entry({ reviewed: '2025-01-01' }))).toBe('2025-11-26');
  });
});
