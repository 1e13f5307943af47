import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, textsOf } from './support/look';
import { createWorld, mentioning, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.end());

const rows = (table: string) => rowsIn(world.dataFolder, table);

/** Everything kept or sent: the bot's output, every file of the data folder, the connector's record. */
async function everythingKept(): Promise<string> {
  const files = readdirSync(world.dataFolder).map((name) =>
    readFileSync(path.join(world.dataFolder, name)).toString('utf8'),
  );
  return [world.output(), ...files, JSON.stringify(await world.sent())].join('\n');
}

function person(...args: string[]): string {
  const script = path.resolve(__dirname, '..', '..', 'dist', 'bot', 'cli', 'person.js');
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: world.dataFolder };
  return execFileSync(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

describe('a person who asks what is kept', () => {
  it('sees the settings, is asked once more, and is forgotten', async () => {
    const provider = world.person({ id: 'forgetful' });
    await provider.say('på svenska');
    await provider.press({ v: 1, do: 'choose-district', language: 'sv', district: 'email-terapiasopimukset-itainen' });
    const [shown] = await provider.say('Vad finns sparat om mig?');
    expect(textsOf(shown).join('\n')).toContain('svenska');
    expect(textsOf(shown).join('\n')).toContain('Östra');
    expect(rows('personal_cards').length).toBeGreaterThan(0);

    const asked = await provider.press(buttonThat(shown, 'ask-forget-me'), { replyToId: 'the-confirmation' });
    const question = asked.body.value;
    expect(buttonsOf(question)[0]).toMatchObject({ do: 'forget-me', title: 'Bekräfta: glöm mig' });
    const done = await provider.press(buttonThat(question, 'forget-me'), { replyToId: 'the-confirmation' });
    expect(textsOf(done.body.value).join('\n')).toContain('Jag har glömt dig');
    expect(textsOf(done.body.value).join('\n')).toContain('Kvar blir');
    for (const table of ['people', 'districts', 'personal_cards']) {
      expect(rows(table).filter(({ person_id }) => person_id === 'forgetful')).toEqual([]);
    }
    const deleted = (await world.sent(provider.conversation)).filter(({ method }) => method === 'delete');
    expect(deleted.length).toBeGreaterThan(0);
  });

  it('may change their mind', async () => {
    const provider = world.person({ id: 'undecided' });
    await provider.say('in English please');
    const [question] = await provider.say('Forget me');
    const { body } = await provider.press(buttonThat(question, 'keep-me'));
    expect(textsOf(body.value).join('\n')).toContain('I removed nothing');
    expect(rows('people').map(({ person_id }) => person_id)).toContain('undecided');
  });

  it('sees nothing in a group', async () => {
    const provider = world.person();
    await provider.send({
      type: 'message',
      text: 'Mitä minusta on tallessa?',
      conversation: { id: provider.conversation, conversationType: 'groupChat', isGroup: true },
      ...mentioning,
    });
    const [card] = await provider.cards();
    expect(textsOf(card).join('\n')).toContain('kahden kesken');
  });
});

describe('an operator', () => {
  it('exports and forgets a person beside the running bot', async () => {
    await world.person({ id: 'by-operator' }).say('på svenska');
    expect(JSON.parse(person('--export', 'by-operator'))).toMatchObject([{ person: 'by-operator', language: 'sv' }]);
    person('--forget', 'by-operator');
    expect(rows('people').filter(({ person_id }) => person_id === 'by-operator')).toEqual([]);
    expect(JSON.parse(person('--export', 'by-operator'))).toEqual([]);
  });
});

describe('a question without an answer', () => {
  it('is kept without its writer, and with unknown names masked', async () => {
    await world.person({ id: 'curious' }).say('Kysyn Blörkkölän hippopotamuksista, soita 040 123 4567');
    const [kept] = rows('kept_texts').filter(({ text }) => String(text).includes('hippopotamu'));
    expect(kept).toMatchObject({ kind: 'miss', entry_id: null });
    expect(String(kept?.text)).not.toMatch(/Blörkk|4567/);
    expect(JSON.stringify(kept)).not.toContain('curious');
  });

  it('of one client is not kept', async () => {
    const before = rows('kept_texts').length;
    await world.person().say('Missä vaiheessa asiakkaani hakemus on, hän odottaa jo zebroja?');
    expect(rows('kept_texts')).toHaveLength(before);
    expect(await everythingKept()).not.toContain('zebro');
  });

  it('that did not help is kept once, however often it is pressed', async () => {
    const provider = world.person();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    const button = buttonThat(card, 'feedback', { helpful: false });
    await provider.press(button);
    await provider.press(button);
    const kept = rows('kept_texts').filter(({ kind }) => kind === 'not-helpful');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?', entry_id: 'laku-sdq-form' });
  });

  it('goes after 90 days', async () => {
    expect(rows('kept_texts').length).toBeGreaterThan(0);
    const later = new Date(Date.now() + 91 * 24 * 60 * 60 * 1000).toISOString();
    await world.restart({ LOCAL_NOW: later });
    expect(rows('kept_texts')).toEqual([]);
    expect(rows('handled_activities')).toEqual([]);
    expect(rows('people').length).toBeGreaterThan(0);
    await world.restart({ LOCAL_NOW: new Date(Date.now() + 366 * 24 * 60 * 60 * 1000).toISOString() });
    expect(rows('people')).toEqual([]);
  });
});
