import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const compare = (input: object) => ask('advisor', 'compare-categories', input);

test('B1 and B2 differ by 5 days for a school and 2 for a setting', async () => {
  const { lead } = await compare({ category: 'B1', other: 'B2' });
  assert.match(lead, /LA-maintained schools: 9\.5 days a year in B1, 14\.5 days in B2, 5 days more/);
  assert.match(lead, /PVIs and child minders: up to 8 days a year in B1, up to 10 days in B2, 2 days more/);
  assert.match(lead, /Support is medium for both\.$/);
});

test('the other way round it is fewer', async () => {
  assert.match(
    (await compare({ category: 'C', other: 'B2', kind: 'pvi' })).lead,
    /12\.5 days a year in C, up to 10 days in B2, 2\.5 days fewer/,
  );
});

test('each activity is a line, its meetings side by side', async () => {
  const rows = rowsOf(await compare({ category: 'B2', other: 'C', kind: 'maintained-school' }));
  const row = (name: string) => rows.find(([first]) => first === name)?.slice(1);
  assert.deepEqual(row('In total'), ['14.5 days', '19 days']);
  assert.deepEqual(row('Support'), ['medium', 'high']);
  assert.deepEqual(row('Team Around the School meeting'), ['3 × 0.5 days visit', '6 × 0.5 days visit']);
  assert.deepEqual(row('Additional input'), ['1 day', '–']);
});

test('a column’s lines add up to its total', async () => {
  for (const category of ['A', 'AS', 'B1', 'B2', 'C']) {
    const rows = rowsOf(await compare({ category, other: category === 'A' ? 'C' : 'A', kind: 'maintained-school' }));
    const lines = rows.slice(2).filter(([name]) => !name?.includes('outside') && name !== 'Bespoke support');
    const sum = lines.reduce((all, [, words = '']) => all + daysIn(words), 0);
    assert.equal(`${sum} days`, rows.find(([name]) => name === 'In total')?.[1], category);
  }
});

test('unless two are named all five stand side by side', async () => {
  for (const input of [{}, { category: 'B1' }, { category: 'B1', other: 'B1' }]) {
    assert.deepEqual((await compare(input)).tables?.[0]?.columns, ['', 'A', 'AS', 'B1', 'B2', 'C']);
  }
});

test('academies have no categories to compare, and an unknown category is named', async () => {
  assert.match((await compare({ kind: 'academy' })).lead, /^AFS are not given a category/);
  assert.match((await compare({ category: 'B1', other: '3D' })).lead, /no category 3D/);
});

test('Warwickshire’s 4 and 3C are told apart by how often, and by phase', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  const { lead, tables = [] } = await there('advisor', 'compare-categories', { category: '4', other: '3C' });
  assert.match(lead, /Attached officer's visit every 2 school weeks in 4, every 3 school weeks in 3C/);
  assert.deepEqual(
    tables.map(({ heading }) => heading?.split(' (')[1] ?? ''),
    ['primary)', 'secondary, special, all-through, alternative)', ''],
  );
});

/** "2 × 0.5 days visit + 0.5 days report" is 2 days. */
function daysIn(words: string): number {
  const [count, parts] = words.includes('×') ? words.split('×') : ['1', words];
  const each = [...(parts ?? '').matchAll(/(\d+(?:\.\d+)?) days?/g)].reduce((sum, [, days]) => sum + Number(days), 0);
  return Number(count) * each;
}
