import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonOf, factOf, fieldOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';
import { entriesIn, leftAt } from '../support/ledger.ts';

const desk = await testDesk();
const { ask } = desk;
const log = (input: object, part = 'advisor') => ask(part, 'log-days', { provider: '900001', ...input });
const labels = (answer: Awaited<ReturnType<typeof ask>>, id: string) => {
  const field = fieldOf(answer, id);
  return field?.type === 'choice' ? field.options.map(({ label }) => label) : [];
};

test('without activity and days a form is shown, what is due first, today’s date in it', async () => {
  const answer = await log({});
  assert.equal(answer.card, 'form');
  assert.equal(answer.lead, 'Which activity, and how many days?');
  assert.deepEqual(answer.form?.input, { provider: '900001' });
  assert.equal(answer.form?.request, 'log-days');
  assert.deepEqual(labels(answer, 'activity').slice(0, 4), [
    'Core Visit (due now)',
    'Team Around the School meeting (due now)',
    'Review (due now)',
    'Autumn Conversation preparation',
  ]);
  assert.ok(labels(answer, 'activity').includes('Bespoke support (not in the allocation)'));
  assert.ok(!labels(answer, 'activity').some((label) => label.startsWith('Annual Conversation')), 'nothing of settings for a school');
  assert.equal(fieldOf(answer, 'date')?.value, '2027-01-20');
  assert.equal(labels(answer, 'days')[1], '0.5 days');
});

test('a form with the activity known proposes the days the strategy gives it', async () => {
  const answer = await log({ activity: 'core-visit' });
  assert.equal(answer.lead, 'How many days were spent?');
  assert.equal(fieldOf(answer, 'activity')?.value, 'core-visit');
  assert.equal(fieldOf(answer, 'days')?.value, '4');
});

test('a core visit of 1 day is split in visit and report, and the receipt says what is left', async () => {
  const { ask, ...desk } = await testDesk();
  const answer = await ask('advisor', 'log-days', {
    provider: '900001',
    activity: 'core-visit',
    days: '4',
    date: '2027-01-19',
    part: 'split',
    note: '',
  });
  assert.equal(answer.lead, 'Logged 1 day of Core Visit on Tue 19 Jan 2027. 6 days left of 9.5 days this year; 3.5 days used.');
  assert.equal(factOf(answer, 'Visit'), '0.5 days, Tue 19 Jan 2027');
  assert.equal(factOf(answer, 'Report'), '0.5 days, Tue 19 Jan 2027');
  assert.equal(factOf(answer, 'Core Visit left'), '1 day of 2 days');
  assert.deepEqual(
    answer.buttons.map(({ title }) => title),
    ['Undo', 'Correct', 'Days left'],
  );
  assert.ok(answer.sources.some((source) => source.endsWith('Annex 2, Category B1')));
  assert.equal(await leftAt(desk, '900001'), 24);
});

test('half a day of a core visit leaves its report owed', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', days: 2, date: '2027-01-19' });
  assert.match(answer.lead, /0\.5 days of what is left are owed in reports/);
});

test('days that may be the report of an earlier visit are logged as a visit, and the doubt is said', async () => {
  const { ask } = await testDesk();
  const input = { provider: '900001', activity: 'core-visit', days: 2 };
  assert.deepEqual((await ask('advisor', 'log-days', { ...input, date: '2027-01-12' })).notes, []);
  const second = await ask('advisor', 'log-days', { ...input, date: '2027-01-14' });
  assert.deepEqual(second.notes, [
    'An earlier Core Visit still owes 0.5 days of report. If this was that report, press Correct and choose “Report”.',
  ]);
  const { request, input: which } = buttonOf(second, 'Correct');
  const corrected = await ask('advisor', request, { ...which, part: 'report', reason: 'it was the report' });
  assert.match(corrected.lead, /^Logged 0\.5 days of Core Visit \(report\) .* 6 days left of 9\.5 days this year; 3\.5 days used\.$/);
  assert.deepEqual((await ask('advisor', 'log-days', { ...input, days: 4, date: '2027-01-15' })).notes, []);
});

test('a named part takes all of the days', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'log-days', {
    provider: '900003',
    activity: 'autumn-conversation',
    days: '2',
    part: 'report',
    date: '2026-11-13',
  });
  assert.equal(
    answer.lead,
    'Logged 0.5 days of Autumn Conversation (report) on Fri 13 Nov 2026. 3 days left of 5 days this year; 2 days used.',
  );
});

test('who logs is who asks, whatever the card says', async () => {
  const { ask, store } = await testDesk();
  await ask('advisor', 'log-days', { provider: '900001', activity: 'review', days: 4, by: 'p-manager' });
  const [entry] = (await entriesIn(store, '900001')).filter(({ activity }) => activity === 'review');
  assert.equal(entry?.by, 'p-advisor');
});

test('the same form sent twice writes once and answers the same', async () => {
  const { ask, store } = await testDesk();
  const input = { provider: '900001', activity: 'core-visit', days: '4' };
  const first = await ask('advisor', 'log-days', input, 'form-1');
  const entries = await entriesIn(store, '900001');
  const year = await store.read('demo', 'year', 'year:2026:900001');
  assert.deepEqual(await ask('advisor', 'log-days', input, 'form-1'), first);
  assert.deepEqual(await entriesIn(store, '900001'), entries);
  assert.equal((await store.read('demo', 'year', 'year:2026:900001'))?.etag, year?.etag);
});

test('the same form sent again with other figures still writes nothing, and says so', async () => {
  const { ask, ...desk } = await testDesk();
  await ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', days: '4' }, 'form-2');
  const again = await ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', days: '8' }, 'form-2');
  assert.match(again.notes?.join(' ') ?? '', /had been sent before/);
  assert.equal(await leftAt(desk, '900001'), 24);
});

test('two people whose messages carry the same id both log', async () => {
  const { ask, ...desk } = await testDesk();
  const input = { provider: '900001', activity: 'core-visit', days: 2, part: 'visit' };
  await ask('advisor', 'log-days', input, '1700000000000');
  await ask('senior', 'log-days', input, '1700000000000');
  assert.equal(await leftAt(desk, '900001'), 24);
});

test('two people logging at one moment both land', async () => {
  const { ask, ...desk } = await testDesk();
  const input = { provider: '900001', activity: 'focused-support', days: 1, part: 'visit' };
  const answers = await Promise.all([ask('advisor', 'log-days', input), ask('senior', 'log-days', input)]);
  for (const { title } of answers) assert.equal(title, 'Logged: Marlow Bank Primary School');
  assert.equal(await leftAt(desk, '900001'), 26);
});

test('of many logging at one moment, those land that were told so, and no others', async () => {
  const { ask, ...desk } = await testDesk();
  const input = { provider: '900001', activity: 'focused-support', days: 1, part: 'visit' };
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => ask('advisor', 'log-days', input)));
  const landed = results.filter(({ status }) => status === 'fulfilled').length;
  for (const result of results) if (result.status === 'rejected') assert.equal(result.reason.code, 'store-conflict');
  assert.ok(landed >= 3);
  assert.equal(await leftAt(desk, '900001'), 28 - landed);
});

test('more days than remain may be logged, and stand as over', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'log-days', { provider: '900003', activity: 'focused-support', days: 16 });
  assert.match(answer.lead, /0\.5 days over: 5\.5 days used of 5 days this year/);
  assert.equal(factOf(answer, 'Focused support over'), '3 days over 1 day');
});

test('an activity outside the category is logged, and said to be outside', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'log-days', { provider: '900003', activity: 'tas-meeting', days: 2 });
  assert.ok(
    answer.notes?.some((note) => /is not in what the strategy gives Hollin Edge Infant School; its days count all the same/.test(note)),
  );
  assert.match(answer.lead, /3 days left of 5 days/);
});

test('a wrong field brings the form back with what was typed, and says what is wrong under it', async () => {
  const wrong = [
    [{ days: '0' }, 'days', /more than none/],
    [{ days: '-2' }, 'days', /more than none/],
    [{ days: '1.3' }, 'days', /quarters of a day/],
    [{ days: 'two' }, 'days', /quarters of a day/],
    [{ days: '161' }, 'days', /more than 40 days/],
    [{ date: '2027-01-21' }, 'date', /^Thu 21 Jan 2027 has not come yet/],
    [{ date: '2027-02-31' }, 'date', /^That is not a date/],
    [{ date: '2024-05-01' }, 'date', /^Tally keeps days from Mon 1 Sep 2025 on/],
    [{ activity: 'golf' }, 'activity', /no such activity/],
    [{ note: 'x'.repeat(301) }, 'note', /301 characters/],
  ] as const;
  for (const [input, id, words] of wrong) {
    const answer = await log({ activity: 'core-visit', days: '4', note: 'seen Year 2', date: '2027-01-18', ...input });
    assert.equal(answer.card, 'form', id);
    assert.match(fieldOf(answer, id)?.error ?? '', words);
    assert.match(answer.lead, /^Nothing is logged yet\. /);
    if (id !== 'note') assert.equal(fieldOf(answer, 'note')?.value, 'seen Year 2');
    if (id !== 'date') assert.equal(fieldOf(answer, 'date')?.value, '2027-01-18');
    if (id !== 'activity') assert.equal(fieldOf(answer, 'activity')?.value, 'core-visit');
  }
  assert.equal(await leftAt(desk, '900001'), 28);
});

test('a closed school takes days only from before it closed, and its successor is one button away', async () => {
  const { ask } = await testDesk();
  const late = await ask('advisor', 'log-days', { provider: '900031', activity: 'core-visit', days: 4 });
  assert.match(late.lead, /Saltersgate Primary School closed on Thu 31 Dec 2026; Wed 20 Jan 2027 is after that\./);
  assert.equal(fieldOf(late, 'date')?.value, '2026-12-31');
  assert.deepEqual(buttonOf(late, 'Log for Saltersgate Academy'), { request: 'log-days', input: { provider: '900005' } });
  const intime = await ask('advisor', 'log-days', { provider: '900031', activity: 'autumn-conversation', days: 4, date: '2026-12-10' });
  assert.match(intime.lead, /^Logged 1 day/);
  assert.match((await ask('advisor', 'remaining-days', { provider: '900005' })).lead, /1\.5 days used as B1 before it opened/);
});

test('days from before a school opened belong to its predecessor', async () => {
  const answer = await log({ provider: '900005', activity: 'academy-day', days: 4, date: '2026-12-01' });
  assert.match(answer.lead, /Saltersgate Academy opened on Fri 1 Jan 2027; Tue 1 Dec 2026 is before that/);
  assert.deepEqual(buttonOf(answer, 'Log for Saltersgate Primary School').input, { provider: '900031' });
});

test('the date decides the academic year: July’s visit counts in last year and leaves this one alone', async () => {
  const { ask, ...desk } = await testDesk();
  const answer = await ask('advisor', 'log-days', { provider: '900002', activity: 'core-visit', days: 4, date: '2026-07-03' });
  assert.match(answer.lead, /It counts in 2025\/26, the academic year of its date: what is left of this year does not change\./);
  assert.match(answer.subtitle ?? '', /category B2/);
  const year = await desk.store.read('demo', 'year', 'year:2025:900002');
  assert.deepEqual(year?.body.sums, [{ activity: 'core-visit', date: '2026-07-03', prep: 0, visit: 2, report: 2, visits: 1 }]);
  assert.deepEqual(
    year?.body.decisions.map(({ category }) => category),
    ['B2'],
  );
  assert.equal(await leftAt(desk, '900002'), 60);
});

test('the first days of a year bring its category with them', async () => {
  const { ask, store } = await testDesk();
  await ask('advisor-two', 'log-days', { provider: '900008', activity: 'autumn-conversation', days: 4 });
  const year = await store.read('demo', 'year', 'year:2026:900008');
  assert.deepEqual(
    year?.body.decisions.map(({ category }) => category),
    ['B2'],
  );
  assert.match((await ask('hos', 'remaining-days', { provider: '900008' })).lead, /^13\.5 days left of 14\.5 days/);
});

test('every log is audited with its entries, in the same write', async () => {
  const { ask, store } = await testDesk();
  await ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', days: 4, note: 'private words' }, 'audited');
  const audits = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) audits.push(body);
  assert.equal(audits.length, 1);
  assert.deepEqual(
    { ...audits[0], refs: audits[0]?.refs?.length },
    {
      at: '2027-01-20T10:00:00.000Z',
      by: 'p-advisor',
      via: 'chat',
      request: 'log-days',
      provider: '900001',
      outcome: 'done',
      refs: 2,
      change: [{ what: 'Core Visit on Wed 20 Jan 2027', after: '1 day' }],
    },
  );
  assert.ok(!JSON.stringify(audits).includes('private words'));
});

test('in Warwickshire an officer’s visit is counted', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('advisor', 'log-days', { provider: '900001', activity: 'officer-visit', days: 2 });
  assert.match(answer.facts?.map(({ label, value }) => `${label}: ${value}`).join('; ') ?? '', /visit left: 3 of 6/);
});
