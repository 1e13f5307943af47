import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { published } from '../publishing/support/test-answers';
import { openSqliteStore } from '../store/sqlite-store';
import { rowsIn } from '../store/support/rows-in';
import { questionRow, schedule, submit } from './support/agenda';
import { buttonThat, textsOf } from './support/look';
import { copyProject, type ProjectCopy } from './support/project-copy';
import { createWorld, type Person, type World } from './support/world';

// A published answer goes into the files, and is one answer all along: for whoever asks, for editors, and for staff who correct it.

const asked = 'Tulooko meille ratsastusterapian kilpailutus ja jos tulee niin koska suurin piirtein?';
const question = 'Milloin ratsastusterapian kilpailutus alkaa?';
const answer = 'Kilpailutus alkaa 12.1.2026.\n- Siitä kerrotaan tapaamisessa.';
const chosen = { service: 'oma-vayla', topic: 'hankinnat', contact: 'email-rekisteroityminen' };

let project: ProjectCopy;
let world: World;
let first: Person;
let second: Person;
beforeAll(async () => {
  project = copyProject();
  const staff = { LOCAL_NOW: '2025-10-20T10:00:00+03:00', STAFF_USERS: 'staff-1,staff-2' };
  world = await createWorld(staff, project.folder);
  first = world.person({ id: 'staff-1', name: 'Asiantuntija Yksi' });
  second = world.person({ id: 'staff-2', name: 'Asiantuntija Kaksi' });
});
afterAll(async () => {
  await world?.end();
  project?.remove();
});

const row = () => questionRow(world, asked);
const id = () => row().number.toLowerCase();
const file = () => path.join(project.folder, 'knowledge', 'entries', 'oma-vayla', 'hankinnat.yaml');
const entriesNow = async () => ((await (await fetch(`${world.url}/health`)).json()) as { entries: number }).entries;

/** Runs a command beside the bot. */
async function run(program: string, args: readonly string[] = [], dataFolder = world.dataFolder) {
  const script = path.join(project.folder, 'dist', 'bot', 'cli', `${program}.js`);
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataFolder };
  const child = spawn(process.execPath, [script, ...args], { cwd: project.folder, env });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  return { stdout, stderr, status };
}

/** Every file of the knowledge with what it says. */
function knowledge(): Record<string, string> {
  const folder = path.join(project.folder, 'knowledge');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** One of staff writes the answer, another one approves it. */
async function publish(fields: Record<string, string>) {
  const { cards } = await first.press({ v: 1, do: 'staff-write', id: row().id });
  await first.press({ ...buttonThat(cards[0], 'staff-save-draft'), ...chosen, question, ...fields });
  await second.press({ v: 1, do: 'staff-publish', id: row().id, version: row().version });
  expect(row().state).toBe('published');
}

/** What the list of translations that are due says. */
async function due(): Promise<string> {
  return textsOf((await first.press({ v: 1, do: 'staff-translations' })).body.value).join('\n');
}

async function answerTo(wording: string): Promise<string> {
  const cards = await world.person().say(wording);
  expect(cards).toHaveLength(1);
  return textsOf(cards[0]).join('\n');
}

it('where nothing is published nothing is written, and a database that is not there is named', async () => {
  const before = knowledge();
  expect(await run('knowledge-pull')).toMatchObject({
    status: 0,
    stdout: '0 published: 0 written, 0 there already.\n',
  });
  expect(knowledge()).toEqual(before);
  const { stderr, status } = await run('knowledge-pull', [], path.join(world.dataFolder, 'nowhere'));
  expect(stderr).toContain('there is no database');
  expect(status).toBe(1);
});

it('a published answer is written beside the running bot, with its meeting, and without the words of who asked', async () => {
  await schedule(world, first, { service: 'oma-vayla', date: '2025-11-03', starts: '09:00', ends: '10:00' });
  await submit(world.person(), asked);
  const entries = await entriesNow();
  await publish({ answer });
  expect(await answerTo(question)).toContain('Kilpailutus alkaa 12.1.2026');
  expect(await entriesNow()).toBe(entries + 1);
  const before = knowledge();
  const { stdout, status } = await run('knowledge-pull');
  expect(stdout).toContain(`Written: ${row().number} in knowledge/entries/oma-vayla/hankinnat.yaml\n`);
  expect(stdout).toContain('Written: the meeting oma-vayla-2025-11-03 in knowledge/meetings.yaml');
  expect(status).toBe(0);
  const after = knowledge();
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual([path.join('entries', 'oma-vayla', 'hankinnat.yaml'), 'meetings.yaml']);
  for (const written of Object.values(after)) expect(written).not.toContain(asked);
  expect(stdout).not.toContain(asked);
});

it('the check warns of what it lacks, and fails nothing', async () => {
  const { stdout, status } = await run('check');
  expect(stdout).toContain(`hankinnat.yaml:1: ${id()}: no sv, no en, 0 of 4 alternates in fi, no labelled question`);
  expect(status).toBe(0);
  const quiet = await run('check', ['--quiet']);
  expect(quiet.stdout).toMatch(/^Published by staff, still to be completed .*: 1\nNo mistakes.*\n$/);
  expect(quiet.status).toBe(0);
});

it('a bot that is started with the files has the answer once, and understands what editors have added', async () => {
  const entries = await entriesNow();
  const alternates = [
    'heppaterapian hankinta',
    'koska hevosista kilpaillaan',
    'ratsastajien tarjouspyyntö',
    'heppakisa',
  ];
  const before = readFileSync(file(), 'utf8');
  writeFileSync(file(), before.replace('alternates: []', withLines(alternates)) + swedish);
  expect(await due()).toContain('Puuttuu: ruotsi, englanti');
  await world.restart();
  // In the files and in the database it is one.
  expect(await entriesNow()).toBe(entries);
  for (const wording of [question, 'heppaterapian hankinta']) {
    expect(await answerTo(wording)).toContain('Kilpailutus alkaa 12.1.2026');
  }
  expect(await due()).toContain('Puuttuu: englanti');
});

it('a second pull changes nothing', async () => {
  const before = knowledge();
  expect(await run('knowledge-pull')).toMatchObject({
    status: 0,
    stdout: '1 published: 0 written, 1 there already.\n',
  });
  expect(knowledge()).toEqual(before);
});

it('a correction is live at once, and what editors have added to find it by stays', async () => {
  await publish({ answer: 'Kilpailutus alkaa 19.1.2026.' });
  expect(await answerTo('heppaterapian hankinta')).toContain('Kilpailutus alkaa 19.1.2026');
  // What was translated has changed.
  expect(await due()).toContain('Puuttuu: ruotsi, englanti');
});

it('a correction is pulled over what was', async () => {
  const { stdout } = await run('knowledge-pull');
  expect(stdout).toContain('hankinnat.yaml, its publication 2\n1 published: 1 written, 0 there already.');
  const record = readFileSync(file(), 'utf8');
  expect(record).toContain('19.1.2026');
  expect(record).not.toContain('12.1.2026');
  expect(record).toContain('- heppaterapian hankinta\n');
  expect((await run('check', ['--quiet'])).status).toBe(0);
  await world.restart();
  expect(await answerTo('heppaterapian hankinta')).toContain('Kilpailutus alkaa 19.1.2026');
});

it('what would be a mistake in the files is told with file and line, and nothing stays written', async () => {
  const wrong = published();
  const name = { ...wrong.content.meeting.name, sv: ' ' };
  const content = { ...wrong.content, meeting: { ...wrong.content.meeting, name } };
  const store = await openSqliteStore(path.join(world.dataFolder, 'bot.sqlite'));
  const right = { ...published(), entry: 'k-2026-0002', question: 'question-2', number: 'K-2026-0002' };
  await store.transaction(async ({ answers }) => {
    await answers.publish({ ...wrong, content }, new Date('2025-10-20T08:00:00Z'));
    await answers.publish(right, new Date('2025-10-20T08:00:01Z'));
  });
  await store.close();
  expect(rowsIn(world.dataFolder, 'published_entries')).toHaveLength(3);
  const before = knowledge();
  const { stderr, status } = await run('knowledge-pull');
  expect(stderr).toMatch(/knowledge\/meetings\.yaml:\d+: laku-perhekuntoutus-2026-12-11: .*series\.sv/);
  expect(stderr).toContain('Nothing was written.');
  expect(status).toBe(1);
  expect(knowledge()).toEqual(before);
});

const swedish = `  sv:
    reviewed: 2025-10-20
    question: När börjar konkurrensutsättningen av ridterapi?
    answer: Den börjar 12.1.2026.
    alternates: []
`;

function withLines(alternates: readonly string[]): string {
  return ['alternates:', ...alternates.map((each) => `      - ${each}`)].join('\n');
}
