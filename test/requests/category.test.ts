import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('a category is said with its support status, since when and why', async () => {
  const answer = await ask('head', 'category', { provider: '900001' });
  assert.equal(
    answer.lead,
    'Marlow Bank Primary School is in category B1, medium support, since Tue 1 Sep 2026. Reason recorded: new head, previous headship.',
  );
  assert.ok(answer.sources.some((source) => source.includes('Annex 1')));
});

test('the inspection stands in its own scale, with its date', async () => {
  const answer = await ask('senior', 'category', { provider: '900001' });
  assert.match(factOf(answer, 'Last inspection') ?? '', /good/i);
  assert.match(factOf(answer, 'Last inspection') ?? '', /15 Mar 2022/);
});

test('every decision is kept, the newest first', async () => {
  const answer = await ask('senior', 'category', { provider: '900002' });
  assert.deepEqual(rowsOf(answer, 'History'), [
    ['Tue 12 Jan 2027', 'C', 'leadership is ineffective'],
    ['Mon 6 Oct 2025', 'B2', 'limited capacity to improve'],
  ]);
});

test('asked whether it is in a category, the answer begins with yes or no', async () => {
  assert.match((await ask('senior', 'category', { provider: '900002', category: 'C' })).lead, /^Yes\. /);
  assert.match((await ask('senior', 'category', { provider: '900002', category: 'B2' })).lead, /^No\. /);
});

test('a school without a category and a kind without categories are told apart', async () => {
  const school = await ask('senior', 'category', { provider: '900006' });
  assert.equal(school.lead, 'Quarry Hill Primary School has no category yet.');
  assert.ok(school.sources.length > 0);
  assert.match((await ask('senior', 'category', { provider: '900004' })).lead, /is not given a category: the strategy does not categorise/);
});

test('AS is for a year: its review is due at the anniversary, and nothing changes by itself', async () => {
  const answer = await ask('senior', 'category', { provider: '900007' });
  assert.match(answer.lead, /is in category AS/);
  assert.ok(answer.notes?.some((note) => /review has been due since Tue 3 Nov 2026\. It does not change by itself/.test(note)));
});

test('a category persists over 1 September', async () => {
  const autumn = await testDesk({ today: '2027-09-10' });
  assert.match((await autumn.ask('senior', 'category', { provider: '900002' })).lead, /is in category C, .*since Tue 12 Jan 2027/);
});

test('of two decisions from one date the one taken last is in force', async () => {
  const desk = await testDesk();
  const decision = { category: 'B1', effectiveFrom: '2027-01-12', reason: 'reviewed the same day', provider: '900008' };
  const [first, second] = [
    { ...decision, id: 'z-first', category: 'C', at: '2027-01-12T09:00:00.000Z' },
    { ...decision, id: 'a-second', at: '2027-01-12T15:00:00.000Z' },
  ];
  const docs = [first, second].map((body) => docOf('decision', `decision:900008:2027-01-12:${body.id}`, body));
  await putAll(desk.store, desk.authority.id, docs);
  const inForce = async () => assert.match((await desk.ask('senior', 'category', { provider: '900008' })).lead, /is in category B1/);
  await inForce();
  await desk.ask('advisor-two', 'log-days', { provider: '900008', activity: 'core-visit', days: 4 });
  await inForce();
});

test('a category that is confirmed each term is since when it began, and its review is due from then', async () => {
  const desk = await testDesk({ today: '2027-02-24' });
  const confirmed = ['2026-10-05', '2027-01-11'].map((effectiveFrom) => ({
    id: `as-${effectiveFrom}`,
    provider: '900007',
    category: 'AS',
    effectiveFrom,
    reason: 'confirmed',
    at: `${effectiveFrom}T09:00:00.000Z`,
  }));
  await putAll(
    desk.store,
    desk.authority.id,
    confirmed.map((body) => docOf('decision', `decision:900007:${body.effectiveFrom}:${body.id}`, body)),
  );
  const answer = await desk.ask('senior', 'category', { provider: '900007' });
  assert.match(answer.lead, /is in category AS, low support, since Mon 3 Nov 2025\./);
  assert.ok(answer.notes?.some((note) => note.includes('review has been due since Tue 3 Nov 2026')));
  const overview = await desk.ask('senior', 'provider-overview', { provider: '900007' });
  assert.doesNotMatch(factOf(overview, 'Category') ?? '', /2027/);
});

test('a category decided for next year is said to be decided already', async () => {
  const desk = await testDesk();
  const body = {
    id: 'next',
    provider: '900001',
    category: 'A',
    effectiveFrom: '2027-09-06',
    reason: 'secure',
    at: '2027-01-19T09:00:00.000Z',
  };
  await putAll(desk.store, desk.authority.id, [docOf('decision', 'decision:900001:2027-09-06:next', body)]);
  const { notes } = await desk.ask('senior', 'category', { provider: '900001' });
  assert.ok(notes?.includes('Decided already: category A from Mon 6 Sep 2027.'));
});
