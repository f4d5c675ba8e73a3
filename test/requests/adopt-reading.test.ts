import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

async function withReportCard(grade: string) {
  const desk = await testDesk();
  const school = providers.find(({ key }) => key === '900001');
  assert.ok(school);
  const inspection = {
    framework: 'report-card' as const,
    date: '2026-03-10',
    safeguarding: 'met' as const,
    areas: { Inclusion: { grade }, Achievement: { grade: 'Strong standard' } },
  };
  await putAll(desk.store, 'demo', [
    docOf('provider', 'provider:900001', { ...school, inspections: [inspection] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  return desk;
}

const adopted = { rule: 'category-a-school', adopt: 'yes', reason: 'Agreed by the board.' };

test('a report card leaves the rule undecided until a manager adopts the reading, and again once it is given up', async () => {
  const desk = await withReportCard('Expected standard');
  const outcome = async () =>
    /undecided|are met/.exec((await desk.ask('advisor', 'what-if', { provider: '900001', category: 'A' })).lead)?.[0];
  assert.equal(await outcome(), 'undecided');
  const done = await desk.ask('manager', 'adopt-reading', adopted);
  assert.match(done.lead, /LA-maintained schools is adopted now\. Decisions already taken stay as they are/);
  assert.equal(await outcome(), 'are met');
  await desk.ask('manager', 'adopt-reading', { ...adopted, adopt: 'no', reason: 'Ofsted advised against it.' });
  assert.equal(await outcome(), 'undecided');
});

test('an adopted reading blocks where an area is below it, and a check that rests on it says so', async () => {
  const desk = await withReportCard('Needs attention');
  await desk.ask('manager', 'adopt-reading', adopted);
  const blocked = await desk.ask('advisor', 'propose-category', { provider: '900001', category: 'A' });
  assert.match(blocked.lead, /stands in the way.*Read by the authority as/);
});

test('it is asked why, kept with who and when, and audited in both directions; the same twice changes nothing', async () => {
  const desk = await withReportCard('Expected standard');
  assert.equal((await desk.ask('manager', 'adopt-reading', { rule: 'category-a-school', adopt: 'yes' })).card, 'form');
  await desk.ask('manager', 'adopt-reading', adopted);
  await desk.ask('manager', 'adopt-reading', adopted);
  assert.match(
    JSON.stringify((await desk.ask('manager', 'adopt-reading', {})).tables),
    /Adopted by you on Wed 20 Jan 2027: Agreed by the board\./,
  );
  await desk.ask('manager', 'adopt-reading', { ...adopted, adopt: 'no' });
  const changes = [];
  for await (const { body } of desk.store.list('demo', 'audit', 'audit:'))
    if (body.request === 'adopt-reading') changes.push(body.change?.[0]);
  assert.deepEqual(changes.map((change) => [change?.before, change?.after]).sort(), [
    ['adopted', 'not adopted'],
    ['not adopted', 'adopted'],
  ]);
});

test('the reading of one rule says nothing of another, and only a manager adopts one', async () => {
  const desk = await withReportCard('Expected standard');
  await desk.ask('manager', 'adopt-reading', { ...adopted, rule: 'category-a-setting' });
  assert.match((await desk.ask('advisor', 'what-if', { provider: '900001', category: 'A' })).lead, /undecided/);
  for (const part of ['senior', 'hos', 'advisor', 'admin'])
    assert.equal((await desk.ask(part, 'adopt-reading', adopted)).title, 'Not part of your role', part);
});
