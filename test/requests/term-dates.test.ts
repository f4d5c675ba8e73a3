import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

test('term dates say which half term it is, how long it lasts and what comes next', async () => {
  const desk = await testDesk();
  const dates = await converse('how many school days are left this term', await desk.as('advisor'));
  assert.equal(dates.lead, 'Spring 1 ends on Fri 12 Feb 2027: 17 school days after today. Spring 2 begins on Mon 22 Feb 2027.');
  assert.deepEqual(rowsOf(dates)[2]?.slice(0, 3), ['Spring 1', 'Mon 4 Jan 2027', 'Fri 12 Feb 2027']);
  assert.equal(rowsOf(dates).length, 6);
  assert.equal((await desk.ask('head', 'term-dates', {})).lead, dates.lead, 'a head sees the same');
});

test('between two half terms it says when schools are back, and on the last day that it is the last', async () => {
  const out = await testDesk({ today: '2027-02-17' });
  assert.equal((await out.ask('advisor', 'term-dates', {})).lead, 'Schools are out. Spring 2 begins on Mon 22 Feb 2027.');
  const last = await testDesk({ today: '2027-02-12' });
  assert.match((await last.ask('advisor', 'term-dates', {})).lead, /: today is its last day\. /);
});
