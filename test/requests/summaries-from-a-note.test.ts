import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../support/all-docs.ts';
import { buttonOf, factOf } from '../support/answer-words.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { leftAt } from '../support/ledger.ts';
import { writing, writtenUp } from '../support/note-form.ts';
import { later } from '../support/time.ts';

const marlow = '900001';

/** A note of a core visit, submitted by its advisor: the receipt, and a way to press its buttons. */
async function submitted() {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor', {
    about: { met: 'Ruth Calloway' },
    findings: { 'part-strengths': 'Taught daily.' },
    agreed: {
      'what-1': 'Train all staff',
      'who-1': 'headteacher',
      'due-1': '2027-03-01',
      'next-visit': '2027-03-09',
      confidential: 'zircon',
    },
  });
  const receipt = await form.press('Submit the note');
  const note = (await allDocs(desk.store, 'note', 'note:'))[0]!.body;
  return { ...desk, receipt, which: { provider: marlow, note: note.id } };
}

async function sent() {
  const desk = await submitted();
  const send = buttonOf(await pressed(desk, 'advisor', desk.receipt, 'Preview the summary'), 'Send now');
  await desk.ask('advisor', send.request, send.input);
  later(desk, 30);
  return desk;
}

function pressed(desk: TestDesk, part: string, answer: Awaited<ReturnType<TestDesk['ask']>>, title: string) {
  const { request, input } = buttonOf(answer, title);
  return desk.ask(part, request, input);
}

test('from the receipt of a note it is two taps to the head, whose days of report are then debited', async () => {
  const desk = await submitted();
  const before = await leftAt(desk, marlow);
  const preview = await pressed(desk, 'advisor', desk.receipt, 'Preview the summary');
  const done = await pressed(desk, 'advisor', preview, 'Send now');
  assert.equal(factOf(done, 'Report'), '0.5 days debited');
  assert.equal(await leftAt(desk, marlow), before! - 2);
  later(desk, 10);
  const seen = await desk.ask('head', 'visit-summary', { provider: marlow });
  assert.equal(seen.lead, 'Priya Nair visited on Tue 19 Jan 2027 (Core Visit). One action was agreed. We meet next on Tue 9 Mar 2027.');
  assert.doesNotMatch(JSON.stringify([preview, seen]), /zircon/);
});

test('amending a note whose summary was sent says so on its receipt, and tells the head what has changed', async () => {
  const desk = await sent();
  const form = await writing(desk, 'advisor', desk.which, 'amend-note');
  await form.press('Next');
  await form.press('Next', { 'part-strengths': 'Taught daily, and well.' });
  while (form.card.form?.submit === 'Next') await form.press('Next');
  const receipt = await form.press(form.card.form!.submit, { why: 'More was seen.' });
  assert.match(receipt.notes?.join(' ') ?? '', /what the school or setting sees has changed: they are told on Wed 20 Jan 2027 at 10.40 am/);
  later(desk, 10);
  assert.match(
    (await desk.ask('head', 'visit-summary', desk.which)).lead,
    /^Changed since the last summary of this visit: Strengths\. Priya Nair/,
  );
});

test('withdrawing a note whose summary was sent tells the head, and takes back the days of visit and report', async () => {
  const desk = await sent();
  const before = await leftAt(desk, marlow);
  const receipt = await desk.ask('advisor', 'withdraw-note', { ...desk.which, reason: 'It was another school: carnelian.' });
  assert.match(JSON.stringify(receipt), /those who got it are told that it no longer stands/);
  assert.equal(await leftAt(desk, marlow), before! + 4);
  const messages = (await allDocs(desk.store, 'outbox', 'outbox:person:p-head')).map(({ body }) => body);
  assert.equal(messages.length, 2);
  const told = await desk.ask('head', messages.at(-1)!.request, messages.at(-1)!.input);
  assert.match(told.title, /: withdrawn$/);
  assert.doesNotMatch(JSON.stringify(told), /carnelian|Taught daily/);
});

test('the note shows where its summary stands and what came back; undone, its report is taken back with it', async () => {
  const desk = await submitted();
  const before = await leftAt(desk, marlow);
  assert.equal(factOf(await desk.ask('advisor', 'visit-note', desk.which), 'Summary'), undefined);
  await desk.ask('advisor', 'send-summary', desk.which);
  assert.match(
    factOf(await desk.ask('advisor', 'visit-note', desk.which), 'Summary') ?? '',
    /^The summary goes out on Wed 20 Jan 2027 at 10.10 am/,
  );
  await desk.ask('advisor', 'undo-summary', desk.which);
  assert.equal(factOf(await desk.ask('advisor', 'visit-note', desk.which), 'Summary'), 'The summary has not been sent.');
  assert.equal(await leftAt(desk, marlow), before);
});
