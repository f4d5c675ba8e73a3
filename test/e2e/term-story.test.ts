import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type ChatPage, openChat } from './chat-page.ts';
import { type StartedDemo, startDemo } from './start-demo.ts';

const pictures = join(tmpdir(), 'tally-pictures');
const phone = { width: 390, height: 1800 };
/** High enough for a whole card: what lies under the client’s own bar is not in a picture. */
const desk = { width: 1280, height: 2000 };
/** A step of a chat may take this long where the machine is busy. */
const patience = 90_000;

/** The demo authority's term: an advisor plans and books her own meetings on a phone, the head of service all the others at a desk. */
describe('a term of meetings at once', { timeout: 600_000 }, () => {
  let demo: StartedDemo;
  let browser: Browser;
  const seats: Record<string, ChatPage> = {};
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await openBrowser();
    demo = await startDemo('--as', 'priya.nair', '--as', 'hos');
    for (const [at, seat] of ['advisor', 'hos'].entries()) {
      seats[seat] = await openChat(browser, demo.urls[at]!, at === 0 ? phone : desk);
      seats[seat].page.setDefaultTimeout(patience);
      await seats[seat].cards.filter({ hasText: 'Welcome to Tally' }).waitFor();
    }
  });
  after(async () => {
    await browser?.close();
    if (demo) assert.equal(await demo.stop(), 0, 'Ctrl-C ends the demo in order');
  });

  /** The newest card with a text, once it is there. */
  async function card(seat: string, hasText: string | RegExp): Promise<Locator> {
    const found = seats[seat]!.cards.filter({ hasText }).last();
    await found.waitFor();
    return found;
  }
  const press = async (seat: string, hasText: string | RegExp, name: string | RegExp) =>
    (await card(seat, hasText)).getByRole('button', { name }).first().click();
  const picture = async (seat: string, hasText: string | RegExp, name: string) =>
    (await card(seat, hasText)).screenshot({ path: join(pictures, `${name}.png`) });

  test('an advisor asks for her own term on a phone, is told the times, and books them', async () => {
    await seats.advisor!.type('plan all my TAS meetings');
    await card('advisor', /I am working it out: \d+ TAS meetings/);
    await picture('advisor', /I am working it out/, 'term-asked-phone');
    await card('advisor', /The times are worked out\. \d+ of \d+ TAS meetings have a time\. Nothing is booked yet/);
    await picture('advisor', /The times are worked out/, 'term-times-phone');
    await press('advisor', /The times are worked out/, /^Book all/);
    await card('advisor', /I am booking \d+ TAS meetings/);
    await card('advisor', /(\d+) of \1 TAS meetings have a time\. \1 are booked\./);
    await picture('advisor', /are booked\./, 'term-booked-phone');
  });

  test('the head of service asks for all the others, moves one, and sees the rule that another time would break', async () => {
    const { type } = seats.hos!;
    await type('schedule this term’s TAS meetings for the whole authority');
    await card('hos', /The times are worked out/);
    await picture('hos', /The times are worked out/, 'term-times-desk');
    await type('other times for Skerrow Primary School in the plan');
    await card('hos', /Skerrow Primary School is proposed for/);
    await picture('hos', /Skerrow Primary School is proposed for/, 'term-row-desk');
    await type('in the plan move Skerrow Primary School to 20 March 2027');
    await card('hos', /Nothing is changed\. Sat 20 Mar 2027 is no school day/);
    await (await card('hos', /Nothing is changed/)).getByRole('button').first().click();
    await card('hos', /Skerrow Primary School is now on/);
    await picture('hos', /Skerrow Primary School is now on/, 'term-moved-desk');
  });

  test('what was accepted is booked, and the list says so', async () => {
    const { type } = seats.hos!;
    await type('accept the plan');
    await press('hos', /would be booked, and everybody invited/, /^Book \d+ TAS meetings/);
    await card('hos', /I am booking \d+ TAS meetings/);
    await card('hos', /(\d+) of \1 TAS meetings have a time\. \1 are booked\./);
    await picture('hos', /are booked\./, 'term-booked-desk');
    await type('schedule this term’s TAS meetings for the whole authority');
    await card('hos', /No TAS meetings are left to schedule in the spring term/);
  });
});
