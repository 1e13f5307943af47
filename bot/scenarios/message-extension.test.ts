import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, textsOf } from './support/look';
import { createWorld, type Person, type World } from './support/world';

// The search of the compose box, as Teams sends it while a person writes in a chat in which the bot need not be.

let world: World;
beforeAll(async () => {
  world = await createWorld({
    LOCAL_NOW: '2025-12-01T10:00:00+02:00',
    STAFF_USERS: 'staff-1',
    STAFF_CHANNEL: '19:staff@thread.tacv2',
  });
});
afterAll(() => world?.end());

// biome-ignore lint/suspicious/noExplicitAny: JSON as the bot sent it
type Json = any;

async function search(
  person: Person,
  text: string | null,
  options = {},
  extra: Record<string, unknown> = {},
): Promise<Json> {
  const parameters = text === null ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'query', value: text }];
  const response = await person.send({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'search', parameters, queryOptions: { skip: 0, count: 8, ...options } },
    entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Windows' }],
    channelData: {
      tenant: { id: '00000000-0000-0000-0000-000000000001' },
      source: { name: 'compose' },
    },
    ...extra,
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as Json).composeExtension;
}

const titlesOf = (found: Json): string[] => (found.attachments ?? []).map(({ preview }: Json) => preview.content.title);
const sdq = 'Lähetetäänkö SDQ-lomakkeet Kelaan?';

it('an answer is found, chosen from a line with its service and date, and inserted as a card', async () => {
  const found = await search(world.person(), sdq);
  expect(found).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  const [first] = found.attachments;
  expect(first.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(first.preview.contentType).toBe('application/vnd.microsoft.card.thumbnail');
  expect(first.preview.content.text).toBe('LAKU-perhekuntoutus · 26.11.2025');
  const text = textsOf(first.content).join('\n');
  expect(text).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
  expect(text).toContain('26.11.2025');
  expect(text).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  expect(text).toContain('ei päätös');
  expect(found.attachments.flatMap(({ content }: Json) => buttonsOf(content))).toEqual([]);
});

it('it is found while it is being typed, in three languages, in the language that is typed', async () => {
  const person = world.person();
  for (const [typed, language] of [
    ['sdq-lomak', 'fi'],
    ['sdq-blank', 'sv'],
    ['the SDQ for', 'en'],
  ] as const) {
    const found = await search(person, typed);
    expect([typed, titlesOf(found).some((title) => title.includes('SDQ'))]).toEqual([typed, true]);
    expect([typed, found.attachments[0].content.lang]).toEqual([typed, language]);
  }
  expect(titlesOf(await search(person, 'laskutuksne'))[0]).toMatch(/lasku/i);
});

it('results come in parts, none twice', async () => {
  const person = world.person();
  const first = titlesOf(await search(person, 'kuntoutus', { count: 5 }));
  const next = titlesOf(await search(person, 'kuntoutus', { skip: 5, count: 5 }));
  expect([first.length, next.length]).toEqual([5, 5]);
  expect(new Set([...first, ...next]).size).toBe(10);
  expect(titlesOf(await search(person, 'kuntoutus', { count: 1000 })).length).toBeLessThanOrEqual(25);
});

it('an empty box shows what is asked most, first what was sent to the most people', async () => {
  expect(titlesOf(await search(world.person(), null))).toHaveLength(8);
  for (let asker = 0; asker < 3; asker += 1) await world.person().say(sdq);
  const [one] = [world.person()];
  for (let times = 0; times < 5; times += 1) await one?.say('Voiko Oma väylän saada toisen kerran?');
  for (const empty of [null, '', '  ', '\u200b']) {
    expect(titlesOf(await search(world.person(), empty))[0]).toContain('SDQ');
  }
});

it('what is not found is said, kindly', async () => {
  const found = await search(world.person(), 'hippopotamukset Kuopiossa');
  expect(found).toMatchObject({ type: 'message', text: expect.stringContaining('Kokeile toisia sanoja') });
});

it("an identity code is not searched for, and a single client's matter is sent to where it belongs", async () => {
  const person = world.person();
  const code = await search(person, 'Asiakas 131052-928T ei tullut');
  expect(code).toMatchObject({ type: 'message', text: expect.stringContaining('henkilötunnus') });
  expect(code.text).not.toContain('131052');
  const matter = await search(person, 'Missä vaiheessa asiakkaani hakemus on?');
  expect(matter).toMatchObject({ type: 'message', text: expect.stringContaining('020 692 235') });
});

it('nothing of a search is kept, remembered or logged, and nothing is sent to the chat', async () => {
  const person = world.person({ id: 'searcher' });
  await search(person, 'Blörkkölän hippopotamukset');
  await search(person, 'Asiakas 131052-928T');
  await search(person, sdq);
  expect(await person.cards()).toEqual([]);
  expect(world.output()).not.toMatch(/hippopotamu|131052|SDQ-lomakkeet Kelaan/);
  for (const table of ['kept_texts', 'sent_answers', 'people', 'handled_activities'] as const) {
    const rows = rowsIn(world.dataFolder, table).filter(
      (row) => JSON.stringify(row).includes('hippopotamu') || JSON.stringify(row).includes(person.conversation),
    );
    expect([table, rows]).toEqual([table, []]);
  }
  const files = readdirSync(world.dataFolder).map((file) => readFileSync(path.join(world.dataFolder, file), 'latin1'));
  expect(files.join()).not.toMatch(/hippopotamu|131052/);
  // A question that goes on from nothing: the search is no part of the talk.
  const [card] = await person.say('entä ruotsiksi?');
  expect(textsOf(card).join('\n')).not.toContain('SDQ');
});

it('a hidden answer is not found, typed or not, and is found again when it is back', async () => {
  const title = titlesOf(await search(world.person(), sdq))[0] as string;
  const staff = world.person({ id: 'staff-1' });
  const [card] = await staff.say(sdq);
  const pressed = await staff.press(buttonsOf(card).find(({ do: does }) => does === 'staff-hide'));
  const confirm = buttonsOf(pressed.cards[0]).find(({ do: does }) => does === 'staff-confirm-hide');
  await staff.press({ ...confirm, reason: 'Vanhentunut.' });
  for (const typed of [sdq, 'sdq', null]) {
    expect(titlesOf(await search(world.person(), typed, { count: 25 }))).not.toContain(title);
  }
  const { cards } = await staff.press({ v: 1, do: 'staff-list-hidden' });
  await staff.press(buttonsOf(cards[0]).find(({ do: does }) => does === 'staff-unhide'));
  expect(titlesOf(await search(world.person(), sdq))[0]).toBe(title);
});

it('a chosen language holds where the typed words tell none', async () => {
  const person = world.person();
  await person.say('på svenska tack');
  const found = await search(person, 'SDQ');
  expect(found.attachments[0].content.lang).toBe('sv');
  expect((await search(person, null)).attachments[0].content.lang).toBe('sv');
});

describe('a search that Teams mangles, or sends from where we are not', () => {
  const whole = {
    commandId: 'search',
    parameters: [{ name: 'query', value: 'sdq' }],
    queryOptions: { skip: 0, count: 25 },
  };
  const send = async (value: unknown, extra = {}) =>
    world.person().send({ type: 'invoke', name: 'composeExtension/query', value, ...extra });

  it.each<[string, Record<string, unknown>]>([
    ['no conversation', { conversation: undefined }],
    ['a conversation of null', { conversation: null }],
    ['an empty conversation', { conversation: {} }],
    ['a conversation without an id', { conversation: { id: '', conversationType: 'personal' } }],
    ['no id of its own', { id: undefined }],
    ['no language', { locale: undefined, entities: undefined }],
    ['the chat of a meeting', { conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat' } }],
  ])('is answered with %s', async (_, extra) => {
    const response = await send(whole, extra);
    expect(response.status).toBe(200);
    expect(titlesOf(((await response.json()) as Json).composeExtension).join()).toContain('SDQ');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'sdq'],
    ['a list', [whole]],
    ['another command', { ...whole, commandId: 'other' }],
    ['no parameters', { commandId: 'search' }],
    ['parameters that are none', { ...whole, parameters: 'sdq' }],
    ['a parameter that is none', { ...whole, parameters: [null, 7, { name: 'query', value: { $ne: 1 } }] }],
    ['options that are none', { ...whole, queryOptions: [] }],
    ['numbers that are none', { ...whole, queryOptions: { skip: 'x', count: -3 } }],
    ['a huge text', { ...whole, parameters: [{ name: 'query', value: 'sdq '.repeat(20_000) }] }],
    ['one endless word', { ...whole, parameters: [{ name: 'query', value: 'a'.repeat(90_000) }] }],
    ['hostile words', { ...whole, parameters: [{ name: 'query', value: "'; drop table people; -- <script>" }] }],
  ])('is answered in its own form when its value is %s', async (_, value) => {
    const response = await send(value);
    expect(response.status).toBe(200);
    const { composeExtension } = (await response.json()) as Json;
    expect(['result', 'message']).toContain(composeExtension.type);
    expect(JSON.stringify(composeExtension)).not.toContain('drop table');
  });

  it('comes again and is answered again', async () => {
    const person = world.person();
    const again = { id: 'same-search' };
    expect(titlesOf(await search(person, 'sdq', {}, again))).toEqual(titlesOf(await search(person, 'sdq', {}, again)));
  });
});
