import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';
import { proposeAt } from '../support/proposals.ts';

test('a head is told category, support, days, reasons, from when and whom to talk to, with sources; the letter says the same', async () => {
  const desk = await testDesk();
  const { id } = await proposeAt(desk, 'advisor', {
    provider: '900001',
    category: 'C',
    date: '2027-01-12',
    evidence: 'for the authority only',
  });
  await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  const card = await desk.ask('head', 'category-letter', { provider: '900001', decision: id });
  assert.equal(card.lead, 'Marlow Bank Primary School is in category C, high support, from Tue 12 Jan 2027.');
  assert.equal(factOf(card, 'Support'), '19 days a year');
  assert.deepEqual(
    rowsOf(card, 'What it buys').find(([name]) => name === 'Status check'),
    ['Status check', '2', '8'],
  );
  assert.deepEqual(card.texts?.[0], { heading: 'Reasons', text: 'Two leaders have left.' });
  assert.match(card.texts?.[1]?.text ?? '', /Priya Nair \(advisor@ashmere\.example\)/);
  assert.match(card.notes?.join(' ') ?? '', /Not due under C.*Status check 1 of 2/);
  assert.ok(card.sources[0]?.includes('Annex 2, Category C'));
  const { letter } = card;
  assert.deepEqual([letter?.to, letter?.salutation], [['Ruth Calloway, Headteacher', 'Marlow Bank Primary School'], 'Dear Ruth Calloway']);
  const said = JSON.stringify(letter?.blocks);
  for (const part of [card.lead, 'Two leaders have left.', 'Status check', 'Priya Nair']) assert.ok(said.includes(part), part);
  assert.ok(!JSON.stringify(card).includes('for the authority only'));
  assert.ok(!JSON.stringify(card).includes('Grace Oyelaran'), 'who approved it is for staff');
});

test('a decision that is no longer in force says what was decided since', async () => {
  const desk = await testDesk();
  const card = await desk.ask('hos', 'category-letter', { provider: '900002', decision: '900002-2025-10-06' });
  assert.match(card.notes?.[0] ?? '', /decided again since: category C from Tue 12 Jan 2027/);
  assert.equal(factOf(card, 'Support'), undefined);
});

test('without a name it is of the category in force; of a date to come it says so; and of none it says that', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('owner', 'category-letter', { provider: 'EY900001' })).lead, /is in category C, high support/);
  const { id } = await proposeAt(desk, 'advisor', { provider: '900001', category: 'A', date: '2027-09-01' });
  await desk.ask('hos', 'approve-category', { provider: '900001', proposal: id });
  assert.match(
    (await desk.ask('head', 'category-letter', { provider: '900001', decision: id })).lead,
    /will be in category A, low support, from Wed 1 Sep 2027/,
  );
  assert.match((await desk.ask('hos', 'category-letter', { provider: '900006' })).lead, /no category to be told of/);
});

test('in Warwickshire what it buys are visits, and support in words', async () => {
  const desk = await testDesk({ pack: 'warwickshire-2013' });
  const card = await desk.ask('head', 'category-letter', { provider: '900001' });
  assert.deepEqual(card.tables?.[0]?.columns, ['Support', 'Times']);
  assert.match(JSON.stringify(card.letter?.blocks), /An HMI is attached/);
});
