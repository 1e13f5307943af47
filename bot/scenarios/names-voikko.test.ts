import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buttonThat, textsOf } from './support/look';
import { createWorld, type World } from './support/world';

// Names are known by Voikko's dictionary: without it this file is left out (jest.config.js), in CI never.

let world: World;
beforeAll(async () => {
  world = await createWorld({ VOIKKO_DICTIONARY: 'auto' });
});
afterAll(() => world?.end());

const named = 'Voiko Virtasen Maija ottaa avustajan mukaan yksilökuntoutuksen jaksolle?';
const warning = 'Nimesitkö asiakkaan?';

function keptText(): string {
  const files = readdirSync(world.dataFolder).map((name) => readFileSync(path.join(world.dataFolder, name)));
  return [world.output(), ...files.map((file) => file.toString('utf8'))].join('\n');
}

describe('a message that seems to name a client', () => {
  it('waits until its writer says that it does not, and is then answered in place of the warning', async () => {
    const provider = world.person();
    const [card] = await provider.say(named);
    expect(textsOf(card)[0]).toBe(warning);
    expect(JSON.stringify(card)).not.toContain('Virta');
    const { body } = await provider.press(buttonThat(card, 'send-anyway'));
    expect(textsOf(body.value).join('\n')).toContain('avustaja');
    expect(textsOf(body.value)[0]).not.toBe(warning);
  });

  it('is dropped when its writer writes anew, and cannot be sent then', async () => {
    const provider = world.person();
    const [card] = await provider.say(named);
    const { body } = await provider.press(buttonThat(card, 'rewrite'));
    expect(textsOf(body.value)[0]).toBe('Kirjoita kysymyksesi uudelleen');
    const again = await provider.press(buttonThat(card, 'send-anyway'));
    expect(textsOf(again.body.value).join('\n')).toContain('ei ole enää muistissani');
  });

  it('cannot be sent by somebody else', async () => {
    const [card] = await world.person().say(named);
    const { body } = await world.person().press(buttonThat(card, 'send-anyway'));
    expect(textsOf(body.value).join('\n')).toContain('ei ole enää muistissani');
  });

  it('has to be written again after a restart', async () => {
    const provider = world.person();
    const [card] = await provider.say(named);
    await world.restart();
    const { body } = await provider.press(buttonThat(card, 'send-anyway'));
    expect(textsOf(body.value).join('\n')).toContain('Kirjoita kysymyksesi uudelleen');
  });

  it('is in no file and no log, sent or not', () => {
    expect(keptText()).not.toMatch(/virtase|maija/i);
  });

  it('is no message that only thanks, and none of an inquiry with a name', async () => {
    for (const text of ['Kiitos Maija!', 'Tuleeko Kaari-kyselystä asiakaspalautetta meille?']) {
      const [card] = await world.person().say(text);
      expect(textsOf(card)[0]).not.toBe(warning);
    }
  });
});
