import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { playgroundCommand, playgroundPeople } from '../../cli/playground-command';
import { launchBrowser } from '../../support/browser';
import { freePort } from './free-port';
import { type Seat, takeSeat } from './seat';
import { firstLine } from './world';

/** A working day on which the answers are fresh, so that what is seen does not hang on when it is looked at. */
const aTuesday = '2026-09-01T10:00:00+03:00';

const dev = path.resolve(__dirname, '..', '..', '..', 'dist', 'bot', 'cli', 'dev.js');

/** `npm run dev` as a person has it: both programs, and a browser on the Playground. */
export interface Playground {
  /** The one as whom the Playground of `npm run dev` writes. */
  readonly me: Seat;
  readonly botPort: number;
  readonly playgroundPort: number;
  /** One of the other users, at a Playground of their own: each writes as one person only. */
  join(user: string): Promise<Seat>;
  /** Ctrl-C. @returns the exit code */
  interrupt(): Promise<number | null>;
  end(): Promise<void>;
}

/** @param environment settings besides those of `npm run dev` */
export async function openPlayground(environment: Record<string, string> = {}): Promise<Playground> {
  const browser = await launchBrowser();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bot-playground-'));
  const programs: ChildProcess[] = [];
  const start = (args: string[], settings: Record<string, string>) => {
    const program = spawn(process.execPath, args, {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    programs.push(program);
    return program;
  };
  const end = async () => {
    await browser.close();
    // The others first: `npm run dev` would wait for nobody.
    await Promise.all(programs.map(interrupt));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [botPort, playgroundPort] = [await freePort(), await freePort()];
    const own = { PORT: `${botPort}`, PLAYGROUND_PORT: `${playgroundPort}`, DATA_DIR: path.join(folder, 'data') };
    const program = start([dev], { LOCAL_NOW: aTuesday, ...environment, ...own });
    await firstLine(program, /(Ctrl-C stops both)/);
    const me = await takeSeat(browser, `http://127.0.0.1:${playgroundPort}/`);
    const join = async (user: string) => {
      const port = await freePort();
      const people = path.join(folder, `${user}.yml`);
      writeFileSync(people, peopleAround(user));
      const command = playgroundCommand({ botUrl: `http://127.0.0.1:${botPort}`, port, people });
      await firstLine(start(command.args, command.environment), /(Listening)/i);
      return takeSeat(browser, `http://127.0.0.1:${port}/`);
    };
    return { me, botPort, playgroundPort, join, interrupt: () => interrupt(program), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The same people, chats and team, with another one who writes; a private chat is theirs alone. */
function peopleAround(user: string): string {
  const { currentUser, users, ...rest } = parse(readFileSync(playgroundPeople, 'utf8'));
  const all: { id: string }[] = [...users, currentUser];
  return stringify({
    ...rest,
    currentUser: all.find(({ id }) => id === user),
    users: all.filter(({ id }) => id !== user),
    personalChat: { id: `personal-chat-of-${user}` },
  });
}

function interrupt(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve(program.exitCode);
  return new Promise((resolve) => {
    program.once('exit', resolve);
    program.kill('SIGINT');
  });
}
