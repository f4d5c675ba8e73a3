import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

const { ask, store } = await testDesk();

test('a move is worked out with the days used so far, and nothing is stored', async () => {
  const before = await ask('advisor', 'remaining-days', { provider: '900001' });
  const answer = await ask('advisor', 'what-if', { provider: '900001', category: 'C' });
  // 19 days as C, of which 2.5 are used already.
  assert.match(
    answer.lead,
    /^If Marlow Bank Primary School moved from B1 to C today: 19 days this year instead of 9\.5 days; 16\.5 days would be left\./,
  );
  assert.match(answer.notes?.[0] ?? '', /nothing has been changed or stored/);
  assert.deepEqual(await ask('advisor', 'remaining-days', { provider: '900001' }), before);
});

test('what changes is said activity by activity, and what stays the same is left out', async () => {
  const rows = rowsOf(await ask('advisor', 'what-if', { provider: '900001', category: 'C' }), 'What would change');
  assert.ok(rows.length > 0);
  for (const [activity, now, then] of rows) assert.notEqual(now, then, activity);
});

test('a rule the last inspection does not meet stands in the way, one without a grade is left to a senior advisor', async () => {
  const desk = await testDesk();
  const school = providers.find(({ key }) => key === '900001');
  assert.ok(school);
  const inspected = (inspections: typeof school.inspections, revision: string) =>
    putAll(desk.store, 'demo', [
      docOf('provider', 'provider:900001', { ...school, inspections }),
      docOf('revision', 'revision', { revision }),
    ]);
  await inspected([{ framework: 'overall', grade: 3, date: '2023-03-15' }], '2');
  const refused = await desk.ask('advisor', 'what-if', { provider: '900001', category: 'A' });
  assert.match(refused.lead, /A rule of the strategy stands in the way\.$/);
  assert.match(refused.facts?.[0]?.value ?? '', /^Not met\. Requires improvement overall/);
  await inspected([{ framework: 'ungraded', date: '2025-03-15' }], '3');
  assert.match(
    (await desk.ask('advisor', 'what-if', { provider: '900001', category: 'A' })).lead,
    /undecided: a senior advisor decides\.$/,
  );
  await inspected([{ framework: 'overall', grade: 2, date: '2023-03-15' }], '4');
  assert.match(
    (await desk.ask('advisor', 'what-if', { provider: '900001', category: 'A' })).lead,
    /The rules that can be checked are met\.$/,
  );
});

test('a category the strategy does not give, the one it has already and a closed school are said so', async () => {
  assert.match((await ask('advisor', 'what-if', { provider: '900004', category: 'C' })).lead, /cannot be in category C/);
  assert.match((await ask('advisor', 'what-if', { provider: '900001', category: 'B1' })).lead, /in category B1 already/);
  assert.match((await ask('advisor', 'what-if', { provider: '900031', category: 'C' })).lead, /has closed/);
  assert.equal((await ask('advisor', 'what-if', { provider: '900001', category: '3D' })).title, 'No such category');
});

test('a group’s move is the sum of its providers’, each of which opens its own', async () => {
  const answer = await ask('hos', 'what-if', { from: ['A', 'AS'], category: 'B1', kind: 'maintained-school' });
  const rows = rowsOf(answer, 'One by one');
  assert.deepEqual(
    rows.map(([name]) => name),
    ['Hollin Edge Infant School', 'Ravenscroft Primary School', 'St Bride’s Primary School'],
  );
  const days = (words: string | undefined) => Number(/([\d.]+) days?/.exec(words ?? '')?.[1]);
  const [now, then] = [1, 2].map((at) => rows.reduce((sum, row) => sum + days(row[at]), 0)) as [number, number];
  assert.match(answer.lead, new RegExp(`get ${then - now} days more this year: ${then} instead of ${now}\\.`));
  const open = answer.tables?.find(({ heading }) => heading === 'One by one')?.rows[0]?.open;
  assert.deepEqual(open?.input, { provider: '900003', category: 'B1' });
});

test('a group without a category to leave is asked for, and nobody of it is guessed', async () => {
  assert.equal((await ask('hos', 'what-if', { category: 'C' })).title, 'Which school or setting?');
});

test('a head’s group is the head’s own school alone', async () => {
  const answer = await ask('head', 'what-if', { from: ['B1', 'B2', 'A'], category: 'C' });
  assert.deepEqual(
    rowsOf(answer, 'One by one').map(([name]) => name),
    ['Marlow Bank Primary School'],
  );
});

test('no decision was written by any of these', async () => {
  const ids: string[] = [];
  for await (const { body } of store.list('demo', 'decision', 'decision:')) ids.push(body.id);
  assert.ok(!ids.includes('what-if') && factOf(await ask('hos', 'category', { provider: '900001' }), 'Category')?.startsWith('B1'));
});
