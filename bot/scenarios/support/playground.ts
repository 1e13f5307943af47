import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { freePort } from './free-port';
import { firstLine } from './world';

const dev = path.resolve(__dirname, '..', '..', '..', 'dist', 'bot', 'cli', 'dev.js');
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `npm run dev` as a person has it: both programs, and a browser on the Playground. */
export interface Playground {
  readonly page: Page;
  readonly botPort: number;
  readonly playgroundPort: number;
  /** Writes a message and waits for the card it brings. */
  ask(text: string): Promise<Locator>;
  lastCard(): Locator;
  /** Ctrl-C. @returns the exit code */
  interrupt(): Promise<number | null>;
  end(): Promise<void>;
}

export async function openPlayground(width: number): Promise<Playground> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bot-playground-'));
  const [botPort, playgroundPort] = [await freePort(), await freePort()];
  const program = spawn(process.execPath, [dev], {
    env: { ...process.env, PORT: `${botPort}`, PLAYGROUND_PORT: `${playgroundPort}`, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await firstLine(program, /(Ctrl-C stops both)/);

  const executablePath = browsers.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('No Chromium was found. Install one, or set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width, height: 1700 } });
  // The client asks Microsoft's servers for fonts and animations; it works without.
  await page.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return hostname === '127.0.0.1' || hostname === 'localhost' ? route.continue() : route.abort();
  });
  await page.goto(`http://127.0.0.1:${playgroundPort}/`);
  const box = page.locator('[role=textbox][contenteditable=true]').first();
  await box.waitFor();
  const cards = page.locator('.ac-adaptiveCard');
  await cards.first().waitFor();

  return {
    page,
    botPort,
    playgroundPort,
    lastCard: () => cards.last(),
    ask: async (text) => {
      const before = await cards.count();
      await box.click();
      await box.pressSequentially(text);
      await page.keyboard.press('Enter');
      await cards.nth(before).waitFor();
      return cards.nth(before);
    },
    interrupt: () => interrupt(program),
    end: async () => {
      await browser.close();
      await interrupt(program);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** No sandbox (tests may run as root), no traffic of the browser's own. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function interrupt(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null) return Promise.resolve(program.exitCode);
  return new Promise((resolve) => {
    program.once('exit', resolve);
    program.kill('SIGINT');
  });
}
