import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openChat } from './chat-page.ts';
import { type StartedDemo, startDemo } from './start-demo.ts';

const pictures = join(tmpdir(), 'tally-pictures');
const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

describe('the demo in a browser', { timeout: 180_000 }, () => {
  let demo: StartedDemo | undefined;
  let browser: Browser | undefined;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    // One after the other, so that whichever has started is known and is stopped below.
    browser = await openBrowser();
    demo = await startDemo();
  });
  after(async () => {
    await browser?.close();
    if (!demo) return;
    assert.equal(await demo.stop(), 0, 'Ctrl-C ends the demo in order');
    assert.equal(await fetch(demo.url).catch(() => undefined), undefined, 'and nothing of it listens any more');
  });

  for (const [width, viewport] of Object.entries(widths)) {
    test(`an advisor asks for the days left and goes on to the breakdown, at ${width} width`, async () => {
      const { page, cards, type } = await openChat(browser!, demo!.url, viewport);
      try {
        await type('how many days has marlow bank left?');
        const card = cards.filter({ hasText: '5.5 days left of 9.5 days' });
        await card.waitFor();
        const text = (await card.textContent()) ?? '';
        assert.match(text, /Marlow Bank Primary School/);
        assert.match(text, /category B1/);
        assert.match(text, /Annex 2, Category B1/);
        assert.ok((await card.boundingBox())!.width <= viewport.width);
        assert.deepEqual(await widerThanCard(card), [], 'nothing stands out of the card');
        await card.screenshot({ path: join(pictures, `days-left-${width}.png`) });
        await page.screenshot({ path: join(pictures, `chat-${width}.png`) });

        await card.getByRole('button', { name: 'Breakdown' }).click();
        await page.getByText('Autumn Conversation preparation').last().waitFor();
        await page.getByText('In the allocation: 9.5 days').waitFor();
        await page.screenshot({ path: join(pictures, `breakdown-${width}.png`) });
      } finally {
        await page.close();
      }
    });
  }

  test('what is asked in a group chat and is not for everyone comes to the asker’s own chat', async () => {
    const { page, cards, go, mention } = await openChat(browser!, demo!.url, widths.desktop);
    try {
      await go('School improvement team');
      await page.getByRole('paragraph').filter({ hasText: 'Mention me with a question' }).waitFor();
      await mention('how many days has quill street left?');
      await page.getByRole('paragraph').filter({ hasText: 'I have sent you the answer in our own chat' }).waitFor();
      assert.equal(await page.getByText('5.75 days').count(), 0);
      await go('Personal Chat');
      await cards.filter({ hasText: '0.75 days over: 5.75 days used of 5 days' }).waitFor();
    } finally {
      await page.close();
    }
  });
});

/** The texts in an element that reach past its right edge. */
function widerThanCard(card: Locator): Promise<string[]> {
  return card.evaluate((box) => {
    const edge = box.getBoundingClientRect().right + 1;
    return [...box.querySelectorAll('.ac-textBlock, .ac-pushButton')]
      .filter((one) => one.getBoundingClientRect().right > edge)
      .map((one) => one.textContent ?? '');
  });
}
