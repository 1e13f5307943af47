import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { openSqliteStore } from '../store/sqlite-store';
import { rowsIn } from '../store/support/rows-in';
import { readCalendar } from '../support/read-calendar';
import { buttonsOf, buttonThat, fieldsOf, textsOf } from './support/look';
import { seen, staffEnvironment } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

// A Monday two weeks before the clocks go back: a meeting after that night has its deadline before it.
const monday = '2026-10-12T10:00:00+03:00';
const filled = {
  ...{ series: 'oma-vayla-osa-13', service: 'oma-vayla', name: '', date: '2026-10-28', starts: '09:00', ends: '10:00' },
  ...{ link: 'https://example.com/join', deadlineDate: '', deadlineTime: '', material: '' },
};
const id = 'oma-vayla-2026-10-28';
const example = 'Esimerkki: Oma väylä -palveluntuottajien yhteistyötilaisuus';

let world: World;
let member: Person;
beforeAll(async () => {
  world = await createWorld({ ...staffEnvironment, LOCAL_NOW: monday });
  member = world.person({ id: 'staff-1', name: 'Aino Asiantuntija' });
});
afterAll(() => world?.end());

const saidTo = (card: Parameters<typeof textsOf>[0]) => textsOf(card).join('\n');
const rows = (table: string) => rowsIn(world.dataFolder, table);
const list = async (text: string, person = world.person()) => saidTo((await person.say(text))[0]);
const script = path.resolve(__dirname, '..', '..', 'dist', 'bot', 'cli', 'questions.js');
const runs = () => ({ PATH: process.env.PATH ?? '', DATA_DIR: world.dataFolder });
const questions = (...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { env: runs(), stdio: ['ignore', 'pipe', 'ignore'] }).toString();

/** Staff open the desk, the meetings and a form, fill it in and send it. @returns the card in the form's place */
async function fillIn(change: Record<string, string>, meeting?: string) {
  const [desk] = await member.say('jono');
  const meetings = (await member.press(buttonThat(desk, 'staff-meetings'))).body.value;
  const opens = buttonThat(meetings, 'staff-meeting-form', meeting ? { meeting } : { meeting: undefined });
  const [form] = (await member.press(opens)).cards;
  const written = Object.fromEntries(
    form.body.flatMap(({ id, value }: { id?: string; value?: string }) => (id ? [[id, value ?? '']] : [])),
  );
  expect(fieldsOf(form)).toEqual(expect.arrayContaining(Object.keys(filled)));
  return (await member.press({ ...buttonThat(form, 'staff-save-meeting'), ...written, ...change })).body.value;
}

/** What a provider asks for a meeting, as the store keeps it: written past the running bot. */
async function submit(provider: Person, meeting: string | null, text: string) {
  const store = await openSqliteStore(path.join(world.dataFolder, 'bot.sqlite'));
  const { serviceUrl } = provider.activity({}) as { serviceUrl: string };
  const tenant = '00000000-0000-0000-0000-000000000001';
  const chat = { tenant, conversation: provider.conversation, serviceUrl, bot: '28:bot' };
  await store.transaction(async (tx) => {
    const now = new Date(monday);
    const question = {
      ...{ id: text, number: await tx.nextNumber('K', now), draft: text, asker: { tenant, person: provider.id } },
      ...({
        askerName: '=Terapeutti',
        organisation: 'Terapiatalo',
        isAnonymous: true,
        chat,
        isPersonal: true,
      } as const),
      ...({ language: 'fi', service: 'oma-vayla', meeting, text } as const),
    };
    await tx.questions.add(question, now);
  });
  await store.close();
}

describe('meetings', () => {
  it('in local mode begin with an example of each service, plainly named, three weeks ahead', async () => {
    const texts = await list('Milloin on seuraava kumppanuustapaaminen?');
    expect(texts).toContain('Tulevat tapaamiset');
    expect(texts).toContain(example);
    expect(texts.match(/Esimerkki, ei oikea tapaaminen/g)).toHaveLength(4);
    expect(texts).toContain('ma 2.11.2026 klo 9–10');
  });

  it('are scheduled by staff, with the usual deadline in summer time for a day in winter time', async () => {
    const saved = await fillIn(filled);
    expect(saidTo(saved)).toContain('Tapaaminen on tallennettu.');
    expect(rows('meetings').find((row) => row.id === id)).toMatchObject({
      ...{ starts_at: '2026-10-28T07:00:00.000Z', ends_at: '2026-10-28T08:00:00.000Z' },
      deadline_at: '2026-10-21T20:59:00.000Z',
    });
  });

  it('are listed in three languages, those of the named service first', async () => {
    const fi = await list('Oma väylä tulevat tapaamiset');
    expect(fi.split('\n')[1]).toBe('Oma väylä -palveluntuottajien yhteistyötilaisuus');
    expect(fi).toContain('ke 28.10.2026 klo 9–10');
    expect(fi).toContain('Kysymyksiä voi lähettää ke 21.10.2026 klo 23.59 asti, 9 päivää jäljellä.');
    expect(fi).toContain('[Tapaamisen linkki](https://example.com/join)');
    const sv = await list('Visa kommande möten', world.person({ locale: 'sv-SE' }));
    expect(sv).toContain('ons 28.10.2026 kl. 9–10');
    expect(sv).toContain('fram till ons 21.10.2026 kl. 23.59, 9 dagar kvar');
    const en = await list('List upcoming meetings', world.person({ locale: 'en-GB' }));
    expect(en).toContain('Wed 28 October 2026, 9:00–10:00');
    expect(en).toContain('until Wed 21 October 2026, 23:59 (9 days left)');
  });

  it('have a button that leads to a question for that very meeting', async () => {
    const [card] = await world.person().say('tulevat tapaamiset');
    const [first] = buttonsOf(card).filter((button) => button.do === 'submit-question');
    expect(first).toMatchObject({ meeting: id, language: 'fi' });
    expect(buttonsOf(card).filter((button) => button.do === 'submit-question')).toHaveLength(4);
  });

  it('have a calendar file, which the list links to', async () => {
    const texts = await list('tulevat tapaamiset');
    const [, link] = /\[Lisää kalenteriin\]\(([^)]+)\)/.exec(texts) ?? [];
    expect(link).toBe(`${world.url}/calendar/${id}.ics?language=fi`);
    const response = await fetch(link as string);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await readCalendar(await response.text())).toMatchObject({
      ...{ uid: `${id}@kuntoutus-qa-bot`, sequence: 0, summary: 'Oma väylä -palveluntuottajien yhteistyötilaisuus' },
      ...{ starts: '2026-10-28T07:00:00Z', ends: '2026-10-28T08:00:00Z' },
      description: 'Kysymysten määräaika: ke 21.10.2026 klo 23.59\nTapaamisen linkki: https://example.com/join',
    });
    const swedish = await fetch(`${world.url}/calendar/${id}.ics?language=sv`);
    expect(await swedish.text()).toContain('Tidsfrist');
    for (const wrong of ['gone.ics', `${id}`, `${id}.txt`, '..%2F..%2Fetc%2Fpasswd.ics', '%E0%A4%A.ics', '.ics']) {
      expect([wrong, (await fetch(`${world.url}/calendar/${wrong}`)).status]).toEqual([wrong, 404]);
    }
    expect((await fetch(`${world.url}/health`)).status).toBe(200);
  });

  it('are for staff alone to change: a forged press does nothing', async () => {
    const before = rows('meetings');
    const provider = world.person({ id: 'provider' });
    for (const data of [
      { v: 1, do: 'staff-meetings' },
      { v: 1, do: 'staff-save-meeting', draft: '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f', ...filled },
      { v: 1, do: 'staff-confirm-cancel', meeting: id, version: 1 },
    ]) {
      const { cards } = await provider.press(data);
      expect(saidTo(cards[0])).toContain('Vain henkilöstölle');
    }
    expect(rows('meetings')).toEqual(before);
  });

  it('that move are told to those who asked; the bot is stopped and started in between', async () => {
    const provider = world.person({ id: 'asker' });
    await provider.say('hei');
    await submit(provider, id, 'Muuttuuko hinta?');
    await world.restart();
    expect(rows('meetings')).toHaveLength(5);
    const moved = await fillIn({ date: '2026-10-29' }, id);
    expect(saidTo(moved)).toContain('to 29.10.2026 klo 9–10');
    expect(saidTo(moved)).toContain('to 22.10.2026 klo 23.59');
    const news = await seen(world, provider.conversation, 'tapaaminen on muuttunut');
    expect(saidTo(news)).toContain('K-2026-0001');
    expect(saidTo(news)).toContain('to 29.10.2026 klo 9–10');
    const file = await (await fetch(`${world.url}/calendar/${id}.ics`)).text();
    expect(await readCalendar(file)).toMatchObject({ sequence: 1, starts: '2026-10-29T07:00:00Z' });
  });

  it('have their questions listed and exported beside the running bot', async () => {
    expect(questions()).toContain(`${id}  2026-10-29 09:00  deadline 2026-10-22 23:59  1 questions, 1 under way`);
    expect(questions('--meeting', id)).toContain('=Terapeutti, Terapiatalo (anonymous to others)\n  Muuttuuko hinta?');
    expect(JSON.parse(questions('--meeting', id, '--json'))).toMatchObject({
      number: 'K-2026-0001',
      state: 'submitted',
    });
    expect(questions('--meeting', id, '--csv')).toContain('"Terapiatalo","\'=Terapeutti","true"');
    for (const wrong of [['--json'], ['--meeting', id, '--json', '--csv'], ['--whatever']]) {
      const { status, stderr } = spawnSync(process.execPath, [script, ...wrong], { env: runs() });
      expect([status, stderr.toString()]).toEqual([2, expect.stringContaining('npm run questions')]);
    }
    const { status, stderr } = spawnSync(process.execPath, [script, '--meeting', 'gone'], { env: runs() });
    expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('there is no meeting gone')]);
  });

  it('that are cancelled give their questions to the next one, tell the askers and leave list and calendar', async () => {
    await fillIn({ ...filled, date: '2026-11-18' });
    const [desk] = await member.say('jono');
    const meetings = (await member.press(buttonThat(desk, 'staff-meetings'))).body.value;
    const [asks] = (await member.press(buttonThat(meetings, 'staff-cancel-meeting', { meeting: id }))).cards;
    expect(saidTo(asks)).toContain('Tapaamiseen lähetettyjä kysymyksiä: 1.');
    const confirm = buttonThat(asks, 'staff-confirm-cancel');
    expect(saidTo((await member.press(confirm)).body.value)).toContain('Tapaaminen on peruttu.');
    await member.press(confirm);
    const asker = rows('questions')[0] as { conversation_id: string; meeting_id: string };
    expect(asker.meeting_id).toBe('oma-vayla-2026-11-18');
    const news = await seen(world, asker.conversation_id, 'tapaaminen on peruttu');
    expect(saidTo(news)).toContain('18.11.2026');
    expect(await list('tulevat tapaamiset')).not.toContain('29.10.2026');
    expect((await fetch(`${world.url}/calendar/${id}.ics`)).status).toBe(404);
    expect(rows('audit').map(({ action }) => action)).toEqual([
      'meeting-created',
      'meeting-changed',
      'meeting-created',
      'meeting-cancelled',
    ]);
  });

  it('that are scheduled for a service take the questions that wait for one', async () => {
    const provider = world.person({ id: 'waiter' });
    await provider.say('hei');
    await submit(provider, null, 'Milloin sopimus alkaa?');
    expect(questions()).toContain('Questions that wait for a meeting: 1');
    await fillIn({ ...filled, date: '2026-11-25' });
    const news = await seen(world, provider.conversation, 'tapaaminen on sovittu');
    expect(saidTo(news)).toContain('ke 25.11.2026 klo 9–10');
    expect(world.output()).not.toContain('Milloin sopimus');
  });

  it('that are all past are said plainly to be none, and no example comes back where there were real ones', async () => {
    await world.restart({ LOCAL_NOW: '2027-02-01T10:00:00+02:00' });
    const texts = await list('tulevat tapaamiset');
    expect(texts).toContain('Yhtään tapaamista ei ole nyt sovittu.');
    expect(texts).toContain('tapahtumat-ja-koulutukset');
  });
});
