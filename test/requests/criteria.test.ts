import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('B2’s criteria stand column by column, for schools and for settings', async () => {
  const answer = await ask('advisor', 'criteria', { category: 'B2' });
  assert.deepEqual(
    rowsOf(answer, 'B2: LA-maintained').map(([name]) => name),
    ['Ofsted', 'LA view', 'Leadership and management', 'Governance'],
  );
  assert.deepEqual(
    rowsOf(answer, 'B2: PVIs').map(([name]) => name),
    ['Ofsted', 'LA view', 'Leadership and management', 'Business'],
  );
  assert.match(answer.lead, /requires improvement and it shows limited capacity to improve/);
  assert.ok(answer.sources.some((source) => source.includes('Annex 1, Schools, B2')));
});

test('for one kind of provider only its own criteria are given', async () => {
  const answer = await ask('advisor', 'criteria', { category: 'C', kind: 'pvi' });
  assert.match(answer.lead, /Safeguarding does not work/);
  assert.equal(rowsOf(answer, 'C: LA-maintained').length, 0);
});

test('the fourteen signs that point to more support stand with B2 and C, and not with A, AS or B1', async () => {
  const signs = async (category: string) => rowsOf(await ask('advisor', 'criteria', { category }), 'Signs').length;
  assert.deepEqual(await Promise.all(['A', 'AS', 'B1', 'B2', 'C'].map(signs)), [0, 0, 0, 14, 14]);
});

test('without a category all are listed, each leading on to its criteria', async () => {
  const answer = await ask('owner', 'criteria', {});
  assert.match(answer.lead, /5 categories: A, AS, B1, B2, C/);
  assert.deepEqual(answer.tables?.[0]?.rows[3]?.open?.input, { category: 'B2' });
});

test('academies are said to have no category, rather than shown a school’s criteria', async () => {
  assert.match((await ask('advisor', 'criteria', { category: 'A', kind: 'academy' })).lead, /not given a category/);
});

test('the criteria lead on to what the category gets and its rules, and may be read in a room', async () => {
  const answer = await ask('advisor', 'criteria', { category: 'C' });
  assert.equal(answer.audience, 'room');
  const { request, input } = buttonOf(answer, 'Rules for C');
  assert.equal((await ask('advisor', request, input)).title, 'Rules for category C');
});

test('Warwickshire’s 3C is its name alone: no criteria are made up', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  assert.match(
    (await there('advisor', 'criteria', { category: '3C' })).lead,
    /“Requires improvement”. The strategy gives no criteria beyond/,
  );
});

test('a category that there is not is answered with those there are', async () => {
  assert.match((await ask('advisor', 'criteria', { category: 'D' })).lead, /has no category D\. Its categories are A, AS, B1, B2, C\./);
});
