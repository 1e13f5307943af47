import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Card } from '../../../cards/elements';
import type { Language } from '../../../knowledge/schema';
import { projectRoot } from '../../project-root';
import { launchBrowser } from '../browser';
import { hostConfigOf, paletteOf, type Theme } from './themes';

/** A card to draw, under its name. */
export interface Drawn {
  readonly name: string;
  readonly card: Card;
}

/** How the cards are drawn; widths of a phone and of a desktop. */
export interface Look {
  readonly theme: Theme;
  readonly width: 320 | 640;
  readonly language: Language;
  /** Writes its name above each card. */
  readonly captions?: boolean;
}

/** A page in a browser on which cards are drawn with Microsoft's renderer, as Teams draws them. */
export interface Gallery {
  readonly page: Page;
  draw(cards: readonly Drawn[], look: Look): Promise<void>;
  /** Where each card stands on the page. */
  boxes(): Promise<{ x: number; y: number; width: number; height: number }[]>;
  /** Opens what is folded on the cards that are drawn. */
  unfold(): Promise<void>;
  /** What is cut, sticks out or lacks its words on the cards that are drawn. */
  problems(): Promise<string[]>;
  /** What axe-core says of them, by WCAG 2.2 A and AA. */
  violations(): Promise<string[]>;
  end(): Promise<void>;
}

interface InPage {
  boxes(): { x: number; y: number; width: number; height: number }[];
  draw(cards: readonly Drawn[], look: object): void;
  unfold(): void;
  problems(): string[];
  axe: { run(options: object): Promise<{ violations: AxeViolation[] }> };
}
interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens the page; nothing is loaded from elsewhere. */
export async function openGallery(): Promise<Gallery> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(pathToFileURL(path.join(projectRoot(), 'bot', 'support', 'gallery', 'page.html')).href);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return {
    page,
    draw: async (cards, { theme, ...look }) => {
      const drawing = { ...look, hostConfig: hostConfigOf(theme), palette: paletteOf(theme) };
      await page.evaluate(([shown, as]) => (globalThis as unknown as InPage).draw(shown, as), [
        cards,
        drawing,
      ] as const);
    },
    boxes: () => page.evaluate(() => (globalThis as unknown as InPage).boxes()),
    unfold: () => page.evaluate(() => (globalThis as unknown as InPage).unfold()),
    problems: () => page.evaluate(() => (globalThis as unknown as InPage).problems()),
    violations: async () => {
      const run = { runOnly: { type: 'tag', values: wcag }, resultTypes: ['violations'] };
      const { violations } = await page.evaluate((options) => (globalThis as unknown as InPage).axe.run(options), run);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
    },
    end: () => browser.close(),
  };
}
