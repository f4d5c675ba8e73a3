import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const overview = (provider: string, part = 'advisor') => ask(part, 'provider-overview', { provider });

test('the overview holds category, days, last visit, what comes next and who looks after the school', async () => {
  const answer = await overview('900001');
  assert.equal(answer.title, 'Marlow Bank Primary School');
  assert.equal(answer.lead, '7 days left of 9.5 days this year; 2.5 days used.');
  assert.equal(factOf(answer, 'Category'), 'B1, since Tue 1 Sep 2026');
  assert.equal(factOf(answer, 'Looked after by'), 'Priya Nair');
  assert.equal(factOf(answer, 'Last visit'), 'Wed 9 Dec 2026');
  assert.equal(factOf(answer, 'Next'), 'Core Visit 1 of 2, due by Thu 25 Mar 2027');
  assert.equal(factOf(answer, 'URN'), '900001');
});

test('it cites the category’s criteria and its days', async () => {
  const { sources } = await overview('900002');
  assert.ok(sources.some((source) => source.includes('Annex 1')));
  assert.ok(sources.some((source) => source.includes('Annex 2, Category C')));
});

test('what is overdue stands in it', async () => {
  const answer = await overview('900008');
  assert.match(factOf(answer, 'Overdue') ?? '', /Autumn Conversation, was due by Fri 23 Oct 2026/);
});

test('a closed school is said to be closed, with its successor, and nothing is due there', async () => {
  const answer = await overview('900031');
  assert.equal(answer.lead, 'Saltersgate Primary School closed on Thu 31 Dec 2026. Its record is kept.');
  assert.equal(factOf(answer, 'Now'), 'Saltersgate Academy');
  assert.equal(factOf(answer, 'Overdue'), undefined);
  assert.equal(factOf(answer, 'Next'), undefined);
  assert.equal(answer.chart, undefined);
});

test('a setting is known by its EY URN', async () => {
  assert.equal(factOf(await overview('EY900001', 'owner'), 'EY URN'), 'EY900001');
});

test('its buttons lead on to the breakdown and the visits', async () => {
  const { buttons } = await overview('900001', 'head');
  assert.deepEqual(
    buttons.map(({ title }) => title),
    ['Days left', 'Category', 'Breakdown', 'What is due', 'Visits so far'],
  );
  for (const { request, input } of buttons) assert.notEqual((await ask('head', request, input)).title, 'That did not fit together');
});

test('what comes next is what is to be done first, not what may be done at any time of the year', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('advisor', 'provider-overview', { provider: '900001' });
  assert.match(factOf(answer, 'Next') ?? '', /due by Fri 12 Feb 2027$/);
});

test('that a school has closed is said once where the lead says it, and what it became wherever that is known', async () => {
  const desk = await testDesk();
  const [gone] = (await desk.as('senior')).directory.all().filter(({ key }) => key === '900031');
  const closed = { ...gone!, key: '900032', name: 'Old Mill Primary School', successors: [] };
  await putAll(desk.store, desk.authority.id, [
    docOf('provider', 'provider:900032', closed),
    docOf('revision', 'revision', { revision: 'with Old Mill' }),
  ]);
  const answer = await desk.ask('senior', 'provider-overview', { provider: '900032' });
  assert.equal(JSON.stringify([answer.lead, answer.notes]).split('Old Mill Primary School closed').length, 2);
  const { notes } = await overview('900031');
  assert.ok(notes?.some((note) => note.endsWith('It is now Saltersgate Academy.')));
});
