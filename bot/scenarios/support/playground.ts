import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { freePort } from './free-port';
import { firstLine } from './world';

const dev = path.resolve(__dirname, '..', '..', '..', 'dist', 'bot', 'cli', 'dev.js');

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

/** @param environment settings besides those of `npm run dev` */
export async function openPlayground(width: number, environment: Record<string, string> = {}): Promise<Playground> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bot-playground-'));
  const [botPort, playgroundPort] = [await freePort(), await freePort()];
  const program = spawn(process.execPath, [dev], {
    env: {
      ...process.env,
      ...environment,
      ...{ PORT: `${botPort}`, PLAYGROUND_PORT: `${playgroundPort}`, DATA_DIR: dataFolder },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = firstLine(program, /(Ctrl-C stops both)/);
  started.catch(() => undefined); // awaited below
  const browser = await launchBrowser();
  const end = async () => {
    await browser.close();
    await interrupt(program);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await started;
    const page = await openPage(browser, width, `http://127.0.0.1:${playgroundPort}/`);
    const box = page.locator('[role=textbox][contenteditable=true]').first();
    const cards = page.locator('.ac-adaptiveCard');
    await box.waitFor();
    await cards.first().waitFor();
    const ask = async (text: string) => {
      const before = await cards.count();
      await box.click();
      await box.pressSequentially(text);
      await page.keyboard.press('Enter');
      await cards.nth(before).waitFor();
      return cards.nth(before);
    };
    const lastCard = () => cards.last();
    return { page, botPort, playgroundPort, ask, lastCard, interrupt: () => interrupt(program), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A page that reaches this machine only: the client asks Microsoft's servers for fonts and animations, and works without. */
async function openPage(browser: Browser, width: number, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1700 } });
  await page.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return hostname === '127.0.0.1' || hostname === 'localhost' ? route.continue() : route.abort();
  });
  await page.goto(url);
  return page;
}

function interrupt(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null) return Promise.resolve(program.exitCode);
  return new Promise((resolve) => {
    program.once('exit', resolve);
    program.kill('SIGINT');
  });
}
