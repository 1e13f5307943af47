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

describe('hundreds of messages with codes, names and addresses', () => {
  const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
  const signs = [...'-+YXWVUABCDEF'];
  /** Test codes: the same ones each time, with individual numbers that are never given to a person. */
  const made = Array.from({ length: 240 }, (_, nth) => {
    const date = [1 + (nth % 28), 1 + (nth % 12), (nth * 7) % 100]
      .map((part) => String(part).padStart(2, '0'))
      .join('');
    const individual = String(900 + (nth % 100));
    // Every third has a wrong check character.
    const check = checkCharacters[(Number(`${date}${individual}`) + (nth % 3 === 0 ? 1 : 0)) % 31] as string;
    return { date, sign: signs[nth % signs.length] as string, end: `${individual}${check}` };
  });
  const written = made.map(({ date, sign, end }, nth) => {
    const forms = [
      `${date}${sign}${end}`,
      `${date}${sign}${end}`.toLowerCase(),
      `${date} ${sign} ${end}`,
      `${date}${sign}\n${end}`,
      [...`${date}${sign}${end}`].join(' '),
    ];
    return forms[nth % forms.length] as string;
  });

  it('leave no code, in whatever spacing, and no name or address in logs, store or replies', async () => {
    const provider = world.person();
    const send = (code: string, nth: number) => {
      const text = `Kuntoutuja Lintukoto${nth} ${code}, posti lintukoto${nth}@example.com: voiko hän tulla jaksolle?`;
      const extra = [
        { type: 'message', text },
        { type: 'messageUpdate', text },
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { data: { v: 1, do: 'show-entry', note: text } } },
        },
        { type: 'message', value: { v: 1, do: 'none-of-these', language: text, contacts: [] } },
      ];
      return provider.send(extra[nth % extra.length] as Record<string, unknown>);
    };
    for (let start = 0; start < written.length; start += 20) {
      // Some replies fail, so that errors are logged too.
      if (start % 60 === 0) await world.fail({ status: 403, times: 2 });
      await Promise.all(written.slice(start, start + 20).map((code, nth) => send(code, start + nth)));
    }
    await world.restart();
    const kept = bare(await everythingKept());
    expect(kept.includes('REPLY_FAILED')).toBe(true);
    expect(
      made.map(({ date, sign, end }) => bare(`${date}${sign}${end}`)).filter((code) => kept.includes(code)),
    ).toEqual([]);
    expect(['LINTUKOTO', 'EXAMPLECOM'].filter((text) => kept.includes(text))).toEqual([]);
  });
});

describe('an ordinary message', () => {
  it('leaves no text in the logs, at the most talkative level', async () => {
    await world.person().say('Kysyn nyt erikoisesta hippopotamuksesta LAKUn ryhmissä');
    expect(world.output().includes('hippopotamu')).toBe(false);
  });

  it('passes with what only looks like a code', async () => {
    const [card] = await world.person().say('Y-tunnus 1234567-8, puh. 0401234567: lähetetäänkö SDQ-lomakkeet Kelaan?');
    expect(textsOf(card).join('\n')).not.toContain('En käsitellyt viestiäsi');
  });
});
