import { formatDeadline, formatMeetingTime, type ShownMeeting } from './meeting-block';
import { meetingListCard } from './meeting-list-card';
import { stringsOf } from './strings';
import { textsOf } from './support/texts-of';

const now = new Date('2026-11-28T10:00:00Z');
const meeting: ShownMeeting = {
  meeting: 'laku-2026-12-11',
  name: 'Keskustelu *tilaisuus*',
  service: 'LAKU-perhekuntoutus',
  startsAt: new Date('2026-12-11T07:00:00Z'),
  endsAt: new Date('2026-12-11T08:30:00Z'),
  deadlineAt: new Date('2026-12-04T21:59:00Z'),
  link: null,
  material: null,
  calendar: null,
  isExample: false,
};
const list = (change: Partial<Parameters<typeof meetingListCard>[0]> = {}) =>
  meetingListCard({
    isForStaff: false,
    language: 'fi',
    now,
    meetings: [meeting],
    without: [],
    contacts: [],
    ...change,
  });
const texts = (change: Parameters<typeof list>[0] = {}) => textsOf(list(change));

describe('a coming meeting', () => {
  it('has its name to the letter, service, time, deadline and the time left', () => {
    expect(texts()).toEqual([
      'Tulevat tapaamiset',
      'Keskustelu *tilaisuus*',
      'LAKU-perhekuntoutus',
      'pe 11.12.2026 klo 9–10.30',
      'Kysymyksiä voi lähettää pe 4.12.2026 klo 23.59 asti, 6 päivää jäljellä.',
      'Lähetä kysymys',
    ]);
  });

  it.each([
    ['sv', 'fre 11.12.2026 kl. 9–10.30', 'Frågor kan skickas fram till fre 4.12.2026 kl. 23.59, 6 dagar kvar.'],
    ['en', 'Fri 11 December 2026, 9:00–10:30', 'Questions can be sent until Fri 4 December 2026, 23:59 (6 days left).'],
  ] as const)('is told in the manner of the reader: %s', (language, time, deadline) => {
    expect(texts({ language })).toEqual(expect.arrayContaining([time, deadline]));
  });

  it('whose deadline is past says so and takes no question', () => {
    const shown = list({ now: new Date('2026-12-05T10:00:00Z') });
    expect(textsOf(shown).at(-1)).toBe('Määräaika kysymyksille päättyi pe 4.12.2026 klo 23.59.');
    expect(JSON.stringify(shown)).not.toContain('submit-question');
  });

  it('has its links, and a bracket in one does not end it', () => {
    const links = {
      link: 'https://example.com/a(b)',
      material: 'https://example.com/m',
      calendar: 'https://example.com/c',
    };
    expect(texts({ meetings: [{ ...meeting, ...links }] })).toContain(
      '[Tapaamisen linkki](https://example.com/a%28b%29) · [Materiaali](https://example.com/m) · [Lisää kalenteriin](https://example.com/c)',
    );
  });

  it('that is an example says so', () => {
    expect(texts({ meetings: [{ ...meeting, isExample: true }] })).toContain('Esimerkki, ei oikea tapaaminen');
  });

  it('takes a question by a button that tells a screen reader to which meeting', () => {
    expect(JSON.stringify(list())).toContain('"title":"Lähetä kysymys: Keskustelu *tilaisuus*"');
    expect(JSON.stringify(list())).toContain('"meeting":"laku-2026-12-11"');
  });
});

describe('the list', () => {
  it('shows five, and counts the rest', () => {
    const meetings = Array.from({ length: 7 }, (_, nth) => ({
      ...meeting,
      meeting: `m-${nth}`,
      name: `Tapaaminen ${nth}`,
    }));
    expect(texts({ meetings }).filter((text) => /^Tapaaminen \d$/.test(text))).toHaveLength(5);
    expect(texts({ meetings }).at(-1)).toBe('Lisäksi 2 muuta tapaamista.');
  });

  it('without a meeting says so, and a question can wait for the next', () => {
    expect(texts({ meetings: [] })[1]).toMatch(/^Yhtään tapaamista ei ole nyt sovittu\. Kela kertoo/);
    expect(list({ meetings: [] }).actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'submit-question', language: 'fi' },
    ]);
  });

  it('says of which service there is none, and shows those of others', () => {
    const shown = texts({ without: ['Oma väylä -kuntoutus'] });
    expect(shown[1]).toContain('Oma väylä -kuntoutus: tapaamista ei ole nyt sovittu.');
    expect(shown).toContain('Keskustelu *tilaisuus*');
  });
});

describe('the time left', () => {
  const deadline = new Date('2026-10-25T21:59:00Z');
  const left = (at: string) => formatDeadline(deadline, new Date(at), stringsOf('fi')).split(', ').at(-1);

  it.each([
    [
      'in days by the calendar, over the night on which the clocks go back',
      '2026-10-24T20:30:00Z',
      '1 päivä jäljellä.',
    ],
    ['in days to the day after next', '2026-10-23T00:00:00Z', '2 päivää jäljellä.'],
    ['in hours on the day itself', '2026-10-25T10:00:00Z', '11 tuntia jäljellä.'],
    ['in one hour', '2026-10-25T20:30:00Z', '1 tunti jäljellä.'],
    ['as less than an hour', '2026-10-25T21:58:00Z', 'alle tunti jäljellä.'],
  ])('is told %s', (_, at, expected) => {
    expect(left(at)).toBe(expected);
  });

  it('is that of the clocks in Helsinki, in winter time again', () => {
    expect(formatMeetingTime({ startsAt: deadline, endsAt: null }, stringsOf('fi'))).toBe('su 25.10.2026 klo 23.59');
  });
});
