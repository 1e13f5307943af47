import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

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

/** The Chromium of this machine, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = browsers.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('No Chromium was found. Install one, or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: browserArguments });
}
