import type { z } from 'zod';
import { contactSchema, entrySchema, localized, meetingSchema } from './schema';

const name = { fi: 'nimi', sv: 'namn', en: 'name' };
const entry = {
  id: 'esimerkki',
  status: 'current',
  from: null,
  until: null,
  reviewed: null,
  source: [{ meeting: 'laku-2025-11-26', date: '2025-11-26', section: 'Otsikko' }],
  contacts: ['email-palvelukuvaukset'],
  fi: { question: 'Miksi?', answer: 'Siksi.', alternates: ['yksi', 'kaksi', 'kolme', 'neljä'] },
  sv: { reviewed: null, question: 'Varför?', answer: 'Därför.', alternates: ['ett', 'två'] },
  en: { reviewed: null, question: 'Why?', answer: 'Because.', alternates: ['one', 'two'] },
};
const contact = {
  id: 'phone-a',
  kind: 'phone',
  name,
  address: '020 000 000',
  hours: { days: [1, 5], opens: '09:00', closes: '15:00' },
  purpose: name,
  cautions: { fi: [], sv: [], en: [] },
  status: 'current',
  source: entry.source,
};
const meeting = {
  id: 'm',
  series: name,
  service: 'yleinen',
  date: '2025-11',
  starts: '08:00',
  ends: null,
  status: 'held',
  preQuestions: { deadline: '2025-10-01', contact: 'phone-a' },
  material: null,
  url: null,
};

/** Where the schema finds a mistake, as dotted paths. */
function mistakes(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

describe('an entry', () => {
  it('needs no more than its own fields', () => {
    expect(entrySchema.parse(entry)).toMatchObject({ also: [], related: [], supersedes: [], links: [] });
  });

  it.each<[string, object, string]>([
    ['an id with capitals', { id: 'Esimerkki' }, 'id'],
    ['an id with two hyphens', { id: 'a--b' }, 'id'],
    ['an id with an ä', { id: 'väylä' }, 'id'],
    ['an unknown status', { status: 'fresh' }, 'status'],
    ['a day that does not exist', { until: '2025-02-29' }, 'until'],
    ['a day in the Finnish order', { from: '1.1.2026' }, 'from'],
    ['a month where a day is needed', { reviewed: '2025-11' }, 'reviewed'],
    ['no source', { source: [] }, 'source'],
    ['no contact', { contacts: [] }, 'contacts'],
    ['an empty reason for no e-mail', { noEmail: ' ' }, 'noEmail'],
    ['a source month that does not exist', { source: [{ ...entry.source[0], date: '2025-13' }] }, 'source.0.date'],
    ['a link that is no web address', { links: [{ url: 'kela.fi', title: name }] }, 'links.0.url'],
    ['an empty answer', { fi: { ...entry.fi, answer: '\n' } }, 'fi.answer'],
    ['three Finnish alternates', { fi: { ...entry.fi, alternates: ['a', 'b', 'c'] } }, 'fi.alternates'],
    ['one Swedish alternate', { sv: { ...entry.sv, alternates: ['a'] } }, 'sv.alternates'],
    ['one English alternate', { en: { ...entry.en, alternates: ['a'] } }, 'en.alternates'],
    ['no Swedish', { sv: undefined }, 'sv'],
    ['a translation that does not say if it is reviewed', { en: entry.fi }, 'en.reviewed'],
    ['a review of the Finnish original apart from the entry', { fi: { ...entry.fi, reviewed: null } }, 'fi'],
    ['a field of no meaning', { topic: 'hinnat' }, ''],
  ])('is refused with %s', (_what, change, where) => {
    expect(mistakes(entrySchema, { ...entry, ...change })).toEqual([where]);
  });

  it('has no link behind words, where nobody sees where it leads', () => {
    const withAnswer = (answer: string) => entrySchema.safeParse({ ...entry, fi: { ...entry.fi, answer } }).success;
    expect(['[ohje](javascript:alert(1))', 'Katso [a](https://example.com).'].map(withAnswer)).toEqual([false, false]);
    expect(['Katso https://example.com (sivu 2).', 'Liite [x] (pdf).'].map(withAnswer)).toEqual([true, true]);
  });

  it('may have a source that tells only the month', () => {
    expect(mistakes(entrySchema, { ...entry, source: [{ ...entry.source[0], date: '2023-10' }] })).toEqual([]);
  });
});

describe('a contact', () => {
  it('may have no address and no hours', () => {
    expect(mistakes(contactSchema, contact)).toEqual([]);
    expect(mistakes(contactSchema, { ...contact, address: null, hours: undefined })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an unknown kind', { kind: 'person' }, 'kind'],
    ['an empty address', { address: ' ' }, 'address'],
    ['an eighth day of the week', { hours: { ...contact.hours, days: [8] } }, 'hours.days.0'],
    ['no day of the week', { hours: { ...contact.hours, days: [] } }, 'hours.days'],
    ['a time that does not exist', { hours: { ...contact.hours, closes: '24:00' } }, 'hours.closes'],
    ['a time without its zero', { hours: { ...contact.hours, opens: '9:00' } }, 'hours.opens'],
    ['cautions in two languages', { cautions: { fi: [], sv: [] } }, 'cautions.en'],
  ])('is refused with %s', (_what, change, where) => {
    expect(mistakes(contactSchema, { ...contact, ...change })).toEqual([where]);
  });
});

describe('a meeting', () => {
  it('may have no date, or a month', () => {
    expect(mistakes(meetingSchema, meeting)).toEqual([]);
    expect(mistakes(meetingSchema, { ...meeting, date: null, preQuestions: null })).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a deadline that is a month',
      { preQuestions: { ...meeting.preQuestions, deadline: '2025-10' } },
      'preQuestions.deadline',
    ],
    ['a web address without its beginning', { url: 'www.kela.fi' }, 'url'],
    ['an unknown status', { status: 'cancelled' }, 'status'],
  ])('is refused with %s', (_what, change, where) => {
    expect(mistakes(meetingSchema, { ...meeting, ...change })).toEqual([where]);
  });
});

describe('a text in every language', () => {
  it('is trimmed, and needs all three', () => {
    expect(localized.parse({ ...name, fi: ' nimi \n' })).toEqual(name);
    expect(mistakes(localized, { fi: 'nimi', sv: 'namn' })).toEqual(['en']);
  });
});
