import net from 'node:net';
import path from 'node:path';
import { openPlayground, type Playground } from './support/playground';

// The real Microsoft 365 Agents Playground in a real browser, started as `npm run dev` starts it.
// SCREENSHOTS=docs/images writes the pictures of the documents on the way.

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground(1280, { STAFF_USERS: '00000000-0000-0000-0000-000000000031' });
}, 90_000);
afterAll(() => playground?.end());

async function picture(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await playground.page.waitForTimeout(500);
  await playground.lastCard().screenshot({ path: path.join(folder, `${name}.png`) });
}

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

it('welcomes with examples on buttons', async () => {
  const text = await playground.lastCard().textContent();
  expect(text).toContain('020 692 235');
  await picture('welcome');
});

it('answers a Finnish question with the right card', async () => {
  const card = await playground.ask('Lähetetäänkö SDQ-lomakkeet Kelaan?');
  const text = await card.textContent();
  expect(text).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
  expect(text).toContain('26.11.2025');
  expect(text).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  await picture('answer-fi');
});

it('opens a related question from its button', async () => {
  const before = await playground.page.locator('.ac-adaptiveCard').count();
  await playground.lastCard().getByText('KU148').first().click();
  await playground.page.locator('.ac-adaptiveCard').nth(before).waitFor();
  expect(await playground.lastCard().textContent()).toContain('kevään 2025');
  await picture('related-fi');
});

it('thanks for feedback in the place of the buttons', async () => {
  await playground.lastCard().getByText('Auttoi', { exact: true }).click();
  await playground.page.getByText('Kiitos palautteesta').first().waitFor();
});

it('answers in Swedish, and marks the translation', async () => {
  const card = await playground.ask('Får man fakturera för en klient som uteblir från gruppen i Min egen väg?');
  expect(await card.textContent()).toContain('Det finska originalet gäller');
  await picture('answer-sv');
});

it('answers in English', async () => {
  const card = await playground.ask('Can Oma väylä rehabilitation be granted more than once?');
  expect(await card.textContent()).toContain('only once');
  await picture('answer-en');
});

it('asks which one is meant when it is not sure', async () => {
  const card = await playground.ask('Miten asiakasmäärästä ilmoitetaan?');
  expect(await card.textContent()).toContain('Tarkoititko jotakin näistä?');
  await picture('suggest-fi');
});

it('says when it does not know', async () => {
  const card = await playground.ask('Millainen sää on huomenna Kuopiossa?');
  expect(await card.textContent()).toContain('En löytänyt vastausta');
  await picture('none-fi');
});

it('says so when the materials leave a question open', async () => {
  const card = await playground.ask('Saako LAKU-tapaamisen pitää etänä?');
  expect(await card.textContent()).toContain('Aineistot eivät vastaa tähän');
  await picture('open-fi');
});

it('shows whom to ask, for the district that is chosen once', async () => {
  const card = await playground.ask('Kenelle Kelassa kerron vapaista terapiapaikoista?');
  await picture('contact-question-fi');
  expect(await card.textContent()).toContain('Mikä on vakuutuspiirisi?');
  await card.getByText('itäinen vakuutuspiiri').click();
  await playground.page.getByText('itainenvp.terapiasopimukset@kela.fi').first().waitFor();
  await picture('contact-fi');
});

it("sends a single client's matter to where it belongs", async () => {
  const card = await playground.ask('Missä vaiheessa asiakkaani hakemus on?');
  expect(await card.textContent()).toContain('Yhden asiakkaan asia');
  await picture('client-matter-fi');
});

it('refuses a personal identity code', async () => {
  const card = await playground.ask('Voiko asiakas 131052-928T saada tulkin?');
  expect(await card.textContent()).toContain('En käsitellyt viestiäsi');
  await picture('personal-data-fi');
});

it('shows a person what is kept, and forgets them when they say so twice', async () => {
  const card = await playground.ask('Mitä minusta on tallessa?');
  expect(await card.textContent()).toContain('itäinen vakuutuspiiri');
  await picture('my-data-fi');
  await card.getByText('Unohda minut').click();
  await playground.page.getByText('Vahvista: unohda minut').first().waitFor();
  await picture('forget-me-fi');
  await playground.page.getByText('Vahvista: unohda minut').first().click();
  await playground.page.getByText('Olen unohtanut sinut').first().waitFor();
  await picture('forgotten-fi');
});

it('stops both programs on Ctrl-C', async () => {
  expect(await playground.interrupt()).toBe(0);
  expect(await isListening(playground.botPort)).toBe(false);
  expect(await isListening(playground.playgroundPort)).toBe(false);
});
