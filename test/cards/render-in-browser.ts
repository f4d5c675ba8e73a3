import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');

const style = `body { margin: 0; padding: 8px; font: 14px/20px sans-serif; color: #242424; background: #f5f5f5 }
.ac-adaptiveCard { background: white; border: 1px solid #ddd; border-radius: 4px; max-width: 720px; box-sizing: border-box }
button { font: inherit; padding: 5px 12px; margin-bottom: 4px; border: 1px solid #ccc; border-radius: 4px; background: white; white-space: normal; text-align: left }
input[type=radio], input[type=checkbox] { width: auto }
input:not([type=radio]):not([type=checkbox]), select, textarea { font: inherit; width: 100%; box-sizing: border-box }`;

/** What the page did with a card: what its renderer complained of, and whether anything is wider than the window. */
export interface Rendered {
  page: Page;
  complaints: string[];
  overflow: number;
  text: string;
}

/** Shows a card with the Adaptive Cards renderer, at version 1.5, in a window of a width in pixels. The caller closes the page. */
export async function renderInBrowser(browser: Browser, card: object, width: number): Promise<Rendered> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><body></body>`);
  await page.addScriptTag({ content: renderer });
  // In the page: names are the browser's, hence a script in a string.
  const complaints = (await page.evaluate(`((json) => {
    const AC = AdaptiveCards;
    AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      result.outputHtml = escaped.replace(/\\\\([!-\\/:-@[-\`{-~])/g, '$1').replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>').replace(/\\n/g, '<br>');
      result.didProcess = true;
    };
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig({ spacing: { small: 6, default: 8, medium: 14, large: 20, padding: 12 }, supportsInteractivity: true,
      fontFamily: 'sans-serif', actions: { maxActions: 6, actionsOrientation: ${width < 480 ? `'vertical'` : `'horizontal'`}, actionAlignment: 'left', buttonSpacing: 6 }, 
      containerStyles: { emphasis: { backgroundColor: '#f0f0f0' }, good: { backgroundColor: '#8bc48a' }, warning: { backgroundColor: '#f0c36d' }, attention: { backgroundColor: '#e08a86' }, accent: { backgroundColor: '#8f94d8' } } });
    const seen = new AC.SerializationContext(AC.Versions.v1_5);
    card.parse(json, seen);
    document.body.appendChild(card.render());
    return Array.from({ length: seen.eventCount }, (_, at) => seen.getEventAt(at).message);
  })(${JSON.stringify(card)})`)) as string[];
  for (const title of await page.getByRole('button', { name: 'Where the strategy disagrees with itself' }).all()) await title.click();
  const overflow = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number;
  const text = (await page.evaluate(`document.body.innerText + ' ' +
    [...document.querySelectorAll('button')].map((one) => one.textContent).join(' ')`)) as string;
  return { page, complaints, overflow, text };
}
