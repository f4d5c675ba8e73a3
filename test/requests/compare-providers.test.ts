import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('two providers stand side by side with the figures each has by itself', async () => {
  const answer = await ask('advisor', 'compare-providers', { provider: '900001', other: '900002' });
  assert.equal(
    answer.lead,
    'Marlow Bank Primary School is in category B1 with 7 days left; Cinder Lane Primary School is in category C with 15 days left.',
  );
  const rows = new Map(rowsOf(answer).map(([label, ...cells]) => [label, cells]));
  assert.deepEqual(rows.get('Days this year'), ['9.5 days', '19 days']);
  assert.deepEqual(rows.get('Used'), ['2.5 days', '4 days']);
  assert.deepEqual(rows.get('Last visit'), ['Wed 9 Dec 2026', 'Tue 24 Nov 2026']);
});

test('two of one name are told apart', async () => {
  const { title } = await ask('hos', 'compare-providers', { provider: '900007', other: '900008' });
  assert.equal(title, 'St Bride’s Primary School (Ashmere, 900007) and St Bride’s Primary School (Nether Ashmere, 900008)');
});

test('without a second one, one’s own others are offered and none is guessed', async () => {
  const answer = await ask('advisor', 'compare-providers', { provider: '900001' });
  assert.equal(answer.card, 'choice');
  assert.ok(answer.options?.every(({ input }) => input.provider === '900001' && input.other !== '900001'));
});

test('the same one twice is said to be so', async () => {
  assert.equal((await ask('advisor', 'compare-providers', { provider: '900001', other: '900001' })).title, 'Twice the same');
});

test('a head may not compare with a school that is not theirs, in the words of one that does not exist', async () => {
  const none = await ask('head', 'compare-providers', { provider: '900001', other: '999999' });
  assert.equal(none.title, 'Not found');
  assert.deepEqual(await ask('head', 'compare-providers', { provider: '900001', other: '900002' }), none);
});
