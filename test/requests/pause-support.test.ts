import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pausesFrom } from '../../src/domain/pauses-from.ts';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import { rowsOf } from '../support/answer-words.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { entriesIn } from '../support/ledger.ts';

const cinder = { provider: '900002' };
const pause = { ...cinder, reason: 'a new head is arriving' };

async function factsOf({ store }: TestDesk, key = '900002') {
  const facts = [];
  for await (const { body } of store.list('demo', 'pause', `pause:${key}:`)) facts.push(body);
  return facts;
}

async function auditsOf({ store }: TestDesk, request: string) {
  const found = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) if (body.request === request) found.push(body);
  return found;
}

test('without a reason a form asks for it, with the dates that were said', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'pause-support', { ...cinder, until: '2027-03-12' });
  assert.equal(answer.card, 'form');
  assert.deepEqual(
    answer.form?.fields.map(({ id, value }) => [id, value]),
    [
      ['reason', undefined],
      ['start', '2027-01-20'],
      ['until', '2027-03-12'],
    ],
  );
});

test('a paused provider has nothing due, and every answer about it says since when and why', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor', 'due', cinder)).lead, /[1-9]\d* due now/);
  const done = await desk.ask('advisor', 'pause-support', { ...pause, until: '2027-03-12' });
  assert.match(done.lead, /^Support for Cinder Lane Primary School is paused from Wed 20 Jan 2027 until Fri 12 Mar 2027\./);
  const due = await desk.ask('advisor', 'due', cinder);
  assert.match(due.lead, /^Nothing is overdue, due now/);
  for (const request of ['due', 'remaining-days', 'provider-overview', 'next-tas', 'pause-history']) {
    const { lead } = await desk.ask('advisor', request, cinder);
    assert.match(lead, /paused since Wed 20 Jan 2027, until Fri 12 Mar 2027: a new head is arriving\./, request);
  }
  assert.match((await desk.ask('advisor', 'due', {})).notes?.join(' ') ?? '', /Cinder Lane Primary School: Support has been paused/);
});

test('a pause ends by itself, and what closed meanwhile is not overdue afterwards', async () => {
  const desk = await testDesk({ today: '2027-01-04' });
  const overdueOn = async (today: string) => {
    desk.time.today = today;
    return Number(/(\d+) overdue/.exec((await desk.ask('advisor', 'due', { provider: '900001' })).lead)?.[1]);
  };
  const [before, without] = [await overdueOn('2027-01-04'), await overdueOn('2027-04-01')];
  assert.ok(without > before, 'something would have become overdue in spring');
  desk.time.today = '2027-01-04';
  await desk.ask('advisor', 'pause-support', { provider: '900001', reason: 'flood', until: '2027-03-31' });
  assert.equal(await overdueOn('2027-04-01'), before);
  assert.doesNotMatch((await desk.ask('advisor', 'due', { provider: '900001' })).lead, /paused/);
});

test('support goes on from a day, and the same form sent twice is one pause', async () => {
  const desk = await testDesk();
  const first = await desk.ask('advisor', 'pause-support', pause, 'form-1');
  assert.deepEqual(await desk.ask('advisor', 'pause-support', pause, 'form-1'), first);
  assert.equal((await factsOf(desk)).length, 1);
  desk.time.today = '2027-02-01';
  const resumed = await desk.ask('senior', 'resume-support', cinder, 'press-1');
  assert.match(resumed.lead, /goes on from Mon 1 Feb 2027\. It was paused from Wed 20 Jan 2027 to Sun 31 Jan 2027/);
  assert.deepEqual(await desk.ask('senior', 'resume-support', cinder, 'press-1'), resumed);
  assert.equal((await factsOf(desk)).length, 2);
  assert.match((await desk.ask('senior', 'resume-support', cinder)).lead, /is not paused/);
  assert.deepEqual(rowsOf(await desk.ask('senior', 'pause-history', cinder)), [
    ['Wed 20 Jan 2027', 'Sun 31 Jan 2027', 'a new head is arriving', 'Priya Nair, Wed 20 Jan 2027'],
  ]);
  assert.deepEqual(
    (await auditsOf(desk, 'pause-support')).map(({ outcome, provider }) => [outcome, provider]),
    [['done', '900002']],
  );
});

test('a second pause over the first changes nothing; one after it may stand', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'pause-support', { ...pause, until: '2027-02-05' });
  assert.match((await desk.ask('advisor', 'pause-support', { ...pause, start: '2027-02-05' })).lead, /already paused.*Nothing was changed/);
  assert.match(
    (await desk.ask('advisor', 'pause-support', { ...pause, start: '2027-02-06' })).lead,
    /will be paused from Sat 6 Feb 2027 on/,
  );
  assert.equal((await factsOf(desk)).length, 2);
});

test('a pause taken back before it began never was, and stays in the history', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'pause-support', { ...pause, start: '2027-03-01' });
  assert.match((await desk.ask('advisor', 'resume-support', cinder)).lead, /is taken back/);
  const history = await desk.ask('advisor', 'pause-history', cinder);
  assert.match(history.lead, /never been paused/);
  assert.deepEqual(history.notes, ['A pause from Mon 1 Mar 2027 (a new head is arriving) was taken back before it began.']);
});

test('the year record is what the facts rebuild, also where days are logged first or later, and into the next year', async () => {
  const desk = await testDesk();
  // 900006 has no record of its year yet.
  for (const provider of ['900002', '900006']) {
    await desk.ask('advisor', 'pause-support', { provider, reason: 'works', start: '2027-01-18' });
    await desk.ask('advisor', 'log-days', { provider, activity: 'core-visit', days: 2, date: '2027-01-19' });
    const facts = (await factsOf(desk, provider)).map(({ provider: _, at: __, ...fact }) => fact);
    const stored = (await desk.store.read('demo', 'year', `year:2026:${provider}`))?.body;
    assert.ok(stored);
    const entries = await entriesIn(desk.store, provider);
    const own = entries.map(({ at: _, source: __, ...entry }) => entry);
    assert.deepEqual(stored, rebuildYear(provider, 2026, own, stored.decisions, [], facts));
    assert.deepEqual(stored.pauses, pausesFrom(facts));
  }
  desk.time.today = '2027-10-01';
  assert.match((await desk.ask('advisor', 'remaining-days', { provider: '900006' })).lead, /paused since Mon 18 Jan 2027/);
});

test('advisors pause their own caseload alone; seniors, heads of service and managers any', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor-two', 'pause-support', pause)).lead, /on your own caseload/);
  assert.deepEqual(await factsOf(desk), []);
  assert.deepEqual(
    (await auditsOf(desk, 'pause-support')).map(({ outcome }) => outcome),
    ['refused'],
  );
  for (const [part, provider] of [
    ['senior', '900001'],
    ['hos', '900007'],
    ['manager', 'EY900001'],
    ['officer', 'EY900002'],
  ] as const) {
    assert.match((await desk.ask(part, 'pause-support', { provider, reason: 'x' })).title, /^Paused/, part);
  }
});

test('dates that cannot be are said on the form, and nothing is paused', async () => {
  const desk = await testDesk();
  for (const [input, says] of [
    [{ start: '2027-02-30' }, /is not a date/],
    [{ until: '2027-01-19' }, /before Wed 20 Jan 2027/],
    [{ start: '2020-01-01' }, /more than a year ago/],
    [{ until: '2031-01-01' }, /more than two years ahead/],
  ] as const) {
    const answer = await desk.ask('advisor', 'pause-support', { ...pause, ...input });
    assert.equal(answer.card, 'form');
    assert.match(answer.lead, says);
  }
  assert.deepEqual(await factsOf(desk), []);
});

test('a head sees that and why support is paused, and not who recorded it', async () => {
  const desk = await testDesk();
  await desk.ask('senior', 'pause-support', { provider: '900001', reason: 'building works' });
  const said = JSON.stringify(await desk.ask('head', 'pause-history', { provider: '900001' }));
  assert.match(said, /building works/);
  assert.doesNotMatch(said, /Oyelaran|p-senior|resume-support/);
});

test('support paused for next week is paused from its Monday to its Friday', async () => {
  const desk = await testDesk();
  const answer = await desk.ask('advisor', 'pause-support', { provider: '900002', reason: 'Residential', half: 'next-week' });
  assert.match(`${answer.title} ${answer.lead}`, /Mon 25 Jan 2027.*Fri 29 Jan 2027/);
});
