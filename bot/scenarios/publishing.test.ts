import { rowsIn } from '../store/support/rows-in';
import { questionRow, schedule, submit } from './support/agenda';
import { buttonsOf, buttonThat, fieldsOf, textsOf } from './support/look';
import { seen, shownIn } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

// From a question of a meeting to an answer of the bot: drafted, approved by a second one, told, hidden, corrected.

const asked = 'Tulooko meille ratsastusterapian kilpailutus ja jos tulee niin koska suurin piirtein?';
const question = 'Milloin ratsastusterapian kilpailutus alkaa?';
const answer = 'Kilpailutus alkaa 12.1.2026.\n- Siitä kerrotaan tapaamisessa.';

let world: World;
let first: Person;
let second: Person;
let asker: Person;
let swede: Person;
beforeAll(async () => {
  world = await createWorld({
    LOCAL_NOW: '2025-10-20T10:00:00+03:00',
    STAFF_USERS: 'staff-1,staff-2',
    STAFF_SELF_APPROVAL: 'laku-perhekuntoutus',
  });
  first = world.person({ id: 'staff-1', name: 'Asiantuntija Yksi' });
  second = world.person({ id: 'staff-2', name: 'Asiantuntija Kaksi' });
  asker = world.person();
  swede = world.person({ locale: 'sv-FI' });
  await schedule(world, first, { service: 'oma-vayla', date: '2025-11-03', starts: '09:00', ends: '10:00' });
  await submit(asker, asked);
  const { id } = questionRow(world, asked);
  await swede.press({ v: 1, do: 'support-question', language: 'sv', id });
});
afterAll(() => world?.end());

const row = () => questionRow(world, asked);
const audit = () =>
  rowsIn(world.dataFolder, 'audit').flatMap(({ subject, action }) => (subject === row().number ? [action] : []));
const saidTo = (card: Parameters<typeof textsOf>[0]) => textsOf(card).join('\n');
const chosen = { service: 'oma-vayla', topic: 'hankinnat', contact: 'email-rekisteroityminen' };

/** Staff open the form of the answer and send it. @returns the card in its place */
async function write(staff: Person, fields: Record<string, string>, language?: string) {
  const { cards } = await staff.press({ v: 1, do: 'staff-write', id: row().id, ...(language ? { language } : {}) });
  expect(fieldsOf(cards[0])).toEqual(expect.arrayContaining(['question', 'answer', 'service', 'topic', 'contact']));
  return (await staff.press({ ...buttonThat(cards[0], 'staff-save-draft'), ...chosen, ...fields })).body.value;
}

it('an answer is drafted in words of staff, not in those of the asker', async () => {
  const refused = await write(first, { question: asked, answer });
  expect(saidTo(refused)).toContain('Kirjoita asia omin sanoin');
  const empty = await write(first, { question, answer: ' ' });
  expect(saidTo(empty)).toContain('Kirjoita sekä kysymys että vastaus');
  expect(rowsIn(world.dataFolder, 'answer_drafts')).toEqual([]);
  const saved = await write(first, { question, answer });
  expect(saidTo(saved)).toContain('Luonnos on tallennettu');
  expect(row().state).toBe('drafted');
});

it('whoever wrote it cannot publish it alone, nor can a provider', async () => {
  const data = { v: 1, do: 'staff-publish', id: row().id, version: row().version };
  expect(saidTo((await first.press(data)).body.value)).toContain('Jonkun muun kuin luonnoksen kirjoittajan');
  const forged = await asker.press(data);
  expect(saidTo(forged.cards[0])).toContain('Vain henkilöstölle');
  expect(rowsIn(world.dataFolder, 'published_entries')).toEqual([]);
  expect(audit()).toEqual(['answer-drafted']);
});

it('an approval of what has changed meanwhile publishes nothing', async () => {
  const old = { v: 1, do: 'staff-publish', id: row().id, version: row().version };
  await write(first, { question, answer: `${answer}\n- Ilmoittautuminen on sivuilla.` });
  expect(saidTo((await second.press(old)).body.value)).toContain('Kysymystä on muutettu sillä välin');
  expect(rowsIn(world.dataFolder, 'published_entries')).toEqual([]);
});

it('a second one publishes it: who asked is told, each in the own language, and it is an answer at once', async () => {
  const { body } = await second.press({ v: 1, do: 'staff-question', id: row().id });
  const published = await second.press(buttonThat(body.value, 'staff-publish'));
  expect(saidTo(published.body.value)).toContain('Vastaus on julkaistu');
  const told = await seen(world, asker.conversation, 'Kilpailutus alkaa');
  expect(saidTo(told)).toContain(`Vastaus kysymykseesi ${row().number}`);
  expect(saidTo(told)).toContain('3.11.2025');
  const inSwedish = await seen(world, swede.conversation, 'Kilpailutus alkaa');
  expect(saidTo(inSwedish)).toContain(`Svar på din fråga ${row().number}`);
  expect(saidTo(inSwedish)).toContain('Svaret finns tills vidare bara på finska');
  expect(JSON.stringify([told, inSwedish])).not.toContain(asked);

  const [live] = await world.person().say('milloin ratsastusterapian kilpailutus alkaa');
  expect(saidTo(live)).toContain('Kilpailutus alkaa 12.1.2026');
  await world.kill('SIGKILL');
  await world.restart();
  const [again] = await world.person().say('milloin ratsastusterapian kilpailutus alkaa');
  expect(saidTo(again)).toContain('Kilpailutus alkaa 12.1.2026');
  expect(audit()).toEqual(['answer-drafted', 'answer-drafted', 'answer-published']);
});

it('staff see which translations are due, and facts that differ are not taken', async () => {
  const due = (await first.press({ v: 1, do: 'staff-translations' })).body.value;
  expect(saidTo(due)).toContain('Puuttuu: ruotsi, englanti');
  const opened = await first.press(buttonThat(due, 'staff-write'));
  expect(saidTo(opened.cards[0])).toContain('Kieli: ruotsi');
  const wrong = await write(first, { question: 'När börjar konkurrensutsättningen?', answer: 'Den 13.1.2026.' }, 'sv');
  expect(saidTo(wrong)).toContain('Kieliversioissa on eri tiedot');
  expect(saidTo(wrong)).toContain('12');
  const right = 'Konkurrensutsättningen börjar 12.1.2026.\n- Mer berättas på mötet.\n- Anmälan görs på webben.';
  await write(first, { question: 'När börjar konkurrensutsättningen av ridterapi?', answer: right }, 'sv');
  await second.press({ v: 1, do: 'staff-publish', id: row().id, version: row().version });
  const [found] = await world.person({ locale: 'sv-FI' }).say('när börjar konkurrensutsättningen av ridterapi');
  expect(saidTo(found)).toContain('Konkurrensutsättningen börjar 12.1.2026');
  expect(saidTo(found)).not.toContain('bara på finska');
});

it('a hidden answer is gone and its correction is told to those who had it', async () => {
  const [entry] = rowsIn(world.dataFolder, 'published_entries').map(({ entry_id }) => String(entry_id));
  const form = await first.press({ v: 1, do: 'staff-hide', entry });
  const hide = { ...buttonThat(form.cards[0], 'staff-confirm-hide'), reason: 'Väärä päivä', words: 'Päivä oli väärä.' };
  await first.press({ ...hide, tell: 'true' });
  expect(row().state).toBe('hidden');
  await seen(world, asker.conversation, 'Päivä oli väärä');
  const [gone] = await world.person().say('milloin ratsastusterapian kilpailutus alkaa');
  expect(saidTo(gone)).not.toContain('Kilpailutus alkaa');

  await write(first, { question, answer: 'Kilpailutus alkaa 19.1.2026.', only: 'true' });
  expect(row().state).toBe('hidden');
  await second.press({ v: 1, do: 'staff-publish', id: row().id, version: row().version });
  const told = await seen(world, asker.conversation, 'alkaa 19.1.2026');
  expect(saidTo(told)).toContain(`Korjattu vastaus kysymykseesi ${row().number}`);
  const [live] = await world.person().say('milloin ratsastusterapian kilpailutus alkaa');
  expect(saidTo(live)).toContain('Kilpailutus alkaa 19.1.2026');
  expect(row().state).toBe('published');
  const told2 = (await shownIn(world, asker.conversation)).filter((card) => saidTo(card).includes('19.1.2026'));
  expect(told2).toHaveLength(1);
});

it('where a service has one person, they publish alone, and the audit says so', async () => {
  await schedule(world, first, { service: 'laku-perhekuntoutus', date: '2025-11-04', starts: '09:00', ends: '10:00' });
  const text = 'Saako perhekuntoutuksessa käydä uimahallissa koko porukalla?';
  await submit(world.person(), text, { service: 'laku-perhekuntoutus' });
  const own = questionRow(world, text);
  const opened = await first.press({ v: 1, do: 'staff-write', id: own.id });
  const fields = { question: 'Voiko käynti olla uimahallissa?', answer: 'Voi.', topic: 'palvelun-toteutus' };
  const saved = await first.press({
    ...buttonThat(opened.cards[0], 'staff-save-draft'),
    ...{ ...chosen, service: 'laku-perhekuntoutus', ...fields },
  });
  expect(buttonsOf(saved.body.value).map(({ do: does }) => does)).toContain('staff-publish');
  await first.press(buttonThat(saved.body.value, 'staff-publish'));
  const record = rowsIn(world.dataFolder, 'audit').find(
    ({ subject, action }) => subject === own.number && action === 'answer-published',
  );
  expect(JSON.parse(String(record?.detail))).toMatchObject({ selfApproved: true });
});
