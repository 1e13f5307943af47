import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, textsOf } from './support/look';
import { copyProject, type ProjectCopy } from './support/project-copy';
import { seen, staffEnvironment } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

/** Nobody has told the bot of this before. */
const strange = 'Saako kilpikonnan hypnoosin merkitä päiväkirjaan?';
const wording = 'saako kilpikonnan hypnoosia kirjata';
const entry = 'laku-sdq-form';
/** All labelled queries are asked twice over, beside whatever else the machine does. */
const previewWithin = 200_000;

let project: ProjectCopy;
let world: World;
let staff: Person;
beforeAll(async () => {
  project = copyProject();
  world = await createWorld(staffEnvironment, project.folder);
  staff = world.person({ id: 'staff-1', name: 'Kaisa' });
});
afterAll(async () => {
  await world?.end();
  project?.remove();
});

const rows = (table: string) => rowsIn(world.dataFolder, table);

function run(program: string, ...args: string[]) {
  const script = path.join(project.folder, 'dist', 'bot', 'cli', `${program}.js`);
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: world.dataFolder, VOIKKO_DICTIONARY: 'none' };
  return spawnSync(process.execPath, [script, ...args], { cwd: project.folder, env, encoding: 'utf8' });
}

async function itemFor(text: string) {
  const [desk] = await staff.say('jono');
  const { cards } = await staff.press(buttonThat(desk, 'staff-review-list'));
  const title = buttonsOf(cards[0]).find((button) => String(button.title).includes(text));
  if (!title) throw new Error(`The list has no ${text}: ${textsOf(cards[0]).join('\n')}`);
  const { body } = await staff.press(buttonThat(cards[0], 'staff-review-open', { item: title.item }));
  return body.value;
}

describe('what people asked and the bot did not know', () => {
  it('comes to staff as one item, whoever asked and however often', async () => {
    for (const text of [strange, strange.toLowerCase(), 'Saako kilpikonnan hypnoosit merkitä päiväkirjaan']) {
      await world.person().say(text);
    }
    const unhappy = world.person();
    const [answered] = await unhappy.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    await unhappy.press(buttonThat(answered, 'feedback', { helpful: false }));

    const [desk] = await staff.say('jono');
    const { cards } = await staff.press(buttonThat(desk, 'staff-review-list'));
    const list = textsOf(cards[0]).join('\n');
    expect(list).toMatch(/2 kysymystä odottaa[\s\S]*kilpikonnan[\s\S]*Kysytty 3 kertaa · ei vastausta 3/);
    expect(list).toMatch(/SDQ-lomakkeet[\s\S]*vastaus ei auttanut 1/);
    const item = textsOf(await itemFor('kilpikonnan')).join('\n');
    expect(item).toContain(`2 × ${strange}`);
    expect(item).toContain('hypnoosit');
  });

  it('is nothing for a provider', async () => {
    const [item] = rows('kept_texts');
    const provider = world.person();
    for (const data of [
      { v: 1, do: 'staff-review-list', page: 0 },
      { v: 1, do: 'staff-review-open', item: item?.id },
      { v: 1, do: 'staff-review-add', item: item?.id, entry, wording },
      { v: 1, do: 'staff-review-dismiss', item: item?.id },
    ]) {
      const { cards, body } = await provider.press(data);
      expect(textsOf(cards[0]).join('\n')).toContain('Vain henkilöstölle');
      expect(JSON.stringify(body)).not.toContain('kilpikonna');
    }
    expect(rows('kept_texts').every(({ handled_as }) => handled_as === null)).toBe(true);
  });

  it(
    'becomes another wording of an answer: looked at first, pressed again after a crash, then proposed once',
    async () => {
      const item = await itemFor('kilpikonnan');
      const { item: id } = buttonThat(item, 'staff-review-dismiss');
      const button = buttonThat(item, 'staff-review-preview', { as: 'alternate' });
      const press = () => staff.press({ ...button, entry, wording }, { replyToId: 'the-review' });
      const { body } = await press();
      expect(textsOf(body.value).join('\n')).toContain('Tähän menee hetki');
      await world.kill('SIGKILL');
      await world.restart();
      await press();
      // The bot answers others meanwhile.
      const [answered] = await world.person().say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
      expect(textsOf(answered).join('\n')).toContain('SDQ');
      const preview = await seen(world, staff.conversation, 'Lisätäänkö sanamuoto', previewWithin);
      expect(textsOf(preview).join('\n')).toMatch(/testikysymyksestä/);
      const updates = (await world.sent(staff.conversation)).filter(({ method }) => method === 'update');
      expect(updates.map((update) => update.id)).toContain('the-review');

      const add = buttonThat(preview, 'staff-review-add');
      for (let nth = 0; nth < 2; nth++) {
        const done = await staff.press(add);
        expect(textsOf(done.body.value).join('\n')).toContain('Sanamuotoa on ehdotettu');
      }
      expect(rows('proposals')).toHaveLength(1);
      expect(rows('kept_texts').filter(({ handled_as }) => handled_as === 'alternate')).toHaveLength(3);
      expect(rows('audit')).toMatchObject([{ action: 'review-alternate', staff_id: 'staff-1', subject: id }]);
      expect(JSON.stringify(rows('audit'))).not.toContain('hypnoosi');
    },
    previewWithin + 60_000,
  );

  it('is written into the knowledge files once, and answers from then on', async () => {
    const file = path.join(project.folder, 'knowledge/entries/laku-perhekuntoutus/lomakkeet-palaute.yaml');
    const before = readFileSync(file, 'utf8');
    expect(run('review').stdout).toMatch(
      /SDQ-lomakkeet[\s\S]*wait to be written: 1\n1\. \[.*\] alternate, fi, to laku-sdq/,
    );
    const written = run('review', '--write');
    expect(written.stdout).toContain('Written: alternate');
    expect(written.status).toBe(0);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(before.split('\n').length + 1);
    expect(readFileSync(file, 'utf8')).toContain(`      - ${wording}\n`);
    expect(run('review', '--write').stdout).toContain('0 of 0');
    expect(run('check', '--quiet').status).toBe(0);

    await world.restart();
    const [card] = await world.person().say(wording);
    expect(textsOf(card).join('\n')).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
  }, 120_000);
});

describe('in the terminal', () => {
  it('an item becomes a draft, which the check counts and nothing answers from', async () => {
    await world.person().say('Kuka lypsää kunnan lehmät juhannuksena?');
    const { stdout } = run('review');
    const number = /^(\d+)\. .*\n.*lypsää/m.exec(stdout)?.[1] as string;
    expect(run('review', '--draft', number, 'Voiko lehmät lypsää juhannuksena?', '--yes').stdout).toContain('Proposed');
    expect(run('review', '--write').stdout).toContain('Written: draft');
    const [name] = readdirSync(path.join(project.folder, 'knowledge', 'drafts'));
    expect(name).toMatch(/^voiko-lehmat-lypsaa-juhannuksena-[0-9a-f]{8}\.yaml$/);
    expect(run('check', '--quiet').stdout).toContain('Drafts that wait in knowledge/drafts: 1');
    expect(rows('audit').at(-1)).toMatchObject({ action: 'proposal-written', staff_id: 'terminal' });
  }, 120_000);

  it('an item is dismissed, and a wrong wish is refused with the reason', async () => {
    const [first] = rows('kept_texts').filter(({ handled_as }) => handled_as === null);
    const id = String(first?.id).slice(0, 8);
    for (const [args, why] of [
      [['--alternate', id, 'gone', 'sanamuoto'], 'There is no entry'],
      [['--alternate', id, entry, 'hetu 131052-928T'], 'identity code'],
      [['--alternate', id, entry, 'LAKU toimitetaanko SDQ-lomakkeet Kelaan'], 'repeats the labelled query'],
      [['--alternate', '99', entry, 'sanamuoto'], 'no "99"'],
      [['--nonsense'], 'npm run review'],
    ] as const) {
      const { stderr, status } = run('review', ...args);
      expect(stderr).toContain(why);
      expect(stderr).not.toContain('131052');
      expect(status).toBe(2);
    }
    expect(run('review', '--dismiss', id).stdout).toContain('Dismissed');
    expect(rows('kept_texts').filter(({ handled_as }) => handled_as === null)).toEqual([]);
  }, 120_000);
});
