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
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 1000 };
/** A step of a chat may take this long where the machine is busy. */
const patience = 90_000;

/**
 * One story over four people, each at a client of their own: an advisor's visit reaches the head, and a change of category
 * that two people agree reaches the channel.
 */
describe('from a visit to the head, and from a proposal to the channel', { timeout: 600_000 }, () => {
  let demo: StartedDemo;
  let browser: Browser;
  const seats: Record<string, ChatPage> = {};
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await openBrowser();
    demo = await startDemo('--as', 'priya.nair', '--as', 'head', '--as', 'manager', '--as', 'hos');
    for (const [at, seat] of ['advisor', 'head', 'manager', 'hos'].entries()) {
      seats[seat] = await openChat(browser, demo.urls[at]!, at < 2 ? phone : desk);
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
  const press = async (seat: string, hasText: string | RegExp, name: string) =>
    (await card(seat, hasText)).getByRole('button', { name, exact: true }).click();
  const picture = async (seat: string, hasText: string | RegExp, name: string) =>
    (await card(seat, hasText)).screenshot({ path: join(pictures, `${name}.png`) });

  test('an advisor records a visit on a phone, step by step, and its days are debited', async () => {
    const { type } = seats.advisor!;
    await type('how many days has marlow bank left?');
    await card('advisor', '5.5 days left of 9.5 days');
    await type('record the core visit to Marlow Bank');
    await picture('advisor', 'Step 1 of 4', 'note-step-1');
    await press('advisor', 'Step 1 of 4', 'Next');
    // The next one is due in the summer: that is said once, and is no reason to stop.
    await press('advisor', /Wed 24 Feb 2027 is before that/, 'Go on all the same');
    const findings = await card('advisor', 'Step 2 of 4');
    await findings.getByLabel('Purpose and focus').fill('How far the reading work has come since the autumn.');
    await findings.getByLabel('Evidence seen').fill('Books in Years 3 to 6; two lessons; a talk with the reading lead.');
    await findings.getByLabel('Strengths').fill('Pupils explain their methods well, and they read every day.');
    await findings.getByLabel('Areas to develop').fill('Pupils who read below their age in Year 4 need a second session.');
    await findings.screenshot({ path: join(pictures, 'note-step-2.png') });
    await press('advisor', 'Step 2 of 4', 'Next');
    const agreed = await card('advisor', 'Step 3 of 4');
    await agreed.getByLabel('1. What?').fill('Plan a second reading session for Year 4');
    await agreed.getByLabel('1. Who?').fill('Head');
    await agreed.getByLabel(/^Confidential to the local authority/).fill('The deputy is thinking of leaving.');
    await press('advisor', 'Step 3 of 4', 'Next');
    await card('advisor', 'Plan a second reading session for Year 4');
    await press('advisor', 'Step 4 of 4', 'Submit the note');
    await card('advisor', /Note kept.*0\.5 days are debited\. .*5 days left of 9\.5 days/);
    await picture('advisor', 'Note kept', 'note-kept');
  });

  test('the head is sent the summary, without what is confidential, and acknowledges it', async () => {
    await press('advisor', 'Note kept', 'Preview the summary');
    const preview = await card('advisor', /Preview/);
    await preview.screenshot({ path: join(pictures, 'summary-preview.png') });
    await preview.getByRole('button', { name: 'Send now', exact: true }).click();
    await card('advisor', /Until then you can undo it/);
    const summary = await card('head', 'Pupils explain their methods well, and they read every day.');
    const text = (await summary.textContent()) ?? '';
    assert.match(text, /Plan a second reading session for Year 4/);
    assert.doesNotMatch((await seats.head!.page.locator('body').textContent()) ?? '', /deputy is thinking/);
    await summary.screenshot({ path: join(pictures, 'summary-for-the-head.png') });
    await summary.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await card('head', /acknowledged/i);
    await seats.advisor!.type('who has seen the summary of the visit to Marlow Bank');
    await card('advisor', /acknowledged/i);
    await picture('advisor', /acknowledged/i, 'summary-acknowledged');
  });

  test('the balance has moved for the head too, by the visit and by the report that the summary is', async () => {
    await seats.head!.type('how many days have we left?');
    await card('head', '4.5 days left of 9.5 days');
  });

  test('a manager proposes a category, the head of service approves it, and the channel shows the update', async () => {
    const { go, mention, type } = seats.manager!;
    await go('Announcements');
    await mention('post category updates here');
    await press('manager', 'What is this channel to hear of?', 'Post here');
    await card('manager', 'are posted in Announcements');
    await go('Personal Chat');

    await type('move Quill Street to B1');
    const form = await card('manager', 'Quill Street Primary School: propose B1');
    await form.screenshot({ path: join(pictures, 'proposal.png') });
    await form.getByLabel(/^Reasons/).fill('Results fell in the autumn and two leaders have left.');
    await form.getByRole('button', { name: 'Propose', exact: true }).click();

    await press('hos', /Quill Street.*(proposed|propose)/i, 'Approve');
    await picture('hos', /Quill Street/, 'proposal-approved');
    await type('what category is Quill Street?');
    await card('manager', /Quill Street Primary School is in category B1/);

    await type('announce the category of Quill Street');
    await press('manager', 'Post the category of Quill Street Primary School', 'Preview');
    await press('manager', 'what everybody in Announcements', 'Post now');
    await go('Announcements');
    const posted = await card('manager', 'Category update: Quill Street Primary School');
    assert.match((await posted.textContent()) ?? '', /category B1 \(medium support\).*before that it was in A/);
    assert.doesNotMatch((await posted.textContent()) ?? '', /two leaders/, 'the reason stays out');
    await posted.screenshot({ path: join(pictures, 'channel-post.png') });
  });
});
