import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { buttonOf } from '../../support/answer-words.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { minuted, putMeetings, tasMeeting } from '../../support/minutes.ts';
import { writing } from '../../support/note-form.ts';
import { later } from '../../support/time.ts';

const secret = 'The deputy has applied elsewhere: zircon.';

/** Minutes by the advisor, chaired by the senior advisor, with finance there; and where they are. */
async function kept(part = 'advisor') {
  const desk = await testDesk();
  await putMeetings(desk, tasMeeting());
  await minuted(desk, part, { about: { present: 'p-senior,p-head,p-advisor,p-finance' }, agreed: { confidential: secret } });
  const [note] = await allDocs(desk.store, 'note', '');
  return { desk, which: { provider: '900001', note: note!.body.id }, minutes: { minutes: `900001:${note!.body.id}` } };
}

const outbox = async ({ store }: TestDesk) =>
  (await allDocs(store, 'outbox', 'outbox:')).map(({ body }) => `${body.as} ${body.request}`).sort();

test('minutes go out only when who chaired has approved them, then to all who were there and to those who lead the school', async () => {
  const { desk, which } = await kept();
  const preview = await desk.ask('advisor', 'preview-summary', which);
  assert.match(preview.lead, /when Grace Oyelaran, who chaired, has approved them/);
  assert.match((await desk.ask('advisor', 'send-summary', { ...which, version: 1 })).lead, /^The minutes go out when Grace Oyelaran/);
  const ask = buttonOf(preview, 'Ask Grace Oyelaran to approve');
  assert.match((await desk.ask('advisor', ask.request, ask.input)).lead, /go out when Grace Oyelaran approves them/);
  assert.deepEqual(await outbox(desk), ['p-senior preview-summary']);
  assert.match((await desk.ask('hos', 'release-summary', { ...which, version: 1 })).lead, /for Grace Oyelaran, who chaired, ?to approve/);
  const approve = buttonOf(await desk.ask('senior', 'preview-summary', which), 'Approve');
  assert.match((await desk.ask('senior', approve.request, approve.input)).lead, /^The minutes go to Ruth Calloway/);
  assert.deepEqual(await outbox(desk), [
    'p-chair visit-summary',
    'p-finance meeting-minutes',
    'p-head visit-summary',
    'p-senior meeting-minutes',
    'p-senior preview-summary',
  ]);
});

test('the chair gives them back with words; amended, they can be approved', async () => {
  const { desk, which } = await kept();
  await desk.ask('advisor', 'hold-summary', { ...which, version: 1 });
  await desk.ask('senior', 'return-summary', { ...which, version: 1, reason: 'Name the phonics lead' });
  assert.ok((await outbox(desk)).includes('p-advisor summary-status'));
  assert.match((await desk.ask('advisor', 'preview-summary', which)).lead, /gave this summary back: “Name the phonics lead”/);
});

test('minutes that the chair wrote go directly', async () => {
  const { desk, which } = await kept('senior');
  const send = buttonOf(await desk.ask('senior', 'preview-summary', which), 'Send now');
  assert.match((await desk.ask('senior', send.request, send.input)).lead, /^The minutes go to Ruth Calloway/);
});

test('a partner who was there reads and answers them, though they see no school; one who was not gets the words of none', async () => {
  const { desk, which, minutes } = await kept();
  const none = await desk.ask('finance', 'meeting-minutes', { minutes: '900001:f00000000000000000000000' });
  assert.deepEqual(await desk.ask('finance', 'meeting-minutes', minutes), none, 'not before they are sent');
  await desk.ask('advisor', 'hold-summary', which);
  await desk.ask('senior', 'release-summary', which);
  later(desk, 11);
  const read = await desk.ask('finance', 'meeting-minutes', minutes);
  assert.equal(read.title, 'Meeting about Marlow Bank Primary School, Tue 19 Jan 2027');
  assert.doesNotMatch(JSON.stringify(read), /zircon/);
  for (const part of ['hr', 'safety', 'head-two', 'owner']) assert.deepEqual(await desk.ask(part, 'meeting-minutes', minutes), none, part);
  const ack = buttonOf(read, 'Acknowledge');
  assert.match((await desk.ask('finance', ack.request, ack.input)).lead, /^Thank you/);
  assert.match((await desk.ask('finance', ack.request, ack.input)).lead, /^You had acknowledged/);
  const reply = { ...minutes, text: 'The licence is to be paid by Easter.' };
  assert.match((await desk.ask('finance', 'reply-minutes', reply)).lead, /^Your reply has been sent and is kept with the minutes\.$/);
  assert.deepEqual(await desk.ask('hr', 'reply-minutes', reply), none);
  assert.match(JSON.stringify(await desk.ask('advisor', 'summary-status', which)), /Easter/);
  assert.equal((await desk.ask('finance', 'visit-summary', which)).title, 'Not part of your role');
});

test('sent minutes that somebody else amends wait for the chair again', async () => {
  const { desk, which } = await kept();
  await desk.ask('advisor', 'hold-summary', which);
  await desk.ask('senior', 'release-summary', which);
  later(desk, 11);
  const form = await writing(desk, 'advisor', which, 'amend-note');
  await form.press('Next');
  await form.press('Next', { 'part-successes': 'Phonics.' });
  if (form.card.subtitle?.startsWith('Step 3 of 5')) await form.press('Next');
  await form.press('Next');
  await form.press('Keep as amended', { why: 'A success was left out' });
  assert.match(form.card.notes?.join(' ') ?? '', /go out when who chaired has approved them/);
  assert.match((await desk.ask('advisor', 'preview-summary', which)).lead, /^These minutes wait for Grace Oyelaran/);
  await desk.ask('senior', 'release-summary', which);
  later(desk, 11);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^Changed since the last summary/);
});
