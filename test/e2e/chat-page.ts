import type { Browser, Locator, Page } from 'playwright-core';

/** The local Teams client in a browser, as a person uses it. */
export interface ChatPage {
  page: Page;
  /** The cards in the chat so far, oldest first. */
  cards: Locator;
  type(text: string): Promise<void>;
  /** Goes to a room or chat by its name. */
  go(name: string): Promise<void>;
  /** Mentions Tally, as a room needs, and types. */
  mention(text: string): Promise<void>;
}

/**
 * The client keeps its chat at least 600 and its cards 450 points wide, and leaves a hundred beside them; Teams on a phone
 * gives a card the whole width of the screen.
 */
const asOnAPhone = [
  '* { min-width: 0 !important; }',
  '.fai-OutputCard > *, .fai-OutputCard > * > * { width: auto !important; }',
  ':has(> * > .fai-OutputCard) { margin-right: 0 !important; }',
].join(' ');

/**
 * Opens the client's personal chat at a width. Its log is closed, for on a phone it would lie over the chat.
 *
 * @example const { type, cards } = await openChat(browser, demo.url, { width: 390, height: 844 })
 */
export async function openChat(browser: Browser, url: string, viewport: { width: number; height: number }): Promise<ChatPage> {
  const page = await browser.newPage({ viewport, locale: 'en-GB' });
  // The client loads slowly where the machine is busy.
  page.setDefaultTimeout(90_000);
  await page.goto(url);
  await page.locator('[title="Hide log panel"]').click();
  const box = page.locator('[role=textbox][contenteditable=true]').first();
  await box.waitFor();
  if (viewport.width < 600) await page.addStyleTag({ content: asOnAPhone });
  return {
    page,
    cards: page.locator('.ac-adaptiveCard'),
    async type(text) {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    go: (name) => page.getByText(name, { exact: true }).first().click(),
    async mention(text) {
      await box.click();
      await page.keyboard.type('@');
      await page.locator('.fui-MenuItem__content', { hasText: 'Tally' }).click();
      await page.keyboard.type(` ${text}`);
      await page.keyboard.press('Enter');
    },
  };
}
