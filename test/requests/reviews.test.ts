import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounds } from '../../src/requests/rounds/index.ts';
import { buttonOf, fieldOf, rowsOf } from '../support/answer-words.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { outboxIn, proposeAt } from '../support/proposals.ts';

const round = rounds.find(({ name }) => name === 'termly-review');
const run = async (desk: TestDesk) => round?.run(await desk.desk.itself('demo'));
const reviewsIn = async ({ store }: TestDesk) => {
  const all = [];
  for await (const { id, body } of store.list('demo', 'review', 'review:')) all.push({ id, ...body });
  return all;
};
const toldIn = async ({ store }: TestDesk) => (await outboxIn(store)).filter(({ request }) => request === 'reviews').map(({ as }) => as);

test('an advisor’s list has what is still to be reviewed of the caseload, to tick or to open; what changed this term is done', async () => {
  const { ask } = await testDesk();
  const list = await ask('advisor', 'reviews', {});
  // Of Marlow Bank, Cinder Lane (C since 12 January), Hollin Edge, Quarry Hill (no category yet) and two academies.
  assert.match(list.lead, /^3 of 4 categories for your caseload are still to be reviewed this spring term\./);
  const ticks = fieldOf(list, 'reviewed');
  assert.deepEqual(ticks && 'options' in ticks ? ticks.options.map(({ label }) => label) : [], [
    'Hollin Edge Infant School: stays A',
    'Marlow Bank Primary School: stays B1',
  ]);
  assert.deepEqual(rowsOf(list, 'Done'), [['Cinder Lane Primary School', 'C', 'changed this term']]);
  const row = list.tables?.[0]?.rows.find(({ cells }) => cells[0] === 'Quarry Hill Primary School');
  assert.deepEqual([row?.cells[1], row?.open?.request], ['none yet', 'propose-category']);
});

test('ticked with one reason they are kept for the term, once, and the list is shorter', async () => {
  const desk = await testDesk();
  const list = await desk.ask('advisor', 'reviews', {});
  const sent = { ...list.form?.input, reviewed: '900001,900003', reason: 'Secure.' };
  const done = await desk.ask('advisor', 'no-change', sent, 'n1');
  assert.equal(done.lead, 'No change: Hollin Edge Infant School stays A and Marlow Bank Primary School stays B1.');
  await desk.ask('advisor', 'no-change', sent, 'n1');
  assert.deepEqual(
    (await reviewsIn(desk)).map(({ id, category, reason, by }) => [id, category, reason, by]),
    [
      ['review:2026-spring:900001', 'B1', 'Secure.', 'p-advisor'],
      ['review:2026-spring:900003', 'A', 'Secure.', 'p-advisor'],
    ],
  );
  assert.match((await desk.ask('advisor', 'reviews', {})).lead, /^1 of 4 categories/);
  desk.time.today = '2027-04-13';
  assert.match((await desk.ask('advisor', 'reviews', {})).lead, /^4 of 4 categories .* this summer term/);
});

test('one by itself is one press, its reason standing ready; done twice the first reason stands', async () => {
  const desk = await testDesk();
  const form = await desk.ask('advisor', 'no-change', { provider: '900001' });
  assert.match(fieldOf(form, 'reason')?.value ?? '', /nothing points to another category/);
  await desk.ask('advisor', 'no-change', { ...form.form?.input, reason: 'First.' });
  desk.time.now = '2027-01-20T11:00:00.000Z';
  const again = await desk.ask('senior', 'no-change', { provider: '900001', reason: 'Second.' });
  assert.match(again.notes?.[0] ?? '', /had been reviewed this term already, by Priya Nair: that reason stands/);
  assert.deepEqual(
    (await reviewsIn(desk)).map(({ reason }) => reason),
    ['First.'],
  );
});

test('what is not on the caseload, not to be seen, in another category or without one is not recorded', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor', 'no-change', { provider: '900011', reason: 'x' })).lead, /Not on it: Ravenscroft Primary School/);
  assert.match((await desk.ask('advisor', 'no-change', { reviewed: '900001,900011', reason: 'x' })).lead, /Nothing was recorded/);
  assert.equal((await desk.ask('advisor', 'no-change', { reviewed: '900001,999999', reason: 'x' })).title, 'Not found');
  assert.match((await desk.ask('advisor', 'no-change', { provider: '900001', category: 'A' })).lead, /is in category B1, not A/);
  assert.match((await desk.ask('advisor', 'no-change', { provider: '900006', reason: 'x' })).title, /Nothing was recorded/);
  await proposeAt(desk, 'advisor', { provider: '900001', category: 'C' });
  assert.match((await desk.ask('advisor', 'no-change', { provider: '900001', reason: 'x' })).title, /Nothing was recorded/);
  assert.deepEqual(await reviewsIn(desk), []);
});

test('a manager sees the state advisor by advisor, and a colleague’s list behind each', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'no-change', { provider: '900001', reason: 'x' });
  await proposeAt(desk, 'advisor', { provider: '900003', category: 'B1' });
  const state = await desk.ask('manager', 'reviews', {});
  assert.deepEqual(
    rowsOf(state).find(([name]) => name === 'Priya Nair'),
    ['Priya Nair', '1', '2', '1'],
  );
  const open = state.tables?.[0]?.rows.find(({ cells }) => cells[0] === 'Meera Joshi')?.open;
  assert.match(
    (await desk.ask('manager', open?.request ?? '', open?.input)).lead,
    /^2 of 2 categories for Meera Joshi are still to be reviewed/,
  );
});

test('begun by a manager every advisor and officer has their list, once; a reminder goes to those with some left, once a press', async () => {
  const desk = await testDesk();
  const preview = await desk.ask('manager', 'termly-review', {});
  assert.match(preview.lead, /^3 advisors and officers would each be sent/);
  assert.deepEqual(await toldIn(desk), []);
  const begin = buttonOf(preview, 'Begin the review');
  await desk.ask('manager', begin.request, begin.input, 'n1');
  await desk.ask('manager', begin.request, begin.input, 'n1');
  await desk.ask('hos', begin.request, begin.input, 'n2');
  assert.deepEqual((await toldIn(desk)).sort(), ['p-advisor', 'p-advisor-two', 'p-officer']);
  await desk.ask('officer', 'no-change', { reviewed: 'EY900001,EY900002', reason: 'x' });
  const remind = buttonOf(await desk.ask('manager', 'termly-review', {}), 'Remind those with some to do');
  desk.time.now = '2027-01-21T10:00:00.000Z';
  await desk.ask('manager', remind.request, remind.input, 'n3');
  await desk.ask('manager', remind.request, remind.input, 'n3');
  assert.deepEqual((await toldIn(desk)).sort(), ['p-advisor', 'p-advisor', 'p-advisor-two', 'p-advisor-two', 'p-officer']);
});

test('Tally begins it by itself on a school morning early in the term, once whoever runs it; not at night, on a Saturday, late in a term or without term dates', async () => {
  for (const [today, now, begins] of [
    ['2027-01-05', '2027-01-05T09:00:00.000Z', true],
    ['2027-01-05', '2027-01-05T05:00:00.000Z', false],
    ['2027-01-09', '2027-01-09T09:00:00.000Z', false],
    ['2027-02-08', '2027-02-08T09:00:00.000Z', false],
    ['2027-12-01', '2027-12-01T09:00:00.000Z', false],
    ['2027-04-14', '2027-04-14T09:00:00.000Z', true],
  ] as const) {
    const desk = await testDesk();
    Object.assign(desk.time, { today, now });
    await Promise.all([run(desk), run(desk)]);
    await run(desk);
    assert.equal((await toldIn(desk)).length, begins ? 3 : 0, now);
  }
});

test('delivered to somebody with nothing left, the list has nothing to say', async () => {
  const desk = await testDesk();
  await desk.ask('officer', 'no-change', { reviewed: 'EY900001,EY900002', reason: 'x' });
  const { perform } = await import('../../src/requests/perform.ts');
  const context = await desk.desk.context('demo', { key: 'p-officer' }, { via: 'delivery' });
  assert.ok(context);
  assert.equal((await perform(context, 'reviews', { person: 'me' })).nothing, true);
});
