import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';

test('a watched school is listed with its category, what is left and what comes next, and what changed since the last look', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor', 'watchlist', {})).lead, /not watching any/);
  await desk.ask('advisor', 'watch', { provider: '900001' });
  await desk.ask('advisor', 'watch', { provider: '900003' });
  const first = await desk.ask('advisor', 'watchlist', {});
  assert.match(first.lead, /^You are watching 2 schools and settings\. From the next time/);
  assert.deepEqual(
    rowsOf(first).map(([name, category, left, , changed]) => [name, category, left, changed]),
    [
      ['Hollin Edge Infant School', 'A', '3.5 days', 'first look'],
      ['Marlow Bank Primary School', 'B1', '7 days', 'first look'],
    ],
  );
  await desk.ask('advisor', 'log-days', { provider: '900001', activity: 'focused-support', days: 4, date: '2027-01-19' });
  desk.time.today = '2027-01-21';
  const second = await desk.ask('advisor', 'watchlist', {}, 'look-2');
  assert.match(second.lead, /1 has changed since you last looked on Wed 20 Jan 2027/);
  assert.match(rowsOf(second)[0]?.at(-1) ?? '', /left was 7 days/);
  assert.deepEqual(await desk.ask('advisor', 'watchlist', {}, 'look-2'), second, 'the same look asked for again says the same');
  assert.match((await desk.ask('advisor', 'watchlist', {}, 'look-3')).lead, /Nothing has changed since you last looked on Thu 21 Jan 2027/);
});

test('watching twice is watching once, and what is taken off is gone', async () => {
  const desk = await testDesk();
  await desk.ask('head', 'watch', { provider: '900001' });
  await desk.ask('head', 'watch', { provider: '900001' });
  assert.equal((await desk.store.read('demo', 'watch', 'watch:p-head'))?.body.providers.length, 1);
  await desk.ask('head', 'unwatch', { provider: '900001' });
  await desk.ask('head', 'unwatch', { provider: '900001' });
  assert.match((await desk.ask('head', 'watchlist', {})).lead, /not watching any/);
});

test('a watch list is its owner’s alone, and what can no longer be seen drops out without a word', async () => {
  const desk = await testDesk();
  const { person } = (await desk.as('head')).asker;
  await desk.ask('head', 'watch', { provider: '900001' });
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
    docOf('revision', 'revision', { revision: 'moved' }),
  ]);
  const list = JSON.stringify(await desk.ask('head', 'watchlist', {}));
  assert.match(list, /not watching any/);
  assert.doesNotMatch(list, /900001|Marlow/);
  assert.match((await desk.ask('advisor', 'watchlist', {})).lead, /not watching any/);
});

test('at most 200 are watched, and those that can no longer be seen make room', async () => {
  const desk = await testDesk();
  const full = (key: (n: number) => string) => ({
    person: 'p-advisor',
    providers: Array.from({ length: 200 }, (_, n) => ({ provider: key(n), since: '2027-01-01' })),
  });
  await putAll(desk.store, 'demo', [
    docOf(
      'watch',
      'watch:p-advisor',
      full(() => '900003'),
    ),
  ]);
  assert.match((await desk.ask('advisor', 'watch', { provider: '900001' })).lead, /as many as there can be/);
  await putAll(desk.store, 'demo', [
    docOf(
      'watch',
      'watch:p-advisor',
      full((n) => `95${n}`),
    ),
  ]);
  assert.match((await desk.ask('advisor', 'watch', { provider: '900001' })).lead, /^You are watching Marlow Bank/);
  assert.equal((await desk.store.read('demo', 'watch', 'watch:p-advisor'))?.body.providers.length, 1);
});
