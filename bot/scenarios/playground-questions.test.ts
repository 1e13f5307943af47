import { openPlayground, type Playground } from './support/playground';
import type { Seat } from './support/seat';

// The life of a question in the real Playground, each of four people at a browser of their own: two providers, two of staff.
// SCREENSHOTS=docs/images writes the pictures of the documents on the way.

jest.setTimeout(120_000);

const question = 'Saako perhekuntoutuksessa käydä uimahallissa koko porukalla?';
const published = 'Voiko LAKU-perhekuntoutuksen käynti olla uimahallissa?';
const number = 'K-2026-0001';

let playground: Playground;
let asker: Seat;
let other: Seat;
let staff: Seat;
let second: Seat;
beforeAll(async () => {
  const staffUsers = '00000000-0000-0000-0000-000000000031,00000000-0000-0000-0000-000000000032';
  playground = await openPlayground({ STAFF_USERS: staffUsers, STAFF_SELF_APPROVAL: '' });
  asker = playground.me;
  other = await playground.join('user-provider-3');
  staff = await playground.join('user-staff-1');
  second = await playground.join('user-staff-2');
});
afterAll(() => playground?.end());

/** Fills the form of a question for the next LAKU meeting, and sends it. */
async function send(seat: Seat, text: string): Promise<void> {
  await seat.ask('Haluan lähettää ennakkokysymyksen');
  await seat.sees('Kysymys tapaamiseen');
  await seat.fill('Kysymyksesi', text);
  await seat.choose('Palvelu', 'LAKU-perhekuntoutus');
  await seat.press('Lähetä');
}

/** From the desk of staff to the card of the question. */
async function openFromDesk(seat: Seat, desk: string): Promise<void> {
  await seat.ask('jono');
  await seat.sees(desk);
  await seat.press('Kysymykset tapaamisiin');
  await seat.sees('Kysymysjono');
  await seat.press(`Avaa ${number}`);
  await seat.sees('Kysyjä: Puheterapeutti');
}

describe('a provider', () => {
  it('sees the meetings that are coming, the example plainly named', async () => {
    await asker.ask('Mitä tapaamisia on tulossa?');
    await asker.sees('Esimerkki');
    await asker.picture('meetings-fi');
  });

  it('sends a question for a meeting, told what the form still lacks and what is near it', async () => {
    await asker.ask('Haluan lähettää ennakkokysymyksen');
    await asker.sees('Kysymys tapaamiseen');
    await asker.picture('question-form-fi');
    await asker.fill('Kysymyksesi', question);
    await asker.press('Lähetä');
    await asker.sees('Valitse palvelu.');
    await asker.choose('Palvelu', 'LAKU-perhekuntoutus');
    await asker.press('Lähetä');
    await asker.sees('Löytyisikö vastaus näistä?');
    await asker.press('Vahvista');
    const text = await asker.sees('Kysymys on vastaanotettu');
    expect(text).toContain('Esimerkki: LAKU-perhekuntoutuksen keskustelutilaisuus');
    expect(text).toContain(number);
    await asker.picture('question-received-fi');
  });

  it('finds it among the own questions', async () => {
    await asker.ask('omat kysymykset');
    await asker.sees(question);
    await asker.picture('my-questions-fi');
    await asker.press(`Avaa ${number}`);
    await asker.sees('Lähetetty, odottaa käsittelyä');
  });
});

it('another provider who is about to ask the same joins it instead', async () => {
  await send(other, 'Saako koko porukalla käydä uimahallissa perhekuntoutuksessa?');
  expect(await other.sees('Löytyisikö vastaus näistä?')).toContain(question);
  await other.picture('question-near-fi');
  await other.press(/Sama kysymys minullakin/);
  await other.sees(`Lisäsin sinut kysymykseen ${number}`);
  await other.ask('omat kysymykset');
  await other.sees(`Olet mukana näissä muiden kysymyksissä: ${number}`);
});

describe('staff', () => {
  it('find it in the queue with those who ask the same, and accept it', async () => {
    await staff.ask('jono');
    await staff.sees('Uusia kysymyksiä tapaamisiin: 1');
    await staff.picture('staff-desk-fi');
    await staff.press('Kysymykset tapaamisiin');
    expect(await staff.sees(`${number} · Uusi`)).toContain('Samaa kysyy myös 1 muu');
    await staff.picture('staff-queue-fi');
    await staff.phonePicture('staff-queue-fi-phone');
    await staff.press(`Avaa ${number}`);
    expect(await staff.sees('Kysyjä: Puheterapeutti')).toContain(question);
    await staff.picture('staff-question-fi');
    await staff.phonePicture('staff-question-fi-phone');
    await staff.press('Hyväksy');
    await staff.sees('Kysymys on hyväksytty.');
  });

  it('see it in the chat of the meeting, where further questions are collected', async () => {
    await staff.open('Ryhmäkeskustelu', 'Mention me with @');
    await staff.mention('tämä on LAKU-keskustelutilaisuus');
    await staff.sees('Tapaaminen on yhdistetty tähän keskusteluun');
    await staff.mention('kysymys: Kuka maksaa lauttamatkan saaristoon?');
    await staff.sees('Kysymys K-2026-0002 on kirjattu');
    await staff.mention('kysymykset');
    const list = await staff.sees('Tapaamisen kysymykset');
    expect(list.indexOf(question)).toBeGreaterThan(0);
    expect(list.indexOf('Kuka maksaa lauttamatkan')).toBeGreaterThan(list.indexOf(question));
    await staff.picture('meeting-chat-fi');
    await staff.phonePicture('meeting-chat-fi-phone');
    await staff.open('Personal Chat', 'Kysymys on hyväksytty.');
  });

  it('write the answer in their own words, and cannot publish it alone', async () => {
    await openFromDesk(staff, 'Henkilöstön työpöytä');
    await staff.press('Kirjoita vastaus');
    await staff.sees(`Vastaus kysymykseen ${number}`);
    await staff.fill('Kysymys julkaistavaksi', published);
    await staff.fill(
      'Vastaus. Ensin asia lyhyesti',
      'Voi, kun käynti tukee tavoitteita.\n- Sovi käynnistä perheen kanssa.',
    );
    await staff.choose('Aihe', 'Palvelun toteutus');
    await staff.choose('Keneltä voi kysyä lisää', /Kuntoutuksen palvelukuvaukset/);
    await staff.picture('staff-answer-form-fi');
    await staff.phonePicture('staff-answer-form-fi-phone');
    await staff.press('Vahvista: tallenna luonnos');
    await staff.sees('Luonnos on tallennettu.');
    expect(await staff.lastCard().getByRole('button', { name: 'Hyväksy ja julkaise' }).count()).toBe(0);
    await staff.picture('staff-draft-fi');
  });

  it('publish it when a second one approves: everybody who asked is told', async () => {
    await openFromDesk(second, 'Vastausluonnoksia, jotka odottavat hyväksyntää: 1');
    await second.press('Hyväksy ja julkaise');
    await second.sees('Vastaus on julkaistu.');
    for (const seat of [asker, other]) {
      const told = await seat.sees(`Vastaus kysymykseesi ${number}`);
      expect(told).toContain(published);
      expect(told).toContain('Sovi käynnistä perheen kanssa.');
    }
    await other.picture('told-answer-fi');
    await other.phonePicture('told-answer-fi-phone');
  });

  it('whoever asks the bot gets it from then on', async () => {
    await asker.ask('voiko perhekuntoutuksen käynnin pitää uimahallissa');
    await asker.sees(published);
  });
});

// As whoever tries `npm run dev`: asker and staff at once, since the channel of a Playground is its user's.
it('a question to a person is answered in the staff channel, and comes back to its chat', async () => {
  await staff.ask('Haluan jutella ihmisen kanssa');
  await staff.sees('Kysy Kelan asiantuntijalta');
  await staff.picture('ask-person-fi');
  await staff.fill('Kysymyksesi', 'Kuka laskuttaa tulkin käynnin?');
  await staff.press('Lähetä');
  await staff.sees('Odottaa asiantuntijaa');
  await staff.open('Kuntoutus - Henkilöstö', 'Tila: odottaa');
  await staff.press('Ota vastattavaksi');
  await staff.sees('Tila: otettu');
  await staff.fill('Vastaus kysyjälle', 'Kela maksaa tulkin suoraan.');
  await staff.picture('staff-handoff-fi');
  await staff.writeAndPress(
    'Vastaus kysyjälle',
    'Kela maksaa tulkin suoraan.',
    'Lähetä vastaus',
    'Vastaus on toimitettu kysyjälle',
  );
  await staff.open('Personal Chat', 'Kela maksaa tulkin suoraan.');
  await staff.picture('handoff-answer-fi');
});
