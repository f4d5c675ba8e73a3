import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const names = (rows: string[][]) => rows.map(([name]) => name);

test('a caseload is counted by category and its days are summed, closed schools left out', async () => {
  const answer = await ask('advisor', 'caseload', {});
  // 15 + 3.5 + 7 + 0.5
  assert.equal(answer.lead, '5 schools and settings: 1 in A, 1 in B1, 1 in C, 2 without a category. 26 days left between them.');
  assert.deepEqual(rowsOf(answer)[0], ['Cinder Lane Primary School', 'school', 'C', '15 days']);
});

test('a colleague’s caseload is shown under the colleague’s name', async () => {
  const answer = await ask('advisor', 'caseload', { person: 'p-officer' });
  assert.equal(answer.title, 'Meera Joshi');
  assert.ok(names(rowsOf(answer)).includes('Little Acorns Nursery'));
});

test('somebody without a caseload is told that there is none', async () => {
  assert.equal((await ask('manager', 'caseload', {})).lead, 'There are no schools or settings on your caseload.');
});

test('the counts by category add up to the providers that can have one', async () => {
  const answer = await ask('manager', 'providers-by-category', {});
  assert.equal(answer.lead, '9 schools and settings: 2 in A, 1 in AS, 2 in B1, 1 in B2, 2 in C, 1 without a category.');
  assert.equal(
    answer.chart?.values.reduce((sum, { value }) => sum + value, 0),
    8,
  );
});

test('a category lists its schools and settings, an overspend in words', async () => {
  const answer = await ask('hos', 'providers-by-category', { category: 'A' });
  assert.equal(answer.lead, '2 schools and settings in category A.');
  assert.deepEqual(rowsOf(answer)[1], ['Ravenscroft Primary School', 'school', 'A', '1 day over']);
});

test('one is one: a single setting is not counted in the plural', async () => {
  assert.match((await ask('hos', 'providers-by-category', { category: 'C', kind: 'pvi' })).lead, /^1 .*nursery in category C\.$/);
});

test('two schools with one name are told apart by place and URN', async () => {
  const answer = await ask('hos', 'providers-by-category', {});
  assert.deepEqual(
    names(rowsOf(answer)).filter((name) => name?.startsWith('St Bride')),
    ['St Bride’s Primary School (Ashmere, 900007)', 'St Bride’s Primary School (Nether Ashmere, 900008)'],
  );
});

test('a category that the strategy does not have is not an empty list', async () => {
  assert.equal((await ask('hos', 'providers-by-category', { category: '3D' })).title, 'No such category');
});

test('a long list pages: every school once, and no page is lost', async () => {
  const desk = await testDesk();
  const many = Array.from({ length: 30 }, (_, at) => `91${String(at).padStart(4, '0')}`);
  const base = (await desk.as('hos')).directory.get('900001');
  assert.ok(base);
  await putAll(desk.store, 'demo', [
    ...many.map((key) => docOf('provider', `provider:${key}`, { ...base, key, name: `Hollin Edge ${key}` })),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const seen: string[] = [];
  let input: object | undefined = {};
  while (input) {
    const answer = await desk.ask('hos', 'providers-by-category', input);
    seen.push(...rowsOf(answer).map(([name]) => name ?? ''));
    input = answer.page?.next?.input;
  }
  assert.equal(seen.length, 39);
  assert.equal(new Set(seen).size, 39);
});

test('who looks after a school: its advisor first, then who leads it', async () => {
  const answer = await ask('chair', 'who-looks-after', { provider: '900001' });
  assert.equal(answer.lead, 'Priya Nair looks after Marlow Bank Primary School.');
  assert.deepEqual(
    answer.facts?.map(({ label }) => label),
    ['Advisor', 'Headteacher', 'Chair of governors'],
  );
});

test('a school nobody looks after is said to be so', async () => {
  assert.equal(
    (await ask('hos', 'who-looks-after', { provider: '900009' })).lead,
    'Nobody is recorded as looking after Brackwater College.',
  );
});
