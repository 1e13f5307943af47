import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { textsOf } from '../../cards/support/texts-of';
import { asked, scheduled } from '../agenda/support/test-meetings';
import { openSlides } from '../export/support/open-slides';
import { published } from '../publishing/support/test-answers';
import { openSqliteStore } from '../store/sqlite-store';
import type { Transaction } from '../store/store';
import { rowsIn } from '../store/support/rows-in';
import { laku, staffEnvironment } from './support/staff-channel';
import { createWorld, type World } from './support/world';

const root = path.resolve(__dirname, '..', '..');
const at = new Date('2025-12-01T10:00:00Z');
const meeting = scheduled({
  id: 'laku-perhekuntoutus-2025-12-11',
  startsAt: new Date('2025-12-11T07:00:00Z'),
  endsAt: new Date('2025-12-11T08:00:00Z'),
});
const long = Array.from({ length: 50 }, (_, nth) => `Tämä on kysymyksen lause numero ${nth}.`).join(' ');
const exporting = { v: 1, do: 'staff-export', meeting: meeting.id, format: 'pptx' };
const channel = { conversation: { id: laku, conversationType: 'channel', isGroup: true } };

let world: World;
beforeAll(async () => {
  world = await createWorld(staffEnvironment);
  await world.kill('SIGTERM');
  await seed();
  await world.restart();
});
afterAll(() => world?.end());

/** A meeting with a published question, a long one, one that tries to be a formula, and one that is not accepted. */
async function seed(): Promise<void> {
  const store = await openSqliteStore(path.join(world.dataFolder, 'bot.sqlite'));
  await store.transaction(async (tx) => {
    await tx.meetings.add(meeting.id, meeting.id, meeting, at);
    await ask(tx, 1, 'Peruuntuiko ryhmä? T. Esimerkki Kysyjä', 'published');
    await tx.answers.publish(published(), at);
    await ask(tx, 2, long, 'accepted');
    await ask(tx, 3, '=HYPERLINK("https://example.com")', 'accepted');
    await ask(tx, 4, 'Tätä ei ole hyväksytty.', 'submitted');
  });
  await store.close();
}

async function ask(tx: Transaction, number: number, text: string, state: 'submitted' | 'accepted' | 'published') {
  const about = { meeting: meeting.id, askerName: 'Esimerkki Kysyjä', organisation: null, text };
  const question = await tx.questions.add(asked(number, about), at);
  if (state !== 'submitted') await tx.questions.change(question, { state }, at);
}

/** A member of staff presses the button in the channel. @returns the address that the card links to */
async function linkOf(format: 'pptx' | 'xlsx'): Promise<string> {
  const staff = world.person({ id: 'staff-1', name: 'Asiantuntija Yksi', conversation: laku });
  const { cards } = await staff.press({ ...exporting, format }, channel);
  return /\]\((http[^)]+)\)/.exec(textsOf(cards[0]).join('\n'))?.[1] as string;
}

function terminal(args: string[], environment: Record<string, string> = {}, folder = root) {
  const script = path.join(root, 'dist', 'bot', 'cli', 'questions.js');
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: world.dataFolder, ...environment };
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env });
}

describe('staff', () => {
  it('get the slides by a link in their channel: the accepted questions, with date and page, and nobody named', async () => {
    const response = await fetch(await linkOf('pptx'));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'content-disposition': `attachment; filename="${meeting.id}.pptx"`,
      ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' },
    });
    const slides = openSlides(new Uint8Array(await response.arrayBuffer()));
    expect(slides.map(({ title }) => title).slice(1)).toEqual([
      'Kysymyksiä ja vastauksia 1/3',
      'Kysymyksiä ja vastauksia 2/3',
      'Kysymyksiä ja vastauksia 2/3 (jatkuu)',
      'Kysymyksiä ja vastauksia 3/3',
    ]);
    expect(slides[1]?.texts).toEqual([
      'K-2026-0001',
      'Kysymys: Miten ryhmäkäynnin peruutus vaikuttaa korvaukseen?',
      ...['Vastaus: Peruutus ei vaikuta korvaukseen.', 'Kirjaa peruutus käyntiin.', '11.12.2025', '2'],
    ]);
    const told = slides.flatMap(({ texts }) => texts).join('\n');
    expect(told).toContain('lause numero 49.');
    expect(told).not.toMatch(/Kysyjä|Tätä ei ole hyväksytty/);
  });

  it('get the spreadsheet in the same way: every question, no formula, nobody named', async () => {
    const response = await fetch(await linkOf('xlsx'));
    const { readSheet } = await import('read-excel-file/node');
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(rows.map(([number]) => number)).toEqual([
      ...['Numero', 'K-2026-0001', 'K-2026-0002', 'K-2026-0003', 'K-2026-0004'],
    ]);
    expect(rows.flat()).toContain(`'=HYPERLINK("https://example.com")`);
    expect(JSON.stringify(rows)).not.toContain('Kysyjä');
  });

  it('can open the link after a restart, and no longer after a day', async () => {
    const { pathname } = new URL(await linkOf('pptx'));
    await world.restart();
    expect((await fetch(world.url + pathname)).status).toBe(200);
    await world.restart({ LOCAL_NOW: '2025-12-03T10:30:00+02:00' });
    const response = await fetch(world.url + pathname);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await response.text()).toContain('linkki on vanhentunut');
    await world.restart();
  });

  it('and what they took out is in the audit', async () => {
    await linkOf('xlsx');
    const exports = rowsIn(world.dataFolder, 'audit').filter(({ action }) => action === 'questions-exported');
    expect(exports.at(-1)).toMatchObject({ subject: meeting.id, staff_id: 'staff-1', detail: '{"format":"xlsx"}' });
  });
});

describe('who is not staff', () => {
  it('gets nothing by a forged press, in private or in the channel', async () => {
    const before = rowsIn(world.dataFolder, 'downloads').length;
    for (const [options, extra] of [
      [{}, {}],
      [{ conversation: laku }, channel],
    ] as const) {
      const { body, cards } = await world.person(options).press(exporting, extra);
      expect(textsOf(cards[0])[0]).toBe('Vain henkilöstölle');
      expect(JSON.stringify([body, cards])).not.toContain('/downloads/');
    }
    expect(rowsIn(world.dataFolder, 'downloads')).toHaveLength(before);
  });

  it.each([
    `/downloads/0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f/${meeting.id}.pptx`,
    `/downloads/x/${meeting.id}.pptx`,
    '/downloads/0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f/..%2F..%2Fbot.sqlite',
    '/downloads/',
  ])('gets nothing by a guessed address: %s', async (address) => {
    expect((await fetch(world.url + address)).status).toBe(404);
  });
});

describe('from the terminal', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bot-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('--pptx writes the slides beside the running bot, into the current folder', () => {
    const { stdout, stderr, status } = terminal(['--meeting', meeting.id, '--pptx'], {}, folder);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toBe(`Written: ${path.join(folder, `${meeting.id}.pptx`)}\n`);
    const slides = openSlides(readFileSync(path.join(folder, `${meeting.id}.pptx`)));
    expect(slides.at(-1)?.title).toBe('Kysymyksiä ja vastauksia 3/3');
  });

  it('--xlsx writes the spreadsheet where --out says, in the language of staff', async () => {
    const out = path.join(folder, 'questions.xlsx');
    const { status } = terminal(['--meeting', meeting.id, '--xlsx', '--out', out], { STAFF_LANGUAGE: 'sv' });
    expect(status).toBe(0);
    const { readSheet } = await import('read-excel-file/node');
    expect((await readSheet(readFileSync(out)))[0]?.[0]).toBe('Nummer');
  });

  it.each([
    [['--meeting', 'nowhere', '--pptx'], 1, 'there is no meeting nowhere'],
    [['--meeting', meeting.id, '--xlsx', '--out', '/nowhere/at/all.xlsx'], 1, 'It could not be done: ENOENT'],
    [['--pptx'], 2, 'Write: npm run questions'],
    [['--meeting', meeting.id, '--pptx', '--xlsx'], 2, 'Write: npm run questions'],
    [['--meeting', meeting.id, '--csv', '--out', 'a.csv'], 2, 'Write: npm run questions'],
  ])('%j says what is wrong, and writes nothing', (args, code, told) => {
    const { stdout, stderr, status } = terminal(args, {}, folder);
    expect([stdout, status]).toEqual(['', code]);
    expect(stderr).toContain(told);
    expect(readdirSync(folder)).toEqual([]);
  });
});
