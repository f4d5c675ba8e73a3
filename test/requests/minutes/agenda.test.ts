import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterDocx } from '../../../src/files/letter-docx.ts';
import { letterPdf } from '../../../src/files/letter-pdf.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { openDocx, openPdf } from '../../support/letter-files.ts';
import { putMeetings, tasMeeting, tasRef } from '../../support/minutes.ts';
import { deliverAll, makeRound, moveTo, outboxOf, toldIn } from '../../support/rounds.ts';
import { putNotes, visitNote } from '../../support/visit-notes.ts';

const marlow = { provider: '900001' };
const meeting = { meeting: tasRef };

/** Wed 20 Jan 2027, with a TAS meeting on Tue 2 Feb: nine school days on. */
async function booked(more = {}): Promise<TestDesk> {
  const desk = await testDesk();
  await putMeetings(desk, tasMeeting({ date: '2027-02-02', ...more }));
  return desk;
}

const under = (answer: Answer, heading: string) => answer.texts?.find((one) => one.heading.endsWith(heading))?.text ?? '';
const progress = 'Priorities and actions of the last meeting';
const officers = 'LA officers: the impact of their own activity';
const dashboard = 'What the school’s dashboard shows that bears on improvement';
const successes = 'Successes to celebrate';

test('an agenda has the points of the strategy, what was agreed and sent before, and the visits since; nothing that was never sent', async () => {
  const desk = await booked();
  await putNotes(desk.store, visitNote());
  await desk.ask('advisor', 'log-days', { ...marlow, activity: 'core-visit', days: 2, part: 'visit', date: '2027-01-19' });
  const before = await desk.ask('advisor', 'meeting-agenda', marlow);
  assert.equal(before.texts?.length, 8);
  assert.equal(under(before, progress), 'Nothing yet.');
  await desk.ask('advisor', 'send-summary', { ...marlow, note: visitNote().id });
  moveTo(desk, '2027-01-20T12:00:00.000Z');
  const after = await desk.ask('head', 'meeting-agenda', meeting);
  assert.match(under(after, progress), /Priority: Books that match the sounds children know/);
  assert.match(under(after, officers), /Core Visit on Tue 19 Jan 2027/);
  assert.doesNotMatch(JSON.stringify(after), /zircon|obsidian/);
});

test('each side adds under its own points, and takes back what is its own alone', async () => {
  const desk = await booked();
  const form = await desk.ask('head', 'add-to-agenda', meeting);
  const points = form.form?.fields.flatMap((one) => (one.type === 'choice' ? one.options.map(({ value }) => value) : []));
  assert.deepEqual(points, ['successes', 'progress', 'evidence', 'challenges', 'next-steps']);
  const item = { ...meeting, point: 'successes', text: 'The choir won the city prize.' };
  await desk.ask('head', 'add-to-agenda', item, 'form-1');
  const twice = await desk.ask('head', 'add-to-agenda', item, 'form-1');
  assert.equal(under(twice, successes), '• The choir won the city prize. (Ruth Calloway)');
  assert.equal((await desk.ask('head', 'add-to-agenda', { ...meeting, point: 'officers', text: 'x' })).card, 'form');
  const mine = (await desk.ask('head', 'add-to-agenda', meeting)).form?.fields.find(({ id }) => id === 'back');
  const back = mine?.type === 'choices' ? mine.options[0]?.value : undefined;
  await desk.ask('advisor', 'add-to-agenda', { ...meeting, back });
  assert.match(under(await desk.ask('advisor', 'meeting-agenda', meeting), successes), /choir/);
  await desk.ask('head', 'add-to-agenda', { ...meeting, back });
  assert.equal(under(await desk.ask('advisor', 'meeting-agenda', meeting), successes), 'Nothing yet.');
});

test('without an agreement no figure of the dashboard is on it, the form is offered, and another team sees nothing of it', async () => {
  const desk = await booked();
  const none = await desk.ask('hr', 'meeting-agenda', meeting);
  assert.equal(none.title, 'Not found');
  assert.deepEqual(await desk.ask('finance', 'meeting-agenda', meeting), none);
  const shown = await desk.ask('advisor', 'meeting-agenda', meeting);
  assert.match(under(shown, dashboard), /There is no information sharing agreement yet/);
  assert.ok(shown.buttons.some(({ request }) => request === 'record-agreement'));
  await desk.ask('advisor', 'record-agreement', { ...marlow, office: 'headteacher' });
  assert.match(under(await desk.ask('advisor', 'meeting-agenda', meeting), dashboard), /Nothing of it is red or amber/);
  assert.equal((await desk.ask('finance', 'meeting-agenda', meeting)).title, 'Agenda: Marlow Bank Primary School');
  for (const part of ['hr', 'head-two', 'owner']) assert.deepEqual(await desk.ask(part, 'meeting-agenda', meeting), none, part);
});

test('it is shared five school days ahead with everybody asked, once, and a later change is told once the school day before', async () => {
  const desk = await booked();
  await desk.ask('advisor', 'record-agreement', { ...marlow, office: 'headteacher' });
  moveTo(desk, '2027-01-25T09:00:00.000Z');
  await makeRound(desk, 'share-agendas');
  assert.deepEqual(await toldIn(desk.store), [], 'six school days ahead');
  moveTo(desk, '2027-01-26T09:00:00.000Z');
  await makeRound(desk, 'share-agendas');
  await makeRound(desk, 'share-agendas');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor', 'p-chair', 'p-finance', 'p-head', 'p-senior']);
  assert.equal((await deliverAll(desk)).length, 5);
  assert.ok((await desk.ask('advisor', 'meeting-agenda', meeting)).buttons.some(({ title }) => title === 'Share it again'));
  moveTo(desk, '2027-01-28T09:00:00.000Z');
  await desk.ask('head', 'add-to-agenda', { ...meeting, point: 'evidence', text: 'Phonics: 74%.' });
  await makeRound(desk, 'share-agendas');
  assert.deepEqual(await outboxOf(desk.store), [], 'not yet the day before');
  moveTo(desk, '2027-02-01T09:00:00.000Z');
  await makeRound(desk, 'share-agendas');
  await makeRound(desk, 'share-agendas');
  const told = await deliverAll(desk);
  assert.equal(told.length, 5);
  assert.match(told[0]?.answer.lead ?? '', /has changed since it was shared/);
});

test('without an agreement another team is not sent it', async () => {
  const desk = await booked();
  await desk.ask('advisor', 'share-agenda', meeting, 'press-1');
  await desk.ask('advisor', 'share-agenda', meeting, 'press-1');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor', 'p-chair', 'p-head', 'p-senior']);
});

test('its letter says the same as its card', async () => {
  const desk = await booked();
  await desk.ask('head', 'add-to-agenda', { ...meeting, point: 'successes', text: 'The choir won the city prize.' });
  const { letter } = await desk.ask('chair', 'meeting-agenda', meeting);
  assert.ok(letter);
  for (const text of [openDocx(await letterDocx(letter)).text, (await openPdf(await letterPdf(letter))).text]) {
    assert.match(text, /Agenda: Team Around the School meeting/);
    assert.match(text, /The choir won the city prize\. \(Ruth Calloway\)/);
    assert.match(text, /How vulnerable is the school/);
  }
});
