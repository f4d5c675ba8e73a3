import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, pointsOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { decisionOf } from '../support/desk-history.ts';

const { ask } = await testDesk();
const left = (provider: string) => ask('senior', 'remaining-days', { provider });
const strategy = 'Education Excellence Strategy 2021–24';

test('a B1 school that has used 2.5 of its 9.5 days has 7 left', async () => {
  const answer = await left('900001');
  assert.equal(answer.lead, '7 days left of 9.5 days this year; 2.5 days used.');
  assert.equal(answer.subtitle, 'LA-maintained school, category B1 (medium support)');
  assert.deepEqual(rowsOf(answer, 'Days by activity'), [
    ['Autumn Conversation preparation', '1', '1', '0'],
    ['Autumn Conversation', '1', '1', '0'],
    ['Core Visit', '2', '0', '2'],
    ['Team Around the School meeting', '1.5', '0.5', '1'],
    ['Review', '4', '0', '4'],
  ]);
});

test('the answer cites the annex and the category its figures come from', async () => {
  assert.ok((await left('900001')).sources.includes(`${strategy}, Annex 2, Category B1`));
  assert.ok((await left('900002')).sources.includes(`${strategy}, Annex 2, Category C`));
});

test('the chart repeats the figures of the lead', async () => {
  assert.deepEqual(
    (await left('900001')).chart?.values.map(({ label, value }) => [label, value]),
    [
      ['Used', 2.5],
      ['Left', 7],
    ],
  );
});

test('a category changed within the year counts from its date, and what was used before stays used', async () => {
  const answer = await left('900002');
  assert.equal(answer.lead, '15 days left: 19 days as C from Tue 12 Jan 2027; 4 days used as B2 before that.');
  assert.deepEqual(rowsOf(answer).at(-1), ['Status check', '8', '0', '8']);
});

test('the day before the change the old category still counts', async () => {
  const before = await testDesk({ today: '2027-01-11' });
  const answer = await before.ask('senior', 'remaining-days', { provider: '900002' });
  assert.equal(answer.lead, '10.5 days left of 14.5 days this year; 4 days used.');
});

test('a visit whose report is not written yet shows half a day owed', async () => {
  const answer = await left('900003');
  assert.match(answer.lead, /^3\.5 days left of 5 days this year; 1\.5 days used\. 0\.5 days of what is left are owed in reports/);
  assert.deepEqual(
    answer.chart?.values.find(({ label }) => label === 'Report owed'),
    { label: 'Report owed', value: 0.5, tone: 'warning' },
  );
});

test('an overspend is said as one, in total and for its activity', async () => {
  const answer = await left('900011');
  assert.equal(answer.lead, '1 day over: 6 days used of 5 days this year.');
  assert.deepEqual(rowsOf(answer).at(-1), ['Focused support', '1', '4', '3 over']);
});

test('a setting in C has 12.5 days, and the answer says that a heading prints 14', async () => {
  const answer = await left('EY900001');
  assert.equal(answer.lead, '11 days left of up to 12.5 days this year; 1.5 days used.');
  const found = answer.discrepancies?.find(({ point }) => point === 'How many days a category C early years setting gets');
  assert.match(found?.places.join('\n') ?? '', /14 days/);
  assert.match(found?.reading ?? '', /12\.5/);
});

test('a figure that rests on no disagreement shows none', async () => {
  assert.deepEqual(pointsOf(await left('900001-w')), []);
});

test('a setting in B1 has 8 days, and the answer says that Annex 1 prints 10', async () => {
  const answer = await left('EY900002');
  assert.match(answer.lead, /^8 days left of up to 8 days/);
  assert.match(answer.discrepancies?.flatMap(({ places }) => places).join('\n') ?? '', /10 days/);
});

test('a school without a category is told so, and gets no figure', async () => {
  const answer = await left('900006');
  assert.equal(answer.lead, 'Quarry Hill Primary School has no category yet, so no days are allocated to it.');
  assert.equal(answer.chart, undefined);
});

test('visits that every such school gets do not hide that it has no category', async () => {
  const desk = await testDesk();
  const school = (await desk.as('hos')).directory.get('900006');
  assert.ok(school);
  await putAll(desk.store, 'demo', [
    docOf('provider', 'provider:900006', { ...school, offersTwoYearOlds: true }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const { lead } = await desk.ask('senior', 'remaining-days', { provider: '900006' });
  assert.match(
    lead,
    /^Quarry Hill Primary School has no category yet, so no days are allocated to it\. Whatever the category: 3 of 3 visits/,
  );
});

test('an academy has its own day, and what its predecessor used within the year is carried', async () => {
  const answer = await left('900005');
  assert.equal(answer.lead, '0.5 days left of 1 day this year; 0.5 days used as B1 before it opened on Fri 1 Jan 2027, 0 days used since.');
});

test('a closed school has nothing left to use, and names its successor', async () => {
  const answer = await left('900031');
  assert.equal(answer.lead, 'Saltersgate Primary School closed on Thu 31 Dec 2026: 0.5 days used of 9.5 days in its last year.');
  assert.ok(answer.notes?.includes('Saltersgate Primary School closed on Thu 31 Dec 2026. It is now Saltersgate Academy.'));
});

test('every other kind is answered in its own terms', async () => {
  assert.equal((await left('900001-w')).lead, '1 day left of at least 1 day this year; 0 days used.');
  assert.equal((await left('EY900003')).lead, '1 day left of 1 day this year; 0 days used.');
  assert.match((await left('EY900004')).lead, /^3 of 3 visits and meetings left this year/);
  assert.match((await left('EY900005')).lead, /not recorded whether Tanyard Preschool has funded places/);
  assert.equal((await left('900009')).lead, 'The strategy allocates no days to Brackwater College.');
});

test('one activity is counted in meetings and in days', async () => {
  const answer = await ask('senior', 'remaining-days', { provider: '900001', activity: 'tas-meeting' });
  assert.equal(answer.lead, '2 of 3 TAS meetings left (1 day left of 1.5 days); 1 held, 1 due now.');
  assert.equal(factOf(answer, 'Held'), '1');
});

test('an activity that is not in the category is said not to be', async () => {
  const answer = await ask('senior', 'remaining-days', { provider: '900003', activity: 'tas-meeting' });
  assert.match(answer.lead, /is not part of what Hollin Edge Infant School gets this year, and none has been recorded\.$/);
});

test('the period of the strategy has ended, and every answer of days says so', async () => {
  assert.ok((await left('900001')).notes?.some((note) => note.includes('own period ended on Sat 31 Aug 2024')));
});

test('in Warwickshire the same question is answered in visits', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('senior', 'remaining-days', { provider: '900001' });
  // 3D: 6 officer visits, 1 review visit, 3 seminars, and 9 meetings for all schools; 3 held.
  assert.match(answer.lead, /^7 of 10 visits and meetings left this year; 3 held\./);
  const visits = await warwickshire.ask('senior', 'remaining-days', { provider: '900001', activity: 'officer-visit' });
  assert.match(visits.lead, /^4 of 6 .* left; 2 held, 1 due now\.$/);
  assert.ok(pointsOf(answer).length > 0);
});

test('in Warwickshire a school in 4 is visited every second of 40 school weeks', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('senior', 'remaining-days', { provider: '900002', activity: 'officer-visit' });
  assert.equal(factOf(answer, 'In the year'), '20');
});

test('“how many officer visits are due, done, left?” is answered in its three figures', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('senior', 'remaining-days', { provider: '900002', activity: 'officer-visit' });
  const figure = (label: string) => Number(factOf(answer, label) ?? 0);
  const { lead } = answer;
  assert.match(lead, new RegExp(`^20 of 20 officer visits left; 0 held, ${figure('Overdue')} overdue, 1 due now\\.$`));
  const due = await warwickshire.ask('senior', 'due', { provider: '900002', activity: 'officer-visit' });
  assert.match(due.lead, new RegExp(`: ${figure('Overdue')} overdue, ${figure('Due now')} due now,`));
});

test('before anything is due, one activity’s answer says so', async () => {
  const early = await testDesk({ pack: 'warwickshire-2013', today: '2026-09-01' });
  const { lead } = await early.ask('senior', 'remaining-days', { provider: '900002', activity: 'officer-visit' });
  assert.match(lead, /^20 of 20 officer visits left; 0 held, none due yet\.$/);
});

test('visits that fell before the category began are neither held nor left, and the sum says so', async () => {
  const { ask: inWarwickshire, store, authority } = await testDesk({ pack: 'warwickshire-2013' });
  const late = decisionOf(['900006', '3C', '2026-11-10', 'requires improvement']);
  await putAll(store, authority.id, [docOf('decision', `decision:900006:2026-11-10:${late.id}`, late)]);
  const { lead } = await inWarwickshire('senior', 'remaining-days', { provider: '900006' });
  const [, left, all, held, lapsed] =
    /^(\d+) of (\d+) visits and meetings left this year; (\d+) held, and (\d+) whose time/.exec(lead) ?? [];
  assert.ok(Number(lapsed) > 0, lead);
  assert.equal(Number(left) + Number(held) + Number(lapsed), Number(all));
});
