import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { renderAnswer } from '../../src/cards/render-answer.ts';
import { openBrowser } from '../support/browser.ts';
import { asOtherClientsSee } from './as-other-clients-see.ts';
import { renderInBrowser } from './render-in-browser.ts';
import { samples, textsOf } from './samples.ts';

const tidy = (text: string) => text.replace(/\s+/g, ' ');

describe('a card in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const sample of samples) {
    for (const [width, client] of [
      [900, 'standard'],
      [360, 'narrow'],
    ] as const) {
      it(`of kind ${sample.card} is whole at ${width} pixels, with nothing cut off and nothing unknown to the renderer`, async () => {
        const shown = await renderInBrowser(browser, asOtherClientsSee(renderAnswer(sample).card, client), width);
        assert.deepEqual(shown.complaints, []);
        assert.ok(shown.overflow <= 0, `${shown.overflow} pixels too wide`);
        const text = tidy(shown.text);
        for (const part of textsOf(sample)) assert.ok(text.includes(tidy(part)), `lacks “${part}”`);
        await shown.page.close();
      });
    }
  }

  it('breaks no word of a heading and no short cell beside long names, at 360 pixels', async () => {
    const rows = ['Saltersgate Academy', 'Hollin Edge Infant School'].map((name) => ({ cells: [name, 'B1', '3.5 days'] }));
    const columns = ['Provider', 'Category', 'Left'];
    const answer = {
      card: 'list',
      title: 'T',
      lead: 'L',
      tables: [{ columns, rows }],
      sources: [],
      buttons: [],
      audience: 'person',
    } as const;
    const { page } = await renderInBrowser(browser, asOtherClientsSee(renderAnswer(answer as never).card, 'narrow'), 360);
    for (const text of [...columns, '3.5 days']) {
      const box = await page.getByText(text, { exact: true }).first().boundingBox();
      assert.ok(box && box.height < 30, `${text} takes ${box?.height} pixels`);
    }
    await page.close();
  });

  it('says its figures in columns that a word never breaks in, at 360 pixels', async () => {
    const balance = samples.find(({ card }) => card === 'balance');
    assert.ok(balance);
    const { page } = await renderInBrowser(browser, asOtherClientsSee(renderAnswer(balance).card, 'narrow'), 360);
    for (const heading of ['Days', 'Used', 'Left']) {
      const box = await page.getByText(heading, { exact: true }).boundingBox();
      assert.ok(box && box.height < 30, `${heading} takes ${box?.height} pixels`);
    }
    await page.close();
  });
});
