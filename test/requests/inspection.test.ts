import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inspection } from '../../src/domain/inspection.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

/** What is answered of Hollin Edge with these inspections, newest first. */
async function inspected(inspections: Inspection[], part = 'advisor') {
  const { ask, store } = await testDesk();
  const school = providers.find(({ key }) => key === '900003');
  assert.ok(school);
  await putAll(store, 'demo', [
    docOf('provider', 'provider:900003', { ...school, head: 'Mina Sorrell', inspections }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  return ask(part, 'inspection', { provider: '900003' });
}

test('an overall grade is said in its own words with its date, and the head by the register', async () => {
  const answer = await inspected([{ framework: 'overall', grade: 2, date: '2022-03-15' }]);
  assert.equal(answer.lead, 'Hollin Edge Infant School: good overall, inspected Tue 15 Mar 2022.');
  assert.deepEqual(answer.facts?.[0], { label: 'Head (register)', value: 'Mina Sorrell' });
});

test('a report card stands area by area, and is not compared with the grade before it', async () => {
  const answer = await inspected([
    { framework: 'report-card', date: '2026-02-03', areas: { Achievement: { grade: 'Needs attention', date: '2026-02-03' } } },
    { framework: 'overall', grade: 1, date: '2019-05-11' },
  ]);
  assert.match(answer.lead, /report card: Achievement needs attention/);
  assert.deepEqual(answer.tables?.[0]?.rows[0], { cells: ['Achievement', 'Needs attention', 'Tue 3 Feb 2026'], tone: 'attention' });
  assert.match(answer.tables?.[1]?.rows[0]?.cells[1] ?? '', /Outstanding overall/);
  assert.match(answer.notes?.join(' ') ?? '', /cannot be compared/);
});

test('an inspection of the predecessor is said to be that', async () => {
  const answer = await inspected([{ framework: 'overall', grade: 3, date: '2018-03-15', predecessorKey: '900031' }]);
  assert.match(answer.lead, /when it was its predecessor \(Saltersgate Primary School\)/);
});

test('no inspection is said to be none, and no grade is made up', async () => {
  assert.equal((await inspected([])).lead, 'No Ofsted inspection of Hollin Edge Infant School is recorded.');
});

test('it holds register facts alone, with their source, so that a room may see it', async () => {
  const answer = await inspected([{ framework: 'overall', grade: 2, date: '2022-03-15' }]);
  assert.equal(answer.audience, 'room');
  assert.match(answer.sources.join(), /Ofsted management information, Crown copyright, Open Government Licence v3\.0/);
  assert.ok(!JSON.stringify(answer).includes('categor'.concat('y A')), 'the category is no register fact');
});
