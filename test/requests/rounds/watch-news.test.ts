import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { deliverAll, inZone, makeRound, moveTo, outboxOf, toldIn } from '../../support/rounds.ts';

async function watching(...parts: string[]) {
  const desk = await testDesk();
  for (const part of parts) await desk.ask(part, 'watch', { provider: '900001' });
  return desk;
}
type Desk = Awaited<ReturnType<typeof testDesk>>;

const spend = (desk: Desk, date: string, provider = '900001') =>
  desk.ask('manager', 'log-days', { provider, activity: 'tas-meeting', days: 2, date }, `${provider} ${date}`);

async function newsAt(desk: Desk, instant: string) {
  moveTo(desk, instant);
  await makeRound(desk, 'watch-news');
  return deliverAll(desk);
}

test('who watches is told at four what has changed since they last knew, once, and nobody else is', async () => {
  const desk = await watching('advisor-two', 'head');
  await spend(desk, '2027-01-20');
  assert.deepEqual(await newsAt(desk, '2027-01-20T15:59:00.000Z'), []);
  const told = await newsAt(desk, '2027-01-20T16:00:00.000Z');
  assert.deepEqual(told.map(({ to }) => to).toSorted(), ['p-advisor-two', 'p-head']);
  assert.match(told[0]?.answer.lead ?? '', /^Marlow Bank Primary School: 6\.5 days left, was 7 days/);
  assert.deepEqual(await newsAt(desk, '2027-01-20T16:03:00.000Z'), []);
  assert.deepEqual(await newsAt(desk, '2027-01-21T16:00:00.000Z'), []);
});

test('several changes of a day, and at several schools, are one message', async () => {
  const desk = await watching('advisor-two');
  await desk.ask('advisor-two', 'watch', { provider: '900008' });
  await spend(desk, '2027-01-18');
  await spend(desk, '2027-01-19');
  await spend(desk, '2027-01-20', '900008');
  const [{ answer } = assert.fail('nobody was told'), ...more] = await newsAt(desk, '2027-01-20T16:00:00.000Z');
  assert.deepEqual(more, []);
  assert.equal(answer.lead, '2 of the schools and settings you watch have changed.');
  assert.match(rowsOf(answer).find(([name]) => name?.startsWith('Marlow'))?.[1] ?? '', /^6 days left, was 7 days/);
});

test('a category is news on the day it takes effect, whenever it was decided', async () => {
  const desk = await watching('advisor-two');
  const stored = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(stored);
  const decision = { id: 'd-2', category: 'C', effectiveFrom: '2027-01-25', reason: 'leadership' };
  await putAll(desk.store, 'demo', [
    docOf('year', stored.id, { ...stored.body, decisions: [...stored.body.decisions, decision] }),
    docOf('decision', 'decision:900001:2027-01-25:d-2', { ...decision, provider: '900001', at: '2027-01-20T09:00:00.000Z' }),
  ]);
  assert.deepEqual(await newsAt(desk, '2027-01-22T16:00:00.000Z'), []);
  const [told] = await newsAt(desk, '2027-01-25T16:00:00.000Z');
  assert.match(told?.answer.lead ?? '', /category C, was B1/);
});

test('a meeting that gets a day is news, and a window that opens or closes is none', async () => {
  const desk = await watching('advisor-two');
  assert.deepEqual(await newsAt(desk, '2027-02-24T16:00:00.000Z'), []);
  assert.deepEqual(await newsAt(desk, '2027-04-13T15:00:00.000Z'), []);
  const stored = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(stored);
  const planned = [{ activity: 'tas-meeting', date: '2027-05-11', ref: 'm-1' }];
  await putAll(desk.store, 'demo', [docOf('year', stored.id, { ...stored.body, planned })]);
  const [told] = await newsAt(desk, '2027-04-14T15:00:00.000Z');
  assert.match(told?.answer.lead ?? '', /next is Team Around the School meeting \d of 3, planned for Tue 11 May 2027; before it was /);
  assert.deepEqual(await newsAt(desk, '2027-05-12T15:00:00.000Z'), [], 'its day going by is none either');
});

test('what went back to what it was before it was sent is not told', async () => {
  const desk = await watching('advisor-two');
  const logged = await spend(desk, '2027-01-20');
  moveTo(desk, '2027-01-20T16:00:00.000Z');
  await makeRound(desk, 'watch-news');
  const undo = logged.buttons.find(({ title }) => title === 'Undo');
  await desk.ask('manager', undo?.request ?? '', { ...undo?.input, reason: 'wrong school' });
  assert.deepEqual(await deliverAll(desk), []);
});

test('who looked at the list knows, and is not told the same again', async () => {
  const desk = await watching('advisor-two');
  await spend(desk, '2027-01-20');
  await desk.ask('advisor-two', 'watchlist', {});
  assert.deepEqual(await newsAt(desk, '2027-01-20T16:00:00.000Z'), []);
});

test('who stopped it is not told then nor later; who paused it is told of all of it afterwards', async () => {
  const desk = await watching('advisor-two', 'head');
  await desk.ask('advisor-two', 'my-settings', { told: 'news', turn: 'off' });
  await desk.ask('head', 'my-settings', { told: 'news', until: '2027-01-22' });
  await spend(desk, '2027-01-20');
  assert.deepEqual(await newsAt(desk, '2027-01-20T16:00:00.000Z'), []);
  await desk.ask('advisor-two', 'my-settings', { told: 'news', turn: 'on' });
  const told = await newsAt(desk, '2027-01-25T16:00:00.000Z');
  assert.deepEqual(
    told.map(({ to }) => to),
    ['p-head'],
  );
});

test('who may see the school no more, or has left, is not told', async () => {
  const desk = await watching('head', 'advisor-two');
  const [head, two] = [(await desk.as('head')).asker.person, (await desk.as('advisor-two')).asker.person];
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${head.key}`, { ...head, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
    docOf('person', `person:${two.key}`, { ...two, roles: [] }),
    docOf('revision', 'revision', { revision: 'moved' }),
  ]);
  await spend(desk, '2027-01-20');
  moveTo(desk, '2027-01-20T16:00:00.000Z');
  await makeRound(desk, 'watch-news');
  assert.deepEqual(await toldIn(desk.store), []);
});

test('at weekends, on bank holidays and before four in the authority’s own zone nothing is told', async () => {
  const desk = await watching('advisor-two');
  await spend(desk, '2027-01-20');
  assert.deepEqual(await newsAt(desk, '2027-01-23T17:00:00.000Z'), []);
  assert.deepEqual(await newsAt(desk, '2027-03-29T17:00:00.000Z'), []);
  await inZone(desk, 'Pacific/Auckland');
  assert.deepEqual(await newsAt(desk, '2027-04-12T03:59:00.000Z'), []);
  assert.equal((await newsAt(desk, '2027-04-12T04:00:00.000Z')).length, 1);
});

test('where nothing has changed nothing is written but that the day is done', async () => {
  const desk = await watching('advisor-two');
  await newsAt(desk, '2027-01-20T16:00:00.000Z');
  const before = await desk.store.read('demo', 'watch', 'watch:p-advisor-two');
  await newsAt(desk, '2027-01-21T16:00:00.000Z');
  assert.equal((await desk.store.read('demo', 'watch', 'watch:p-advisor-two'))?.etag, before?.etag);
});

test('what a new academic year changes by itself is not news', async () => {
  const desk = await watching('advisor-two');
  await newsAt(desk, '2027-07-20T15:00:00.000Z');
  assert.deepEqual(await newsAt(desk, '2027-09-01T15:00:00.000Z'), []);
  assert.equal((await outboxOf(desk.store)).length, 0);
});
