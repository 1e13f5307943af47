import { textsOf } from '../../cards/support/texts-of';
import { scheduled } from '../agenda/support/test-meetings';
import type { Understand } from '../understand';
import { ask } from './ask';
import { press } from './press';
import { openTestConversation, said, type TestConversation } from './support/test-conversation';

const now = new Date('2026-11-28T10:00:00Z');
const list = { v: 1, do: 'list-meetings', language: 'fi' };
/** The message asks for meetings, of these services. */
const wish = (...services: string[]): { understand: Understand; now: Date } => ({
  now,
  understand: (text) => ({
    ...({ outcome: 'command', intent: 'list-meetings', wanted: null, asked: text, language: 'fi' } as const),
    ...{ services: new Set(services), entries: [], contacts: [] },
  }),
});

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
  await chat.store.transaction(async (tx) => {
    await tx.meetings.add('laku', 'laku', scheduled(), now);
    const startsAt = new Date('2026-12-14T07:00:00Z');
    await tx.meetings.add(
      'vayla',
      'vayla',
      scheduled({ service: 'oma-vayla', series: 'oma-vayla-osa-13', startsAt, endsAt: null }),
      now,
    );
    await tx.meetings.add('past', 'past', scheduled({ startsAt: new Date('2026-11-01T07:00:00Z'), endsAt: null }), now);
  });
});
afterEach(() => chat.remove());

const laku = 'LAKU-perhekuntoutuksen keskustelutilaisuus';
const vayla = 'Oma väylä -palveluntuottajien yhteistyötilaisuus';
const namesIn = (texts: string) => texts.split('\n').filter((text) => [laku, vayla].includes(text));

describe('the wish to see the meetings', () => {
  it('lists what is coming, the next first, with a link to the calendar file', async () => {
    const reply = await chat.run((around) => ask('tulevat tapaamiset', around), wish());
    expect(namesIn(said(reply))).toEqual([laku, vayla]);
    expect(said(reply)).toContain('6 päivää jäljellä');
    expect(said(reply)).toContain('[Lisää kalenteriin](https://bot.example.com/calendar/laku.ics)');
    expect(said(reply)).not.toContain('tapahtumat-ja-koulutukset');
  });

  it('has the service that it names first', async () => {
    const reply = await chat.run((around) => ask('oma väylä tapaamiset', around), wish('oma-vayla'));
    expect(namesIn(said(reply))).toEqual([vayla, laku]);
  });

  it('has the service of the last minutes first where it names none', async () => {
    const recent = { language: 'fi', services: new Set(['oma-vayla']) } as const;
    const reply = await chat.run((around) => ask('tulevat tapaamiset', around), { ...wish(), recent });
    expect(namesIn(said(reply))).toEqual([vayla, laku]);
  });

  it('says of a service without a meeting that there is none and where Kela announces them, and lists the others', async () => {
    const reply = await chat.run((around) => ask('terapiatapaamiset', around), wish('vaativa-laakinnallinen-terapia'));
    expect(said(reply)).toContain('Vaativan lääkinnällisen kuntoutuksen terapiat: tapaamista ei ole nyt sovittu.');
    expect(said(reply)).toContain('tapahtumat-ja-koulutukset');
    expect(namesIn(said(reply))).toEqual([laku, vayla]);
  });
});

describe('the button to the meetings', () => {
  it.each([
    ['fi', 'Tulevat tapaamiset'],
    ['sv', 'Kommande möten'],
    ['en', 'Upcoming meetings'],
  ])('lists them in %s', async (language, title) => {
    const { say } = await chat.run((around) => press({ ...list, language }, around), { now });
    expect(say.flatMap(textsOf)[0]).toBe(title);
  });

  it('says plainly when none is scheduled, and where Kela announces them', async () => {
    const reply = await chat.run((around) => press(list, around), { now: new Date('2027-01-01T10:00:00Z') });
    expect(said(reply)).toContain('Yhtään tapaamista ei ole nyt sovittu.');
    expect(said(reply)).toContain('tapahtumat-ja-koulutukset');
    expect(reply.say[0]?.actions?.map(({ data }) => data.do)).toEqual(['submit-question']);
  });
});
