import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buttonThat, textsOf } from './support/look';
import { createWorld, type World } from './support/world';

// Test codes only: individual numbers 900-999 are never given to a person.
const codes = [
  '131052-928T',
  '281115d915a',
  '250594X913V',
  '171161 - 900L',
  '180641-929O',
  '240859 - 9553',
  '13.10.52–928T',
  '131052-\n928T',
  '1 3 1 0 5 2 - 9 2 8 T',
  '131O52-928t',
];

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.end());

/** Everything kept or sent: the bot's output, every file of the data folder, the connector's record. */
async function everythingKept(): Promise<string> {
  const files = readdirSync(world.dataFolder).map((name) =>
    readFileSync(path.join(world.dataFolder, name)).toString('latin1'),
  );
  return [world.output(), ...files, JSON.stringify(await world.sent())].join('\n');
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[\s.\\–-]|\\N/g, '');
}

describe('a message with an identity code', () => {
  it.each(codes)('is refused: %j', async (code) => {
    const [card] = await world.person().say(`Voiko asiakas ${code} saada LAKU-perhekuntoutusta?`);
    expect(textsOf(card).join('\n')).toContain('En käsitellyt viestiäsi');
    expect(textsOf(card).join('\n')).toContain('020 692 235');
  });

  it('is refused when it was edited in', async () => {
    const provider = world.person();
    await provider.send({ type: 'messageUpdate', text: 'Asiakas 131052-928T ei saavu' });
    const [card] = await provider.cards();
    expect(textsOf(card).join('\n')).toContain('En käsitellyt viestiäsi');
  });

  it('is refused in whatever a card sends back, however deep', async () => {
    const { cards } = await world.person().press({ v: 1, do: 'show-entry', form: [{ note: 'hetu 131052-928T' }] });
    expect(textsOf(cards[0]).join('\n')).toContain('En käsitellyt viestiäsi');
  });

  it('is refused in place of a locale or an id of an entry', async () => {
    const provider = world.person();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    const { cards } = await provider.press({ ...buttonThat(card, 'show-entry'), entry: '131052-928T' });
    expect(textsOf(cards[0]).join('\n')).toContain('En käsitellyt viestiäsi');
  });

  it('is answered in the language it was written in', async () => {
    const [card] = await world.person().say('Kan klienten 131052-928T få tolk till gruppträffen?');
    expect(card.lang).toBe('sv');
  });

  it('leaves no trace in store, logs or replies', async () => {
    await world.restart();
    const kept = bare(await everythingKept());
    for (const code of codes) expect(kept).not.toContain(bare(code));
    expect(kept).not.toContain('131052');
  });
});

describe('an ordinary message', () => {
  it('leaves no text in store or logs, at the most talkative log level', async () => {
    await world.person().say('Kysyn nyt erikoisesta hippopotamuksesta LAKUn ryhmissä');
    expect(await everythingKept()).not.toContain('hippopotamu');
  });

  it('passes with what only looks like a code', async () => {
    const [card] = await world.person().say('Y-tunnus 1234567-8, puh. 0401234567: lähetetäänkö SDQ-lomakkeet Kelaan?');
    expect(textsOf(card).join('\n')).not.toContain('En käsitellyt viestiäsi');
  });
});
