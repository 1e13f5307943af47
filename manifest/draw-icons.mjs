// Draws color.png and outline.png from the SVGs beside it: `node manifest/draw-icons.mjs`. It needs a Chromium; CHROMIUM
// names one that is not in the usual place.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

for (const [name, size] of [
  ['color', 192],
  ['outline', 32],
]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${readFileSync(path.join(folder, `${name}.svg`), 'utf8')}`);
  const png = PNG.sync.read(await page.screenshot({ omitBackground: true }));
  // Half transparent white comes out a shade darker here and there; Teams wants white alone.
  if (name === 'outline') {
    for (let at = 0; at < png.data.length; at += 4) png.data.fill(255, at, at + 3);
  }
  writeFileSync(path.join(folder, `${name}.png`), PNG.sync.write(png));
}
await browser.close();
