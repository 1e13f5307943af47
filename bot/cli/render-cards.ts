import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { languages } from '../../knowledge/schema';
import { projectRoot } from '../project-root';
import { chosenCards, signsKind } from '../support/gallery/choose';
import { type Drawn, type Gallery, type Look, openGallery } from '../support/gallery/gallery';
import { withPalette } from '../support/gallery/palette-png';

// `npm run cards:render`: a picture of every card, in three languages, light and dark, as wide as a phone and a desktop,
// into gallery/; and sheets of those of a phone, which README links, into docs/gallery/ with --docs.

const usage = 'npm run cards:render [-- --docs]';
/** What the sheets of the documents show: all in Finnish and light; of the others only the longest of what providers see most. */
const sheets = [
  ['fi', 'light', 'all'],
  ['fi', 'dark', 'most seen'],
  ['sv', 'light', 'most seen'],
  ['en', 'light', 'most seen'],
] as const;
const mostSeen =
  /^(answer|suggest|none|open question|client-matter|contact|welcome|meetings|question form(, near)?(,|$)|my question,)/;
/** The same form again with one line more, on what is wrong with what was sent. */
const isRepeat = /, (missing|too-long|masked|entry|late|late-waits|changed|newer|changedMeanwhile)(,|$)/;
const perSheet = 8;

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  if (options.some((option) => option !== '--docs')) {
    console.error(`Usage: ${usage}`);
    process.exit(2);
  }
  const gallery = await openGallery();
  try {
    if (options.includes('--docs')) await drawSheets(gallery);
    else await drawAll(gallery);
  } finally {
    await gallery.end();
  }
}

/** One picture a card and look, and a page to look through them. */
async function drawAll(gallery: Gallery): Promise<void> {
  const folder = path.join(projectRoot(), 'gallery');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (const language of languages) {
    const cards = chosenCards(language)
      .flatMap((group) => group.cards)
      .filter(({ name }) => !name.endsWith(signsKind));
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      for (const width of theme === 'contrast' ? ([320] as const) : ([320, 640] as const)) {
        rows.push(`<h2>${language}, ${theme}, ${width}</h2><div>`);
        for (const [name, picture] of await pictures(gallery, cards, { theme, width, language })) {
          const file = `${language}-${theme}-${width}-${name.replace(/[^a-zA-Z0-9-]+/g, '-')}.png`;
          writeFileSync(path.join(folder, file), picture);
          rows.push(
            `<figure><figcaption>${name}</figcaption><img loading="lazy" alt="${name}" src="${file}"></figure>`,
          );
        }
        rows.push('</div>');
        console.log(`${language}, ${theme}, ${width} pixels: ${cards.length} cards`);
      }
    }
  }
  const style =
    'body{font:14px sans-serif}div{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}figure{margin:0}';
  const head = `<meta charset="utf-8"><title>Cards</title><style>${style}</style><h1>Cards</h1>`;
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><html lang="en">${head}${rows.join('\n')}</html>\n`);
  console.log(`Open ${path.join('gallery', 'index.html')} in a browser.`);
}

const perPage = 16;

/** Cut out of pictures of whole pages: a picture of one card at a time takes many times as long. */
async function pictures({ page, draw, boxes }: Gallery, cards: readonly Drawn[], look: Look) {
  const found: [string, Buffer][] = [];
  for (let at = 0; at < cards.length; at += perPage) {
    const shown = cards.slice(at, at + perPage);
    await draw(shown, look);
    const whole = PNG.sync.read(await page.screenshot({ fullPage: true }));
    for (const [nth, { x, y, width, height }] of (await boxes()).entries()) {
      const one = new PNG({ width, height });
      PNG.bitblt(whole, one, x, y, width, height, 0, 0);
      found.push([shown[nth]?.name ?? '', withPalette(PNG.sync.write(one, { deflateLevel: 1, filterType: 0 }))]);
    }
  }
  return found;
}

/** Sheets of several cards, small enough to stand in the repository. */
async function drawSheets({ page, draw }: Gallery): Promise<void> {
  const folder = path.join(projectRoot(), 'docs', 'gallery');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lines = [
    '# The cards',
    '',
    'Every card with the least and the most it shows, as wide as a phone (320 pixels), written by `npm run cards:render -- --docs`.',
    'Finnish in light, without the forms that only say what is missing in them; what providers see most in dark, in Swedish and in English. `npm run cards:render` draws all of them into `gallery/`, at 640 pixels and in high contrast too.',
    '',
  ];
  for (const [language, theme, which] of sheets) {
    lines.push(`## ${{ fi: 'Finnish', sv: 'Swedish', en: 'English' }[language]}, ${theme}`, '');
    for (const [groupNumber, { group, cards }] of chosenCards(language).entries()) {
      const shown = cards.filter(
        ({ name }) =>
          !name.endsWith(signsKind) &&
          !isRepeat.test(name) &&
          (which === 'all' || (mostSeen.test(name) && !name.endsWith('shortest'))),
      );
      if (shown.length === 0) continue;
      lines.push(`${group[0]?.toUpperCase()}${group.slice(1)}:`, '');
      for (let at = 0; at < shown.length; at += perSheet) {
        const file = `${language}-${theme}-${groupNumber + 1}-${at / perSheet + 1}.png`;
        await draw(shown.slice(at, at + perSheet), { theme, width: 320, language, captions: true });
        const picture = await page.screenshot({ fullPage: true });
        writeFileSync(path.join(folder, file), withPalette(picture));
        lines.push(
          `![${shown
            .slice(at, at + perSheet)
            .map(({ name }) => name)
            .join('; ')}](${file})`,
          '',
        );
      }
    }
  }
  writeFileSync(path.join(folder, 'README.md'), `${lines.join('\n').trimEnd()}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
