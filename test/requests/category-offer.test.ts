import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const offer = (input: object) => ask('head', 'category-offer', input);

/** Annex 1 and 2: days a year by category, for schools and for settings. */
const days = { A: ['5', '4'], AS: ['7', '6'], B1: ['9.5', '8'], B2: ['14.5', '10'], C: ['19', '12.5'] };

for (const [category, [school, setting]] of Object.entries(days)) {
  test(`category ${category} is ${school} days for a school and up to ${setting} for a setting`, async () => {
    assert.match((await offer({ category, kind: 'maintained-school' })).lead, new RegExp(`: ${school} days a year\\.$`));
    assert.match((await offer({ category, kind: 'pvi' })).lead, new RegExp(`: up to ${setting} days a year\\.$`));
    assert.match((await offer({ category, kind: 'child-minder' })).lead, new RegExp(`: up to ${setting} days a year\\.$`));
  });
}

test('the items of C add up to 19 days, two status checks of 4 days among them', async () => {
  const rows = rowsOf(await offer({ category: 'C', kind: 'maintained-school' }));
  assert.equal(
    rows.reduce((sum, [, , total]) => sum + Number.parseFloat(total ?? '0'), 0),
    19,
  );
  assert.deepEqual(rows.find(([name]) => name === 'Status check')?.slice(1, 3), [
    '2 × 1 day preparation + 2 days visit + 1 day report',
    '8 days',
  ]);
});

test('one activity of a category is answered alone, with its disagreement', async () => {
  const answer = await offer({ category: 'C', kind: 'maintained-school', activity: 'tas-meeting' });
  assert.match(answer.lead, /6 × Team Around the School meeting/);
  assert.ok(pointsOf(answer).includes('How many Team Around meetings category C gets'));
});

test('a child minder’s review is a collaborative review', async () => {
  const rows = rowsOf(await offer({ category: 'B1', kind: 'child-minder' }));
  assert.ok(rows.some(([name]) => name === 'Collaborative review'));
});

test('an academy gets 1 day, and a setting without funded places too', async () => {
  assert.match((await offer({ kind: 'academy' })).lead, /1 day a year/);
  assert.match((await offer({ kind: 'non-funded' })).lead, /1 day a year/);
});

test('a category the strategy does not have is said to be none, and the ones it has are named', async () => {
  const answer = await offer({ category: '3D' });
  assert.equal(answer.title, 'No such category');
  assert.match(answer.lead, /A, AS, B1, B2, C/);
});

test('in Warwickshire a 3D school gets visits: an officer every half term', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('advisor', 'category-offer', { category: '3D', kind: 'maintained-school' });
  assert.match(answer.lead, /Attached officer.s visit every half term/);
  assert.ok(answer.sources.length > 0);
});

test('what a category gets is no secret: it may be shown in a room', async () => {
  assert.equal((await offer({ category: 'C' })).audience, 'room');
});

test('wrap-around care is of two kinds, and the offer of the one names the other’s', async () => {
  const { title, lead, notes } = await ask('senior', 'category-offer', { kind: 'wraparound-school' });
  assert.match(title, /^Out-of-hours or wrap-around care on a school.s registration$/);
  assert.match(lead, /at least 1 day a year\.$/);
  assert.ok(notes?.includes('Care with its own registration gets a support visit each term instead.'), notes?.join(' | '));
});
