import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { withPalette } from '../../support/gallery/palette-png';

/** Names of the Playground's chats, as its list shows them. */
export type Chat = 'Personal Chat' | 'Ryhmäkeskustelu' | 'Kuntoutus - Henkilöstö';

const botName = 'Kuntoutuksen kysymykset';
/** As wide as a card on a small phone. */
const phoneWidth = 320;

/** Somebody before the browser: what they do, and what they wait to see. */
export interface Seat {
  readonly page: Page;
  /** The newest card of the chat that is open. */
  lastCard(): Locator;
  /** Writes a message and waits for the card it brings. */
  ask(text: string): Promise<void>;
  /** The same in a group, where the bot is mentioned first. */
  mention(text: string): Promise<void>;
  /** Presses a button of the newest card. */
  press(title: string | RegExp): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /**
   * Writes and presses until the card says something, as a person does. A pressed card is replaced twice, by the answer
   * to the press and for everybody else in the channel: what is written between the two is gone, and is written again.
   */
  writeAndPress(label: string, text: string, title: string, says: string): Promise<void>;
  choose(label: string, option: string | RegExp): Promise<void>;
  /** Waits until the newest card says something: it may come, or be replaced where it stands. @returns all it says */
  sees(what: string | RegExp): Promise<string>;
  /** Goes to a chat, whose newest card says something that no other one does. */
  open(chat: Chat, says: string): Promise<void>;
  /** Opens the search of the compose box and searches. @returns its window */
  search(text: string): Promise<Locator>;
  /** For the documents, into the folder that SCREENSHOTS names. */
  picture(name: string, of?: Locator): Promise<void>;
  /** The newest card with what stands before it in the chat, from a text on. */
  chatPicture(name: string, from: string): Promise<void>;
  /** Sends what the search has put into the compose box. */
  sendWritten(): Promise<void>;
  phonePicture(name: string): Promise<void>;
}

/** Opens a page that reaches this machine only: the client asks Microsoft's servers for fonts and animations, and works without. */
export async function takeSeat(browser: Browser, url: string): Promise<Seat> {
  // High enough for the longest card: a picture is of the whole of it.
  const page = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
  // A busy machine is slow; what is seen ends a wait, not a clock.
  page.setDefaultTimeout(60_000);
  await page.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return hostname === '127.0.0.1' || hostname === 'localhost' ? route.continue() : route.abort();
  });
  await page.goto(url);
  const box = page.locator('[role=textbox][contenteditable=true]').first();
  const cards = page.locator('.ac-adaptiveCard');
  await box.waitFor();
  // It would repeat what is written, beside the chat.
  await page.getByTitle('Hide log panel').click();

  const lastCard = () => cards.last();
  const send = async (write: () => Promise<void>) => {
    const before = await cards.count();
    await box.click();
    await write();
    await page.keyboard.press('Enter');
    await cards.nth(before).waitFor();
  };
  const sees = async (what: string | RegExp) => {
    await cards
      .last()
      .filter({ hasText: what })
      .waitFor()
      .catch(async (error) => {
        throw new Error(`The newest card does not say ${what}, but: ${await lastCard().textContent()}`, {
          cause: error,
        });
      });
    return (await lastCard().textContent()) ?? '';
  };
  const save = async (name: string, take: () => Promise<Buffer>) => {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    // Nothing below the mouse, and nothing in focus: a picture shows a card as it comes.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement?.blur()');
    writeFileSync(path.join(folder, `${name}.png`), withPalette(await take()));
  };
  const picture = (name: string, of = lastCard()) => save(name, () => of.screenshot({ animations: 'disabled' }));

  return {
    page,
    lastCard,
    ask: (text) => send(() => box.pressSequentially(text)),
    mention: (text) =>
      send(async () => {
        await box.pressSequentially(`@${botName.slice(0, 3)}`);
        await page.getByRole('menuitem', { name: botName }).click();
        await box.filter({ hasText: botName }).waitFor();
        await box.pressSequentially(` ${text}`);
      }),
    press: (title) => lastCard().getByRole('button', { name: title, exact: true }).first().click(),
    fill: (label, text) => lastCard().getByRole('textbox', { name: label }).fill(text),
    writeAndPress: async (label, text, title, says) => {
      const field = lastCard().getByRole('textbox', { name: label });
      const button = lastCard().getByRole('button', { name: title, exact: true }).first();
      const isSaid = lastCard().filter({ hasText: says });
      let isPressed = false;
      while (!(await isSaid.isVisible())) {
        await field.or(isSaid).first().waitFor();
        const written = await field.inputValue({ timeout: 1000 }).catch(() => null);
        if (written !== null && (written !== text || !isPressed)) {
          await field.fill(text);
          await button.click();
          isPressed = true;
        }
        await page.waitForTimeout(100);
      }
    },
    choose: async (label, option) => {
      await lastCard().getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    },
    sees,
    open: async (chat, says) => {
      await page.getByRole('treeitem', { name: chat }).click();
      await sees(says);
    },
    search: async (text) => {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByText('Search Command').click();
      await page.getByPlaceholder('Enter a search term').pressSequentially(text);
      return page.getByRole('group').filter({ hasText: 'Search-Based Message Extension' }).last();
    },
    picture,
    chatPicture: async (name, from) => {
      const [first, last] = await Promise.all([page.getByText(from).last().boundingBox(), lastCard().boundingBox()]);
      if (!first || !last) throw new Error(`Nothing that says ${from} is seen.`);
      const [left, top] = [last.x - 75, first.y - 40];
      const clip = {
        x: left,
        y: top,
        width: first.x + first.width + 20 - left,
        height: last.y + last.height + 20 - top,
      };
      await save(name, () => page.screenshot({ clip, animations: 'disabled' }));
    },
    sendWritten: async () => {
      // Not by its card: the compose box shows that too.
      const messages = page.getByLabel('Message timestamp');
      const before = await messages.count();
      await page.getByRole('button', { name: 'Send Message' }).click();
      await messages.nth(before).waitFor();
    },
    phonePicture: async (name) => {
      if (!process.env.SCREENSHOTS) return;
      const setWidth = (card: { style: { width: string } }, width: string) => {
        card.style.width = width;
      };
      const card = lastCard() as Locator & { evaluate(run: typeof setWidth, width: string): Promise<void> };
      await card.evaluate(setWidth, `${phoneWidth}px`);
      await picture(name, card);
      await card.evaluate(setWidth, '');
    },
  };
}
