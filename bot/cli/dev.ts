import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { openMorphology } from '../../knowledge/matching/morphology';
import { projectRoot } from '../project-root';
import { playgroundCommand } from './playground-command';

// `npm run dev`: the bot in local mode and the Agents Playground beside it, until Ctrl-C.

const host = '127.0.0.1';
const port = Number(process.env.PORT || 3978);
const playgroundPort = Number(process.env.PLAYGROUND_PORT || 56150);
/** Two of the Playground's staff, and the one it writes as: both sides can be played. */
const staff = [
  '00000000-0000-0000-0000-000000000020',
  '00000000-0000-0000-0000-000000000031',
  '00000000-0000-0000-0000-000000000032',
];

async function main(): Promise<void> {
  await demandFree(port, 'PORT');
  await demandFree(playgroundPort, 'PLAYGROUND_PORT');

  const children: ChildProcess[] = [];
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    await Promise.all(children.map(end));
    process.exit(exitCode);
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));

  const run = (name: string, args: string[], environment: Record<string, string>, showsOutput: boolean) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot(),
      env: { ...process.env, ...environment },
      stdio: ['ignore', showsOutput ? 'inherit' : 'ignore', 'inherit'],
    });
    children.push(child);
    child.once('exit', (code) => {
      if (stopping) return;
      console.error(`${name} stopped by itself (exit code ${code ?? 'none'}).`);
      stop(1);
    });
  };

  run('The bot', [path.join(__dirname, '..', 'main.js')], botEnvironment(), true);
  await untilAnswers(`http://${host}:${port}/health`);
  const playground = playgroundCommand({ botUrl: `http://${host}:${port}`, port: playgroundPort });
  run('The Playground', playground.args, playground.environment, false);
  await untilAnswers(`http://${host}:${playgroundPort}/`);

  console.log(`
  Open http://${host}:${playgroundPort} in a browser and ask in Finnish, Swedish or English,
  for example: Lähetetäänkö SDQ-lomakkeet Kelaan?

  The bot listens on http://${host}:${port}, data is in ${botEnvironment().DATA_DIR}.
  ${wordForms()}
  You are a provider and staff at once: write "Haluan jutella ihmisen kanssa", then open the channel Henkilöstö;
  or "Haluan lähettää ennakkokysymyksen", then "jono": you may approve your own answers here.
  Ctrl-C stops both.
`);
}

function wordForms(): string {
  if (openMorphology(process.env.VOIKKO_DICTIONARY || 'auto').finnish)
    return "Finnish words are understood by Voikko's dictionary.";
  return 'Finnish words are understood by Snowball stemmers. Voikko finds more: install its dictionary (Debian, Ubuntu: apt install voikko-fi).';
}

function botEnvironment() {
  return {
    LOCAL_MODE: '1',
    HOST: host,
    PORT: String(port),
    DATA_DIR: process.env.DATA_DIR || path.join(projectRoot(), 'data'),
    STAFF_USERS: process.env.STAFF_USERS || staff.join(','),
    STAFF_CHANNEL: process.env.STAFF_CHANNEL || 'channel-staff-id',
    // Whoever tries the bot is there at any time.
    STAFF_HOURS: process.env.STAFF_HOURS || 'Mon-Sun 00:00-23:59',
    // And alone: nobody else could approve an answer. Empty asks for a second one, as it is in use.
    STAFF_SELF_APPROVAL: process.env.STAFF_SELF_APPROVAL ?? '*',
    PRIVACY_URL: process.env.PRIVACY_URL || 'https://example.com/tietosuoja',
    ACCESSIBILITY_URL: process.env.ACCESSIBILITY_URL || 'https://example.com/saavutettavuus',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
}

async function demandFree(wanted: number, setting: string): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(wanted, host, () => probe.close(() => resolve(true)));
  });
  if (isFree) return;
  console.error(
    `Port ${wanted} is in use. Set ${setting} to another one, for example ${setting}=${wanted + 1} npm run dev`,
  );
  process.exit(1);
}

async function untilAnswers(url: string): Promise<void> {
  for (;;) {
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
