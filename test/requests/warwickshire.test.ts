import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, pointsOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk({ pack: 'warwickshire-2013' });

test('a 3D school’s year: an officer every half term, one review visit, a seminar each term', async () => {
  const rows = rowsOf(await ask('senior', 'allocation', { provider: '900001' }));
  const count = (start: string) => rows.filter(([name]) => name?.startsWith(start)).length;
  assert.deepEqual([count('Attached officer'), count('Review visit'), count('Seminar')], [6, 1, 3]);
  assert.deepEqual(rows[0]?.slice(2), ['Wed 2 Sep 2026 to Fri 23 Oct 2026', 'Done, Tue 6 Oct 2026']);
});

test('support without a count stands in words', async () => {
  const besides = rowsOf(await ask('senior', 'allocation', { provider: '900001' }), 'And besides');
  assert.deepEqual(besides[0], ['Attached HMI', 'An HMI is attached to the school.']);
});

test('a category’s offer says for whom each list is', async () => {
  const { tables = [], lead } = await ask('senior', 'category-offer', { category: '3C' });
  assert.match(lead, /officer.s visit every 3 school weeks/);
  assert.equal(new Set(tables.map(({ heading }) => heading)).size, tables.length);
  assert.deepEqual(tables[0]?.columns, ['Activity', 'When']);
});

test('a list shows visits where there are no days, and never “0 days left”', async () => {
  const answer = await ask('advisor', 'caseload', {});
  assert.match(answer.lead, /\. \d+ visits left between them\.$/);
  assert.deepEqual(
    rowsOf(answer)
      .find(([name]) => name === 'Marlow Bank Primary School')
      ?.at(-1),
    // 3D: six officer visits, a review visit and three seminars, of which three are held; what is for all schools together is not counted.
    '7 visits',
  );
});

test('where days and visits are mixed, each is summed apart', async () => {
  const { ask: inWolverhampton } = await testDesk();
  const { lead } = await inWolverhampton('officer', 'caseload', {});
  // 11 + 8 + 1 days, and the three visits of wrap-around care with its own registration.
  assert.match(lead, /20 days left between them, and 3 visits where visits are counted\.$/);
});

test('long arrears are counted, not recited', async () => {
  const overdue = factOf(await ask('senior', 'provider-overview', { provider: '900002' }), 'Overdue') ?? '';
  assert.equal(overdue.split('; ').length, 4);
  assert.match(overdue, /; and \d+ more$/);
});

test('the next meeting of a school in 4 is its Review & Intervention meeting, chaired by the Service Manager', async () => {
  const answer = await ask('senior', 'next-tas', { provider: '900002' });
  assert.match(
    answer.lead,
    /^2 Review & Intervention meetings are overdue, the first since Fri 23 Oct 2026\. Review & Intervention meeting 3 of 6 is due by Fri 12 Feb 2027\./,
  );
  assert.equal(factOf(answer, 'Chaired by'), 'Service Manager');
});

test('an academy gets no officer’s visit, and the answer shows where the source is odd', async () => {
  const answer = await ask('senior', 'remaining-days', { provider: '900004' });
  assert.ok(!JSON.stringify(answer.tables).includes('officer'));
  assert.ok(pointsOf(answer).includes('What an academy that requires improvement (3C) gets'));
});

test('a setting is not spoken of by this strategy, and is told so', async () => {
  assert.equal(
    (await ask('owner', 'remaining-days', { provider: 'EY900001' })).lead,
    'The strategy allocates no days to Little Acorns Nursery.',
  );
});
