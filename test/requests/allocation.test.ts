import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('the breakdown of a B1 school adds up to its 9.5 days, part by part', async () => {
  const answer = await ask('head', 'allocation', { provider: '900001' });
  assert.equal(answer.tables?.[0]?.heading, 'In the allocation: 9.5 days');
  const days = rowsOf(answer).map(([name, parts]) => [name, parts]);
  assert.deepEqual(days[0], ['Autumn Conversation preparation', '1 day preparation']);
  assert.deepEqual(days[1], ['Autumn Conversation', '0.5 days visit + 0.5 days report']);
  assert.equal(days.length, 9);
});

test('each occurrence has its window with dates, and how it stands', async () => {
  const rows = rowsOf(await ask('senior', 'allocation', { provider: '900001' }));
  const tas = rows.filter(([name]) => name?.startsWith('Team Around the School meeting'));
  assert.deepEqual(
    tas.map(([, , , state]) => state),
    ['Done, Wed 9 Dec 2026', 'Due now', 'Coming up'],
  );
  assert.match(tas[0]?.[2] ?? '', /December \(Autumn 2\)/);
  assert.match(tas[1]?.[2] ?? '', /spring term.*Mon 4 Jan 2027 to Thu 25 Mar 2027/);
});

test('what closed before a new category took effect is not due under it', async () => {
  const rows = rowsOf(await ask('senior', 'allocation', { provider: '900002' }));
  const state = (name: string) => rows.find(([first]) => first === name)?.[3];
  assert.equal(state('Team Around the School meeting 1 of 6'), 'Not due');
  assert.equal(state('Status check 1 of 2'), 'Not due');
  assert.equal(state("Core Visit 1 of 2 (the school's own focus)"), 'Due now');
});

test('a status check outside the allocation stands apart and adds nothing to the total', async () => {
  const answer = await ask('senior', 'allocation', { provider: '900001' });
  assert.deepEqual(rowsOf(answer, 'Offered outside')[0]?.[0], 'Status check');
  assert.ok(pointsOf(answer).includes('Whether A, AS and B1 schools get a status check'));
});

test('a remark names the activity it belongs to', async () => {
  const answer = await ask('senior', 'allocation', { provider: '900001' });
  assert.ok(answer.notes?.some((note) => note.startsWith('Autumn Conversation preparation: ')));
});

test('where one occurrence is for something else than another, its row says which', async () => {
  const answer = await ask('senior', 'allocation', { provider: '900001' });
  const names = rowsOf(answer).map(([name]) => name);
  assert.ok(names.includes("Core Visit 1 of 2 (the school's own focus)"));
  assert.ok(names.includes("Core Visit 2 of 2 (the LA's agenda)"));
});

test('one activity can be asked for alone', async () => {
  const answer = await ask('senior', 'allocation', { provider: '900002', activity: 'review' });
  assert.deepEqual(
    rowsOf(answer).map(([name]) => name),
    ['Review 1 of 2', 'Review 2 of 2'],
  );
});

test('who chairs a setting’s meeting is called by the setting’s own name for it', async () => {
  const besides = rowsOf(await ask('owner', 'allocation', { provider: 'EY900001' }), 'And besides');
  assert.equal(besides[0]?.[0], 'Team Around the Setting meeting');
  assert.match(besides[0]?.[1] ?? '', /Senior Adviser for Early Years/);
});

test('without term dates the windows are said without dates, and a note says why', async () => {
  const later = await testDesk({ today: '2028-01-20' });
  const answer = await later.ask('senior', 'allocation', { provider: '900001' });
  assert.ok(answer.notes?.some((note) => note.startsWith('No term dates have been imported for 2027/28')));
});
