import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, textsOf } from './support/look';
import { createWorld, mentioning, type Person, type World } from './support/world';

const question = 'Lähetetäänkö SDQ-lomakkeet Kelaan?';
const entry = 'laku-sdq-form';
const answer = 'SDQ-lomakkeita ei toimiteta Kelaan';
const channel = '19:staff@thread.tacv2';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    STAFF_USERS: 'staff-1,staff-2',
    STAFF_CHANNEL: channel,
    STAFF_HOURS: 'Mon-Sun 00:00-23:59',
  });
});
afterAll(() => world?.end());

const rows = (table: string) => rowsIn(world.dataFolder, table);
const script = (name: string) => path.resolve(__dirname, '..', '..', 'dist', 'bot', 'cli', `${name}.js`);
const runs = () => ({ PATH: process.env.PATH ?? '', DATA_DIR: world.dataFolder });
const run = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [script(name), ...args], {
    env: runs(),
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
const saidTo = (card: Parameters<typeof textsOf>[0]) => textsOf(card).join('\n');

/** What came later than these cards, once there is some of it. */
async function toldLater(person: Person, before: number): Promise<string[]> {
  const deadline = Date.now() + 10_000;
  while ((await person.cards()).length <= before && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await person.cards()).slice(before).map(saidTo);
}

describe('a wrong answer', () => {
  it('is stopped by staff from its card, at once and after a restart, and those who were sent it are told', async () => {
    const provider = world.person({ id: 'provider' });
    const swede = world.person({ id: 'swede' });
    const forgotten = world.person({ id: 'forgotten' });
    const member = world.person({ id: 'staff-1' });
    const [shown] = await provider.say(question);
    expect(saidTo(shown)).toContain(answer);
    expect(buttonsOf(shown).map((button) => button.do)).not.toContain('staff-hide');
    await swede.say('Ska SDQ-blanketterna bifogas till rehabiliteringsresponsen i LAKU?');
    await forgotten.say(question);
    await forgotten.press({ v: 1, do: 'forget-me', language: 'fi' });
    const [of] = await member.say(question);

    const { cards } = await member.press(buttonThat(of, 'staff-hide'));
    const [form] = cards;
    expect(saidTo(form)).toContain('Piilotetaanko vastaus?');
    const toggle = form.body.find(({ type }: { type: string }) => type === 'Input.Toggle');
    expect(toggle.title).toContain('henkilöitä: 2');
    const written = { reason: 'Ohje on muuttunut.', words: 'Katso uusi ohje kela.fi-sivuilta.', tell: 'true' };
    const before = [provider, swede, forgotten].map((person) => person.cards());
    const [ofProvider, ofSwede, ofForgotten] = (await Promise.all(before)).map(({ length }) => length) as [
      number,
      number,
      number,
    ];
    const confirm = { ...buttonThat(form, 'staff-confirm-hide'), ...written };
    const done = await member.press(confirm);
    expect(saidTo(done.body.value)).toContain('Vastaus on piilotettu');
    await member.press(confirm);

    const [toProvider, ...more] = await toldLater(provider, ofProvider);
    expect(more).toEqual([]);
    expect(toProvider).toContain('Aiempi vastaukseni on poistettu käytöstä');
    expect(toProvider).toContain('Katso uusi ohje kela.fi-sivuilta.');
    expect(toProvider).not.toContain('Ohje on muuttunut.');
    expect((await toldLater(swede, ofSwede))[0]).toContain('Mitt tidigare svar har tagits ur bruk');
    expect(await forgotten.cards()).toHaveLength(ofForgotten);

    const late = world.person();
    expect((await late.say(question)).map(saidTo).join('\n')).not.toContain(answer);
    await world.restart();
    expect((await late.say(question)).map(saidTo).join('\n')).not.toContain(answer);
    const old = await provider.press(buttonThat(shown, 'feedback', { helpful: true }));
    expect(saidTo(old.body.value)).toContain('Tämä vastaus on poistettu käytöstä');
  });

  it('is in the audit, which is listed beside the running bot', () => {
    const lines = run('audit').trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^\d{4}-\d\d-\d\d \d\d:\d\d {2}Puheterapeutti \(staff-1\) {2}entry-hidden {2}laku-sdq-form {2}reason="Ohje on muuttunut." {2}told=2$/,
      ),
    ]);
    expect(JSON.parse(run('audit', '--json'))).toMatchObject({ action: 'entry-hidden', staff: { person: 'staff-1' } });
    expect(run('audit', '--since', '2999-01-01')).toBe('');
    for (const wrong of [['--since', 'yesterday'], ['--since', '2025-02-30'], ['--whatever']]) {
      const { status, stderr } = spawnSync(process.execPath, [script('audit'), ...wrong], { env: runs() });
      expect([status, stderr.toString()]).toEqual([2, expect.stringContaining('npm run audit')]);
    }
  });

  it('comes back into use from the list of what is hidden', async () => {
    const member = world.person({ id: 'staff-2' });
    const { cards } = await member.press({ v: 1, do: 'staff-list-hidden' });
    expect(saidTo(cards[0])).toContain('Syy: Ohje on muuttunut.');
    const { body } = await member.press(buttonThat(cards[0], 'staff-unhide'));
    expect(saidTo(body.value)).toContain('Yhtään vastausta ei ole piilotettu');
    expect((await world.person().say(question)).map(saidTo).join('\n')).toContain(answer);
    expect(run('audit').trim().split('\n').at(-1)).toContain('(staff-2)  entry-unhidden  laku-sdq-form');
  });

  it('is hidden in the staff channel too, by staff only', async () => {
    const inChannel = { conversation: { id: channel, conversationType: 'channel', isGroup: true }, ...mentioning };
    const member = world.person({ id: 'staff-1', conversation: channel });
    const [of] = await member.say(question, inChannel);
    const hide = buttonThat(of, 'staff-hide');
    const guest = world.person({ id: 'guest', conversation: channel });
    expect(saidTo((await guest.press(hide, inChannel)).cards[0])).toContain('Vain henkilöstölle');
    const { cards } = await member.press(hide, inChannel);
    const form = buttonThat(cards[0], 'staff-confirm-hide');
    const refused = await member.press({ ...form, reason: 'Asiakas 131052-928T' }, inChannel);
    expect(saidTo(refused.cards[0])).toContain('henkilötunnus');
    expect(rows('hidden_entries')).toEqual([]);
    await member.press({ ...form, reason: 'Vanhentunut.' }, { ...inChannel, replyToId: 'the-form' });
    const updated = async () =>
      (await world.sent(channel)).filter(({ method, id }) => method === 'update' && id === 'the-form');
    for (let tries = 0; tries < 100 && (await updated()).length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const [forAll] = await updated();
    expect(saidTo(forAll?.activity.attachments[0].content)).toContain('Syy: Vanhentunut.');
    expect(rows('hidden_entries')).toMatchObject([{ entry_id: entry, reason: 'Vanhentunut.' }]);
    expect(world.output()).not.toContain('Vanhentunut');
  });
});

describe('a person', () => {
  it('sees how many answers are remembered, and an operator which; both go when the person is forgotten', async () => {
    const provider = world.person({ id: 'remembered' });
    await provider.say('Saako Oma väylä -ryhmän poissaolosta laskuttaa?');
    expect(rows('sent_answers').filter(({ person_id }) => person_id === 'remembered')).toHaveLength(1);
    const [card] = await provider.say('Mitä minusta on tallessa?');
    expect(saidTo(card)).toContain('vastauksia muistissa: 1.');
    expect(JSON.parse(run('person', '--export', 'remembered'))).toMatchObject([
      { answers: [{ conversation: provider.conversation, language: 'fi' }], handoffs: [], untold: 0 },
    ]);
    await provider.press({ v: 1, do: 'forget-me', language: 'fi' });
    expect(rows('sent_answers').filter(({ person_id }) => person_id === 'remembered')).toEqual([]);
  });
});
