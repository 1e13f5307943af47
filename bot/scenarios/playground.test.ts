import net from 'node:net';
import { openPlayground, type Playground } from './support/playground';
import type { Seat } from './support/seat';

// The real Microsoft 365 Agents Playground in a real browser, started as `npm run dev` starts it: what a provider does.
// SCREENSHOTS=docs/images writes the pictures of the documents on the way.

jest.setTimeout(120_000);

let playground: Playground;
let me: Seat;
beforeAll(async () => {
  playground = await openPlayground({ STAFF_USERS: '00000000-0000-0000-0000-000000000031' });
  me = playground.me;
});
afterAll(() => playground?.end());

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

it('welcomes who opens it first, with examples on buttons', async () => {
  expect(await me.sees('020 692 235')).toContain('I am an automatic service');
  await me.picture('welcome-en');
  await me.press(/SDQ/);
  await me.sees('Source:');
});

it('answers a Finnish question with its source, date and contact', async () => {
  await me.ask('Lähetetäänkö SDQ-lomakkeet Kelaan?');
  const text = await me.sees('SDQ-lomakkeita ei toimiteta Kelaan');
  expect(text).toContain('26.11.2025');
  expect(text).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  await me.picture('answer-fi');
  await me.phonePicture('answer-fi-phone');
});

it('opens a related question from its button, and thanks for feedback in the place of the buttons', async () => {
  await me.press(/KU148/);
  await me.sees('kevään 2025');
  await me.press('Auttoi');
  await me.sees('Kiitos palautteesta');
});

it('answers in Swedish, and marks the translation', async () => {
  await me.ask('Får man fakturera för en klient som uteblir från gruppen i Min egen väg?');
  await me.sees('Det finska originalet gäller');
  await me.picture('answer-sv');
});

it('answers in English', async () => {
  await me.ask('Can Oma väylä rehabilitation be granted more than once?');
  await me.sees('only once');
});

it('asks which one is meant when it is not sure, and answers the one that is picked', async () => {
  await me.ask('Miten asiakasmäärästä ilmoitetaan?');
  await me.sees('Tarkoititko jotakin näistä?');
  await me.picture('suggest-fi');
  await me.press(/Voimmeko nostaa rekisteröidyssä palvelussa/);
  expect(await me.sees('Lähde:')).toContain('kuntoutus.rekisteroityminen@kela.fi');
});

it('says when it does not know', async () => {
  await me.ask('Millainen sää on huomenna Kuopiossa?');
  await me.sees('En löytänyt vastausta');
  await me.picture('none-fi');
});

it('says so when the materials leave a question open', async () => {
  await me.ask('Saako LAKU-tapaamisen pitää etänä?');
  await me.sees('Aineistoissa ei ole vastausta tähän');
});

it('shows whom to ask, for the district that is chosen once', async () => {
  await me.ask('Kenelle Kelassa kerron vapaista terapiapaikoista?');
  await me.sees('Mikä on vakuutuspiirisi?');
  await me.press('itäinen vakuutuspiiri');
  await me.sees('itainenvp.terapiasopimukset@kela.fi');
  await me.picture('contact-fi');
  await me.ask('Kenelle Kelassa kerron vapaista terapiapaikoista?');
  expect(await me.sees('itainenvp.terapiasopimukset@kela.fi')).not.toContain('Mikä on vakuutuspiirisi?');
});

it("sends a single client's matter to where it belongs", async () => {
  await me.ask('Missä vaiheessa asiakkaani hakemus on?');
  await me.sees('Yksittäisen asiakkaan asia');
  await me.picture('client-matter-fi');
});

it('refuses a personal identity code', async () => {
  await me.ask('Voiko asiakas 131052-928T saada tulkin?');
  expect(await me.sees('En käsitellyt viestiäsi')).not.toContain('131052');
  await me.picture('personal-data-fi');
});

it('answers in a group whoever mentions it, and shows nobody there what is kept about them', async () => {
  await me.open('Ryhmäkeskustelu', 'Mention me with @');
  await me.mention('lähetetäänkö SDQ-lomakkeet Kelaan?');
  expect(await me.sees('SDQ-lomakkeita ei toimiteta Kelaan')).toContain('26.11.2025');
  await me.chatPicture('group-fi', 'lähetetäänkö SDQ-lomakkeet Kelaan?');
  await me.mention('mitä minusta on tallessa?');
  expect(await me.sees('Kysy tätä minulta kahden kesken')).not.toContain('itäinen vakuutuspiiri');
});

it('is searched from the compose box, and the answer is put into the chat', async () => {
  const window = await me.search('laskuttaa paperilla');
  const found = window.getByText('Voiko Kelaa laskuttaa edelleen paperilla?');
  await found.waitFor();
  await me.picture('compose-search-fi', window);
  await found.click();
  await me.sendWritten();
  expect(await me.sees('ei päätös eikä sitova tulkinta')).toContain('Voiko Kelaa laskuttaa edelleen paperilla?');
  await me.picture('compose-inserted-fi');
  await me.open('Personal Chat', 'En käsitellyt viestiäsi');
});

it('shows a person what is kept, and forgets them when they say so twice', async () => {
  await me.ask('Mitä minusta on tallessa?');
  await me.sees('itäinen vakuutuspiiri');
  await me.picture('my-data-fi');
  await me.press('Unohda minut');
  await me.sees('Haluatko, että unohdan sinut?');
  await me.press('Vahvista: unohda minut');
  await me.sees('Olen unohtanut sinut');
});

it('stops both programs on Ctrl-C', async () => {
  expect(await playground.interrupt()).toBe(0);
  expect(await isListening(playground.botPort)).toBe(false);
  expect(await isListening(playground.playgroundPort)).toBe(false);
});
