import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { letterHtml } from '../../../src/delivery/mail/letter-html.ts';
import type { Letter } from '../../../src/requests/letter.ts';
import { openBrowser } from '../../support/browser.ts';
import { tidy } from '../../support/letter-files.ts';
import { sampleLetter } from '../../support/sample-letter.ts';

const links = [
  { title: 'I have read this summary', url: `https://tally.ashmere.example/l/${'a1B2'.repeat(70)}` },
  { title: 'Reply with a comment', url: 'https://tally.ashmere.example/l/comment?a=1&b=2' },
];
/** A letter with what is hardest to lay out: words without an end, many columns, long lines. */
const endless = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4);
const hardest: Letter = {
  ...sampleLetter,
  authority: endless,
  title: endless,
  to: [endless],
  reference: endless,
  blocks: [
    { type: 'heading', text: endless },
    { type: 'paragraph', text: endless },
    { type: 'list', items: [endless] },
    { type: 'quote', text: `${' '.repeat(40)}${endless}` },
    { type: 'facts', facts: [{ label: endless, value: { text: endless, tone: 'warning' } }] },
    { type: 'table', columns: Array(6).fill('Column'), rows: [[endless, ...Array(5).fill({ text: endless, tone: 'good' })]] },
  ],
  closing: [endless, endless],
  footer: [endless],
};

describe('a letter as an HTML e-mail', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function shown(letter: Letter, width: number, html = letterHtml(letter, links)) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    const wide = await page.evaluate(`[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > Math.max(one.clientWidth, innerWidth))
      .map((one) => one.outerHTML.slice(0, 100))`);
    const scrolls = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    return { page, asked, wide, scrolls, text: tidy(String(await page.evaluate('document.body.innerText'))) };
  }

  for (const width of [640, 390, 320]) {
    for (const [name, letter] of [
      ['a visit summary', sampleLetter],
      ['a letter of endless words', hardest],
    ] as const) {
      it(`shows ${name} with nothing wider than the page at ${width} pixels`, async () => {
        const { page, wide, scrolls } = await shown(letter, width);
        assert.deepEqual([wide, scrolls], [[], 0]);
        await page.close();
      });

      it(`shows ${name} so at ${width} pixels too where the mail program leaves the style sheet out`, async () => {
        const bare = letterHtml(letter, links).replace(/<style>.*?<\/style>/s, '');
        const { page, wide, scrolls } = await shown(letter, width, bare);
        assert.deepEqual([wide, scrolls], [[], 0]);
        await page.close();
      });
    }
  }

  it('is no wider than 640 pixels on a wide screen', async () => {
    const { page } = await shown(sampleLetter, 1200);
    const width = await page.evaluate('document.querySelector("h1").getBoundingClientRect().width');
    assert.ok(Number(width) <= 640, String(width));
    await page.close();
  });

  it('says all that the letter says, whole words in every line of a phone', async () => {
    const { page, text } = await shown(sampleLetter, 390);
    for (const part of [
      'Dear Mrs Okonkwo-Łukasik',
      'Progress: Amber: begun',
      'Who: Siân Okonkwo-Łukasik',
      'By when: Fri 12 Feb 2027',
      'Yours sincerely Priya Nair',
    ])
      assert.ok(text.includes(part), part);
    await page.close();
  });

  it('names the columns once on a wide screen', async () => {
    const { page, text } = await shown(sampleLetter, 640);
    assert.ok(text.includes('What Who By when'));
    assert.ok(!text.includes('By when: Fri 12 Feb 2027'));
    await page.close();
  });

  it('has each action as a button that a thumb hits, and its address as text', async () => {
    const { page, text } = await shown(sampleLetter, 390);
    for (const { title, url } of links) {
      const button = page.getByRole('link', { name: title });
      assert.equal(await button.getAttribute('href'), url);
      const box = await button.boundingBox();
      assert.ok(box && box.height >= 40 && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
      assert.ok(text.replaceAll(' ', '').includes(url));
    }
    await page.close();
  });

  it('fetches nothing', async () => {
    const { page, asked } = await shown(sampleLetter, 640);
    assert.deepEqual(asked, []);
    await page.close();
  });

  it('shows what was typed as it was typed, and runs none of it', async () => {
    const typed = '<img src=x onerror="document.title=1"><script>document.title=1</script> & "quotes" \'too\'';
    const letter: Letter = { ...sampleLetter, title: typed, blocks: [{ type: 'quote', text: `${typed}\n    set in` }] };
    const { page, text } = await shown(letter, 640);
    assert.ok(text.includes(tidy(typed)));
    assert.equal(await page.title(), tidy(typed));
    assert.equal(await page.evaluate('document.querySelectorAll("img, script").length'), 0);
    await page.close();
  });

  it('says its language, and every word stands out from what is behind it', async () => {
    const { page } = await shown(sampleLetter, 640);
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en-GB');
    const faint = await page.evaluate(`(() => {
      const light = (rgb) => rgb.slice(0, 3).map((one) => one / 255).map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
      const read = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
      const behind = (one) => { for (let at = one; at; at = at.parentElement) { const colour = read(getComputedStyle(at).backgroundColor); if (colour[3] !== 0) return colour; } return [255, 255, 255]; };
      return [...document.querySelectorAll('body *')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())).filter((one) => {
        const [a, b] = [light(read(getComputedStyle(one).color)), light(behind(one))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      }).map((one) => one.outerHTML.slice(0, 100));
    })()`);
    assert.deepEqual(faint, []);
    await page.close();
  });
});
