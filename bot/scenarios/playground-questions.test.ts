import path from 'node:path';
import { openPlayground, type Playground } from './support/playground';

// Questions to a person and to a meeting, in the real Playground: whoever writes is provider and staff at once.
// SCREENSHOTS=docs/images writes the pictures of the documents on the way.

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground(1280);
}, 90_000);
afterAll(() => playground?.end());

const card = () => playground.lastCard();
const text = async () => (await card().textContent()) ?? '';

async function picture(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await playground.page.waitForTimeout(500);
  await card().screenshot({ path: path.join(folder, `${name}.png`) });
}

async function press(title: string): Promise<void> {
  await card().getByText(title, { exact: true }).first().click();
}

/** Waits until the last card says something: it may be replaced where it stands. */
async function says(what: string): Promise<void> {
  await card().getByText(what).first().waitFor();
}

it('lists the meetings that are coming, the example plainly named', async () => {
  await playground.ask('Mitä tapaamisia on tulossa?');
  expect(await text()).toContain('Esimerkki');
  await picture('meetings-fi');
});

it('takes a question for a meeting, and shows what is near it first', async () => {
  await playground.ask('Haluan lähettää ennakkokysymyksen');
  await picture('question-form-fi');
  await card().locator('textarea').fill('Lähetetäänkö SDQ-lomakkeet Kelaan myös jatkossa?');
  await press('Lähetä');
  await says('Valitse palvelu.');
  await card().getByRole('combobox').first().click();
  await playground.page.getByRole('option', { name: 'LAKU-perhekuntoutus' }).click();
  await press('Lähetä');
  await says('Löytyisikö vastaus näistä?');
  await picture('question-near-fi');
  await press('Vahvista');
  await says('Kysymys on vastaanotettu');
  expect(await text()).toContain('Esimerkki: LAKU-perhekuntoutuksen keskustelutilaisuus');
  expect(await text()).toMatch(/K-\d{4}-0001/);
  await picture('question-received-fi');
});

it('finds it among the own questions', async () => {
  await playground.ask('omat kysymykset');
  await says('Avaa K-');
  await picture('my-questions-fi');
});

it('asks a person, and brings the answer from the staff channel', async () => {
  await playground.ask('Haluan jutella ihmisen kanssa');
  await picture('ask-person-fi');
  await card().locator('textarea').fill('Kuka laskuttaa tulkin käynnin?');
  await press('Lähetä');
  await says('Odottaa asiantuntijaa');
  await playground.page.getByText('Henkilöstö', { exact: true }).first().click();
  await says('Tila: odottaa');
  await press('Ota vastattavaksi');
  await says('Tila: otettu');
  await picture('staff-question-fi');
  await card().locator('textarea').fill('Kela maksaa tulkin suoraan.');
  await press('Lähetä vastaus');
  await says('Vastaus on toimitettu kysyjälle');
  await playground.page.getByText('Personal Chat', { exact: true }).first().click();
  await says('Kela maksaa tulkin suoraan.');
  await picture('staff-answer-fi');
});
