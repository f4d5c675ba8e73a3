import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type ChatPage, openChat } from './chat-page.ts';
import { type StartedDemo, startDemoOn } from './start-demo.ts';

const pictures = join(tmpdir(), 'tally-pictures');
/** High enough for a whole card: what lies under the client’s own bar is not in a picture. */
const phone = { width: 390, height: 2400 };
const desk = { width: 1280, height: 2000 };
/** A step of a chat may take this long where the machine is busy. */
const patience = 90_000;

/** Who sits where: `--as`, and the screen. The head of service chairs. */
const people = {
  advisor: ['priya.nair', phone],
  head: ['ruth.calloway', phone],
  chair: ['hos', desk],
  governor: ['graham.tully', desk],
} as const;
type Seat = keyof typeof people;

/** One meeting of four people, each at a client of their own: found, polled, booked, moved, prepared, held two weeks later, minuted, and followed by the next. */
describe('a TAS meeting from due to done', { timeout: 600_000 }, () => {
  let data: string;
  let browser: Browser;
  let demo: StartedDemo | undefined;
  let seats: Partial<Record<Seat, ChatPage>> = {};

  /** Everybody sits down, on the demo's own day or another. */
  async function sitDown(today?: string): Promise<void> {
    const all = Object.entries(people) as [Seat, (typeof people)[Seat]][];
    demo = await startDemoOn({ data, ...(today && { today }) }, ...all.flatMap(([, [as]]) => ['--as', as]));
    const { urls } = demo;
    seats = {};
    for (const [at, [seat, [, screen]]] of all.entries()) {
      const chat = await openChat(browser, urls[at]!, screen);
      chat.page.setDefaultTimeout(patience);
      await chat.cards.filter({ hasText: 'Welcome to Tally' }).waitFor();
      seats[seat] = chat;
    }
  }

  async function standUp(): Promise<void> {
    await Promise.all(Object.values(seats).map(({ page }) => page.close()));
    const code = await demo?.stop();
    demo = undefined;
    assert.equal(code, 0, 'Ctrl-C ends the demo in order');
  }

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    data = mkdtempSync(join(tmpdir(), 'tally-demo-'));
    browser = await openBrowser();
    await sitDown();
  });
  after(async () => {
    if (demo) await standUp();
    await browser?.close();
    rmSync(data, { recursive: true, force: true });
  });

  /** The newest card with a text, once it is there. */
  async function card(seat: Seat, hasText: string | RegExp): Promise<Locator> {
    const found = seats[seat]!.cards.filter({ hasText }).last();
    await found.waitFor();
    return found;
  }
  const type = (seat: Seat, text: string) => seats[seat]!.type(text);
  const press = async (seat: Seat, hasText: string | RegExp, name: string | RegExp) =>
    (await card(seat, hasText))
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const picture = async (seat: Seat, hasText: string | RegExp, name: string) =>
    (await card(seat, hasText)).screenshot({ path: join(pictures, `meeting-${name}.png`) });
  const textOf = async (seat: Seat, hasText: string | RegExp) => (await (await card(seat, hasText)).textContent()) ?? '';

  /** Says of every time of a poll whether it suits. */
  async function answer(seat: Seat, ...words: string[]): Promise<void> {
    const form = await card(seat, 'Priya Nair asks which of these times suit you');
    const times = form.getByRole('radiogroup');
    assert.equal(await times.count(), words.length);
    for (const [at, word] of words.entries()) await times.nth(at).getByText(word, { exact: true }).click();
    if (seat === 'head') await picture(seat, 'Priya Nair asks which', 'poll-phone');
    await form.getByRole('button', { name: 'Send my answer' }).click();
    await card(seat, 'Thank you: your answer is kept.');
  }

  test('the advisor asks for times and polls those whose calendars are not seen', async () => {
    await type('advisor', 'schedule a TAS for Marlow Bank');
    await card('advisor', /These are the best 3 of/);
    await picture('advisor', /These are the best 3 of/, 'times-phone');
    await press('advisor', /These are the best 3 of/, 'Ask by a poll');
    await card('advisor', 'Ruth Calloway and Graham Tully are asked');
    await answer('head', 'Does not suit', 'If need be', 'Suits', 'Suits', 'Does not suit');
    await answer('governor', 'Suits', 'Does not suit', 'If need be', 'Suits', 'If need be');
    await picture('governor', 'Thank you: your answer is kept.', 'poll-answered-desk');
  });

  test('the best time is told and booked, and everybody is invited', async () => {
    const told = await textOf('advisor', /Everybody has answered.*Best time:.*suits 2/);
    const best = /Best time: (.*?) \(suits 2\)/.exec(told)?.[1] ?? assert.fail(told);
    await picture('advisor', /Everybody has answered/, 'poll-told-phone');
    await press('advisor', /Everybody has answered/, `Book ${best}`);
    await card('advisor', `Booked for ${best}`);
    await picture('advisor', /Booked for/, 'booked-phone');
    await card('governor', 'Priya Nair asks you to come to this meeting');
    await card('chair', 'Priya Nair asks you to chair this meeting');
    await picture('chair', 'Priya Nair asks you to chair', 'invited-desk');
    await picture('head', 'Priya Nair asks you to come', 'invited-phone');
    await press('head', 'Priya Nair asks you to come', 'Accept');
    await card('head', 'Thank you: you are expected.');
  });

  test('it is moved, and the head is told the old time and the new one', async () => {
    await type('advisor', 'move the TAS at Marlow Bank to 10 March at 2 pm');
    await card('advisor', 'Wed 10 Mar 2027, 2 pm to 4 pm');
    await card('head', /moved from \w{3} \d+ Mar 2027 at .* to Wed 10 Mar 2027, 2 pm to 4 pm/);
    await picture('head', 'has been moved from', 'moved-phone');
    await picture('chair', 'has been moved from', 'moved-desk');
    await press('head', 'has been moved from', 'Accept');
    await card('head', /Thank you: you are expected\..*Wed 10 Mar 2027/);
  });

  test('once the school agrees to share information, a wider team is asked', async () => {
    await type('advisor', 'record the information sharing agreement for Marlow Bank');
    const form = await card('advisor', 'Who agreed to it for Marlow Bank Primary School?');
    await form.getByText('Headteacher', { exact: true }).click();
    await picture('advisor', 'Who agreed to it', 'agreement-phone');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await card('advisor', 'agreed on Wed 24 Feb 2027 by the headteacher');
    await type('advisor', 'ask the finance team to the TAS at Marlow Bank');
    const who = await card('advisor', 'Tick everybody who is asked to it');
    await who.getByText('Peter Quayle, finance team', { exact: true }).click();
    await picture('advisor', 'Tick everybody', 'who-comes-phone');
    await who.getByRole('button', { name: 'Save' }).click();
    await card('advisor', /finance team, invited/);
  });

  test('the agenda is shared, and the head adds evidence of impact', async () => {
    await type('advisor', 'agenda for the TAS at Marlow Bank');
    await card('advisor', 'It has not been shared yet.');
    await picture('advisor', 'It has not been shared yet.', 'agenda-phone');
    await press('advisor', 'It has not been shared yet.', 'Share it now');
    await picture('chair', 'It was shared on Wed 24 Feb 2027.', 'agenda-desk');
    await press('head', 'The agenda of the', 'Add to it');
    const form = await card('head', 'What is to be spoken about');
    await form.getByRole('combobox').click();
    await seats.head!.page.getByRole('option', { name: /evidence of impact/ }).click();
    await form.getByLabel('What').fill('Reading ages in Year 4 rose by five months.');
    await picture('head', 'What is to be spoken about', 'agenda-add-phone');
    await form.getByRole('button', { name: 'Save' }).click();
    await card('head', 'Reading ages in Year 4 rose by five months. (Ruth Calloway)');
    await picture('head', 'It is on the agenda.', 'agenda-added-phone');
  });

  test('on the day the advisor is told of the minutes to write, and writes them on a phone', async () => {
    await standUp();
    await sitDown('2027-03-10');
    await picture('advisor', 'Minutes to write', 'day-phone');
    await (await card('advisor', 'Minutes to write'))
      .getByRole('button', { name: /Marlow Bank/ })
      .last()
      .click();
    const there = await card('advisor', 'Step 1 of 4');
    await there.getByText('Peter Quayle, finance team', { exact: true }).click();
    await picture('advisor', 'Step 1 of 4', 'minutes-1-phone');
    await press('advisor', 'Step 1 of 4', 'Next');
    const found = await card('advisor', 'Step 2 of 4');
    await found.getByLabel('Successes to celebrate').fill('Phonics: 81% met the standard, up from 74%.');
    // What the head put on the agenda stands there already.
    assert.equal(await found.getByLabel(/evidence of impact/).inputValue(), 'Reading ages in Year 4 rose by five months.');
    await picture('advisor', 'Step 2 of 4', 'minutes-2-phone');
    await press('advisor', 'Step 2 of 4', 'Next');
    const agreed = await card('advisor', 'Step 3 of 4');
    await agreed.getByLabel(/improvement priorities.*: 1$/).fill('Reading in Year 4 for pupils below their age');
    await agreed.getByLabel(/^Action plan: 1\. What/).fill('Plan a second reading session for Year 4');
    await agreed.getByLabel('1. Who?').fill('Head');
    await agreed.getByText('High vulnerability', { exact: true }).click();
    await agreed.getByLabel(/^Risk assessment: why/).fill('Two of four teachers in Years 3 and 4 leave at Easter.');
    await agreed.getByLabel(/^Confidential/).fill('The deputy is thinking of leaving.');
    await picture('advisor', 'Step 3 of 4', 'minutes-3-phone');
    await press('advisor', 'Step 3 of 4', 'Next');
    await card('advisor', 'Step 4 of 4');
    await picture('advisor', 'Step 4 of 4', 'minutes-4-phone');
    await press('advisor', 'Step 4 of 4', 'Submit the minutes');
    await card('advisor', /0\.5 days are debited\. 5 days left of 9\.5 days/);
    await picture('advisor', '0.5 days are debited', 'minutes-kept-phone');
  });

  test('the chair approves, and the head reads and acknowledges what the authority does not keep to itself', async () => {
    await press('advisor', '0.5 days are debited', 'Preview the minutes');
    await press('advisor', 'Nothing has been sent', 'Ask Margaret Osei to approve');
    await card('advisor', 'The minutes go out when Margaret Osei approves them');
    await card('chair', 'These minutes wait for Margaret Osei');
    await picture('chair', 'These minutes wait for', 'approve-desk');
    await press('chair', 'These minutes wait for', 'Approve');
    await card('chair', 'Until then you can undo it');
    const minutes = await textOf('head', 'These are the minutes of the Team Around the School meeting on Wed 10 Mar 2027');
    assert.match(minutes, /High vulnerability: Two of four teachers.*Plan a second reading session for Year 4/);
    assert.doesNotMatch((await seats.head!.page.locator('body').textContent()) ?? '', /deputy is thinking/);
    await picture('head', 'These are the minutes', 'minutes-phone');
    await picture('governor', 'These are the minutes', 'minutes-desk');
    await press('head', 'These are the minutes', 'Acknowledge');
    await card('head', 'your acknowledgement has been kept');
  });

  test('a high risk puts the category on the review list', async () => {
    await type('chair', 'which categories are to be reviewed?');
    await card('chair', /Marlow Bank Primary School.*High vulnerability at the Team Around the School meeting on Wed 10 Mar 2027/);
    await picture('chair', /High vulnerability at the/, 'review-desk');
  });

  test('the next TAS is booked, and its agenda begins with what this one agreed', async () => {
    await type('advisor', 'schedule the next TAS for Marlow Bank');
    await press('advisor', /These are the best 3 of/, /Jun 2027/);
    await card('advisor', /Booked for .* Jun 2027/);
    await card('head', /asks you to come to this meeting on .* Jun 2027/);
    await type('head', 'what is on our agenda?');
    await card('head', /Priority: Reading in Year 4 for pupils below their age.*Plan a second reading session/);
    await picture('head', 'Priority: Reading in Year 4', 'next-agenda-phone');
  });
});
