import { rowsIn } from '../store/support/rows-in';
import { buttonThat, fieldsOf, textsOf } from './support/look';
import { createWorld, mentioning, type Person, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld({ LOCAL_NOW: '2025-10-20T10:00:00+03:00' });
});
afterAll(() => world?.end());

const stored = (text: string) => rowsIn(world.dataFolder, 'questions').filter((row) => row.text === text);
const group = { conversationType: 'groupChat', isGroup: true };
// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

/** Fills and sends the form, and confirms where something near is shown. @returns the last card */
async function submit(provider: Person, question: string, fields: Record<string, string> = {}): Promise<Json> {
  const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
  const sent = await provider.press({
    ...buttonThat(form, 'send-question'),
    question,
    service: 'oma-vayla',
    ...fields,
  });
  return confirm(provider, sent.body.value, { question, service: 'oma-vayla', ...fields });
}

async function confirm(provider: Person, card: Json, fields: Record<string, string>): Promise<Json> {
  if (!JSON.stringify(card).includes('"checked":true')) return card;
  return (await provider.press({ ...buttonThat(card, 'send-question'), ...fields })).body.value;
}

describe('a provider', () => {
  it('submits a question by a form in the card and gets a number', async () => {
    const provider = world.person({ name: 'Puheterapeutti Testi' });
    const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
    expect(fieldsOf(form)).toEqual(['service', 'meeting', 'question', 'organisation', 'anonymous']);
    expect(textsOf(form).join('\n')).toContain('Kelan henkilöstö näkee, kuka kysyy');
    const question = 'Voiko Kela pitää marraskuussa kyselytunnin hevosterapian kilpailutuksesta?';
    const card = await submit(provider, question, { organisation: 'Terapia Oy', anonymous: 'true' });
    expect(textsOf(card)[0]).toMatch(/^Kysymyksesi K-2025-\d{4}$/);
    expect(stored(question)).toMatchObject([
      { asker_name: 'Puheterapeutti Testi', organisation: 'Terapia Oy', is_anonymous: 1, state: 'submitted' },
    ]);
  });

  it('is shown the entry that answers already, and a question that is the same, before anything is stored', async () => {
    const known = world.person();
    const [form] = await known.say('Haluan lähettää ennakkokysymyksen');
    const question = 'Lähetetäänkö SDQ-lomakkeet Kelaan?';
    const near = await known.press({ ...buttonThat(form, 'send-question'), question, service: 'laku-perhekuntoutus' });
    expect(textsOf(near.body.value)[0]).toBe('Löytyisikö vastaus näistä?');
    expect(stored(question)).toEqual([]);
    const answer = await known.press(buttonThat(near.body.value, 'show-entry'));
    expect(textsOf(answer.cards[0]).join()).toContain('SDQ-lomakkeita ei toimiteta Kelaan');

    const first = 'Milloin Kela avaa hakukierroksen avaruusterapian pilottiin?';
    await submit(world.person(), first);
    const second = world.person();
    const [again] = await second.say('Haluan lähettää ennakkokysymyksen');
    const same = 'Milloin Kela avaa haun avaruusterapian pilottiin?';
    const shown = await second.press({ ...buttonThat(again, 'send-question'), question: same, service: 'oma-vayla' });
    expect(textsOf(shown.body.value)).toContain(first);
    const support = buttonThat(shown.body.value, 'support-question');
    const added = await second.press(support);
    expect(textsOf(added.body.value).join()).toMatch(/Lisäsin sinut kysymykseen K-2025-\d{4}/);
    const twice = await second.press(support);
    expect(textsOf(twice.body.value).join()).toContain('Olet jo mukana');
    expect(stored(same)).toEqual([]);
    const [{ id }] = stored(first) as [{ id: string }];
    expect(rowsIn(world.dataFolder, 'question_supports').filter((row) => row.question_id === id)).toHaveLength(1);
  });

  it('finds the own questions, edits one and withdraws it; nobody else can', async () => {
    const provider = world.person();
    const question = 'Saako kuvapuhelua käyttää verkostopalaverin tulkkaukseen saaristossa?';
    await submit(provider, question);
    const [list] = await provider.say('omat kysymykset');
    const opened = await provider.press(buttonThat(list, 'open-question'));
    expect(textsOf(opened.body.value)).toContain(question);
    const form = await provider.press(buttonThat(opened.body.value, 'edit-question'));
    const save = { ...buttonThat(form.body.value, 'save-question'), question: `${question} Entä Lapissa?` };
    const saved = await provider.press(save);
    expect(textsOf(saved.body.value)).toContain('Muutos on tallennettu');
    await provider.press(save);
    const [row] = stored(`${question} Entä Lapissa?`);
    expect(row).toMatchObject({ version: 2 });
    // Another device still has the old form open.
    const stale = await provider.press({ ...save, question: 'Jotain muuta?' });
    expect(textsOf(stale.body.value).join()).toContain('Kysymystä on muutettu toisaalla');
    expect(stored('Jotain muuta?')).toEqual([]);

    const other = world.person();
    for (const forged of ['open-question', 'edit-question', 'withdraw-question', 'move-question']) {
      const answer = await other.press({ v: 1, do: forged, language: 'fi', id: row?.id });
      expect(JSON.stringify([answer.body, answer.cards])).not.toContain('kuvapuhelua');
    }
    await provider.press(buttonThat(saved.body.value, 'withdraw-question'));
    expect(stored(`${question} Entä Lapissa?`)).toMatchObject([{ state: 'withdrawn' }]);
    const late = await provider.press(save);
    expect(textsOf(late.cards[0]).join()).toContain('Peruttu');
  });

  it.each([
    ['an identity code', 'Asiakas 131052-928T ei tullut, saako laskuttaa?', /En käsitellyt viestiäsi/],
    ["one client's matter", 'Miksi asiakkaani hakemus hylättiin eilen?', /Yksittäisen asiakkaan asia/],
    ['nothing', '   ', /Kirjoita kysymyksesi/],
    ['too much', 'a'.repeat(2001), /liian pitkä/],
  ])('who writes %s is told so, and nothing is stored', async (_, question, told) => {
    const before = rowsIn(world.dataFolder, 'questions').length;
    const provider = world.person();
    const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
    const { body, cards } = await provider.press({ ...buttonThat(form, 'send-question'), question });
    expect(textsOf(cards[0] ?? body.value).join('\n')).toMatch(told);
    expect(rowsIn(world.dataFolder, 'questions')).toHaveLength(before);
  });

  it('in a group sees the number alone, and the own questions nowhere but in private', async () => {
    const conversation = '19:group@thread.v2';
    const inGroup = { conversation: { id: conversation, ...group }, ...mentioning };
    const provider = world.person({ conversation });
    const [form] = await provider.say('Haluan lähettää ennakkokysymyksen', inGroup);
    const question = 'Korvaako Kela lauttamatkan ulkosaaristoon kesäaikaan?';
    const fields = { question, service: 'oma-vayla' };
    const sent = await provider.press({ ...buttonThat(form, 'send-question'), ...fields }, inGroup);
    const card = sent.body.value;
    expect(textsOf(card).join()).toMatch(/K-2025-\d{4}/);
    expect(textsOf(card).join()).not.toContain('lauttamatkan');
    const mine = await provider.press({ v: 1, do: 'my-questions', language: 'fi' }, inGroup);
    expect(textsOf(mine.cards[0])[0]).toBe('Kysy tätä minulta kahden kesken');
    // What is near is shown without what was written; the question waits in memory for its writer's word.
    const third = world.person({ conversation });
    const same = 'Lähetetäänkö SDQ-lomakkeet Kelaan?';
    const near = await third.press({ ...buttonThat(form, 'send-question'), ...fields, question: same }, inGroup);
    expect(textsOf(near.body.value)[0]).toBe('Löytyisikö vastaus näistä?');
    expect(JSON.stringify(near.body.value)).not.toContain(same);
    const held = buttonThat(near.body.value, 'send-anyway');
    expect(textsOf((await world.person({ conversation }).press(held, inGroup)).body.value)[0]).toContain('uudelleen');
    const [number] = textsOf((await third.press(held, inGroup)).body.value);
    expect(number).toMatch(/K-2025-\d{4}/);
    // Pressed twice it is the same one.
    expect(textsOf((await third.press(held, inGroup)).body.value)[0]).toBe(number);
    expect(stored(same)).toHaveLength(1);
    // Nobody's question is shown as near, not even one's own.
    const like = await third.press(
      { ...buttonThat(form, 'send-question'), ...fields, question: `${question}?` },
      inGroup,
    );
    expect(JSON.stringify(like.body.value)).not.toContain('lauttamatkan');
    // The same form, filled by somebody else in the group, is another question.
    const other = world.person({ conversation });
    await other.press(
      { ...buttonThat(form, 'send-question'), checked: true, ...fields, question: 'Entä talvella jäätietä?' },
      inGroup,
    );
    expect(stored('Entä talvella jäätietä?')).toHaveLength(1);
    expect(stored(question)).toHaveLength(1);
  });
});

it('another text in a form that was sent is another question; a number opens the own one, and a withdrawal is told to who joined', async () => {
  const [provider, other] = [world.person(), world.person()];
  const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
  const send = (question: string) =>
    provider.press({ ...buttonThat(form, 'send-question'), checked: true, question, service: 'oma-vayla' });
  const [first, second, again] = [
    await send('Kuka vastaa poroterapian aitauksesta?'),
    await send('Saako koiravaljakolla tulla kokoukseen?'),
    await send('Saako koiravaljakolla tulla kokoukseen?'),
  ].map(({ body }) => textsOf(body.value)[0] as string);
  expect(second).not.toBe(first);
  expect(again).toBe(second);
  const number = /K-\d{4}-\d{4}/.exec(second as string)?.[0] as string;
  const [opened] = await provider.say(`Mitä kuuluu kysymykselle ${number}?`);
  expect(textsOf(opened)).toContain('Saako koiravaljakolla tulla kokoukseen?');
  expect(JSON.stringify(await other.say(`Näytä ${number}`))).not.toContain('koiravaljakolla');

  await other.press({ v: 1, do: 'support-question', language: 'sv', id: buttonThat(opened, 'edit-question').id });
  const [mine] = await other.say('omat kysymykset');
  expect(textsOf(mine).join()).toContain(number);
  await provider.press(buttonThat(opened, 'withdraw-question'));
  await world.until(async () =>
    (await other.cards()).some((card) => textsOf(card).join().includes(`Frågan ${number} har dragits tillbaka`)),
  );
});

it('a question sent twice at once, again with a new id, and after a kill, is one question with one number', async () => {
  const provider = world.person();
  const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
  const question = 'Milloin revontuliterapian kilpailutus alkaa?';
  const data = { ...buttonThat(form, 'send-question'), checked: true, question, service: 'oma-vayla' };
  const both = await Promise.all([provider.press(data, { id: 'first' }), provider.press(data)]);
  // Teams did not get the answer, and sends the very same again.
  both.push(await provider.press(data, { id: 'first' }));
  await world.kill('SIGKILL');
  await world.restart();
  const again = await provider.press(data);
  const titles = new Set([...both, again].map(({ body }) => textsOf(body.value)[0]));
  expect([...titles]).toEqual([expect.stringMatching(/^Kysymyksesi K-2025-\d{4}$/)]);
  expect(stored(question)).toHaveLength(1);
});
