import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedAction, putActions, putSummary, summaryOf } from '../support/agreed.ts';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { visitNote } from '../support/visit-notes.ts';

test('an advisor’s week says what is planned, overdue, due, owed, late and at risk, on their own caseload', async () => {
  const desk = await testDesk();
  const stored = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(stored);
  await putAll(desk.store, 'demo', [
    docOf('year', stored.id, { ...stored.body, planned: [{ activity: 'core-visit', date: '2027-01-21', ref: 'm-1' }] }),
  ]);
  await putActions(
    desk.store,
    agreedAction({ due: '2027-01-15' }),
    agreedAction({ id: 'a-2', provider: '900007', due: '2027-01-15', by: 'p-advisor-two' }),
  );
  await putSummary(desk.store, summaryOf(visitNote()));
  const week = await desk.ask('advisor', 'my-week', {});
  assert.equal(week.title, 'Your week from Mon 18 Jan 2027');
  assert.equal(
    week.lead,
    '1 visit planned this week and 2 due by the end of the half term on Fri 12 Feb 2027. Besides: 1 note owed, 1 agreed action late and 1 summary not acknowledged.',
  );
  assert.deepEqual(rowsOf(week, 'Planned'), [['Marlow Bank Primary School', 'Core Visit 1 of 2', 'Thu 21 Jan 2027']]);
  assert.deepEqual(
    rowsOf(week, 'Notes owed').map(([name]) => name),
    ['Hollin Edge Infant School'],
  );
  assert.deepEqual(
    rowsOf(week, 'Agreed actions').map(([what]) => what),
    ['Order decodable books for Year 1'],
  );
  assert.deepEqual(rowsOf(week, 'Summaries'), [['Marlow Bank Primary School', 'Tue 12 Jan 2027', 'sent, not acknowledged']]);
  const names = week.tables?.flatMap(({ rows }) => rows.map(({ cells }) => cells.join(' '))) ?? [];
  assert.ok(names.every((name) => !/St Bride|Ravenscroft|Little Acorns/.test(name)));
  for (const title of ['What is due', 'My actions', 'Notes owed', 'Days at risk', 'Stop or pause this']) assert.ok(buttonOf(week, title));
});

test('after a term without visits the week names what is overdue, and says how many days are at risk', async () => {
  const desk = await testDesk({ today: '2027-04-13' });
  const week = await desk.ask('advisor', 'my-week', {});
  assert.match(week.lead, /, \d+ overdue and \d+ due by the end of the half term on Fri 28 May 2027\. .* days at risk of going unspent\.$/);
  assert.ok(rowsOf(week, 'Overdue').length > 0);
  assert.match(week.notes?.join(' ') ?? '', /Tally’s own reckoning/);
});

test('a manager’s and a senior advisor’s week is the authority’s in brief, by colleague', async () => {
  const desk = await testDesk();
  await putActions(desk.store, agreedAction({ due: '2027-01-15' }));
  for (const part of ['manager', 'hos', 'senior']) {
    const week = await desk.ask(part, 'my-week', {});
    assert.match(
      week.lead,
      /^Across the authority: 0 visits planned this week, \d+ overdue, 1 note owed \(1 for over ten school days\), 1 agreed action late and [\d.]+ days at risk/,
    );
    assert.deepEqual(
      rowsOf(week, 'By colleague')
        .map(([name, , notes, actions]) => [name, notes, actions])
        .find(([name]) => name === 'Priya Nair'),
      ['Priya Nair', '1', '1'],
    );
  }
});

test('a senior advisor with schools of their own has both', async () => {
  const desk = await testDesk();
  const { person } = (await desk.as('senior')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'senior-advisor', providers: ['900006'] }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const week = await desk.ask('senior', 'my-week', {});
  assert.match(week.lead, /^No visit is planned this week.* Across the authority: /);
  assert.equal(week.subtitle, '1 school or setting');
});

test('where nothing is planned, due, owed or late it says so, and asks for nothing', async () => {
  const desk = await testDesk({ today: '2026-09-03' });
  const { person } = (await desk.as('advisor')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'advisor', providers: ['900006'] }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const week = await desk.ask('advisor', 'my-week', {});
  assert.equal(week.lead, 'No visit is planned this week, and nothing is overdue, owed or late.');
  assert.deepEqual(week.tables, []);
});

test('asked at a weekend it is the week to come, and in Auckland it is Auckland’s', async () => {
  const desk = await testDesk({ today: '2027-01-23' });
  assert.equal((await desk.ask('advisor', 'my-week', {})).title, 'Your week from Mon 25 Jan 2027');
  desk.time.today = '2027-01-22';
  assert.equal((await desk.ask('advisor', 'my-week', {})).title, 'Your week from Mon 18 Jan 2027');
  await putAll(desk.store, 'demo', [
    docOf('authority', 'authority', { ...desk.authority, timeZone: 'Pacific/Auckland' }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  desk.time.today = '2027-01-24';
  desk.time.now = '2027-01-24T18:30:00.000Z';
  assert.equal((await desk.ask('advisor', 'my-week', {})).title, 'Your week from Mon 25 Jan 2027');
});

test('a long list shows its first five and says how many there are', async () => {
  const desk = await testDesk();
  await putActions(desk.store, ...Array.from({ length: 7 }, (_, nth) => agreedAction({ id: `a-${nth}`, due: '2027-01-15' })));
  const week = await desk.ask('advisor', 'my-week', {});
  assert.equal(rowsOf(week, 'Agreed actions that are late (5 of 7)').length, 5);
});

test('where an authority counts visits and no days, the week is told all the same', async () => {
  const desk = await testDesk({ pack: 'warwickshire-2013' });
  const week = await desk.ask('advisor', 'my-week', {});
  assert.match(week.lead, /^No visit is planned this week, \d+ overdue and \d+ due by the end of the half term on Fri 12 Feb 2027\./);
  assert.doesNotMatch(JSON.stringify(week), /NaN|undefined|at risk of going/);
  assert.match((await desk.ask('manager', 'my-week', {})).lead, /^Across the authority: .*, 0 notes owed/);
});

test('the week to come is one of its own, and says so', async () => {
  const desk = await testDesk();
  const stored = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(stored);
  await putAll(desk.store, 'demo', [
    docOf('year', stored.id, { ...stored.body, planned: [{ activity: 'core-visit', date: '2027-01-28', ref: 'm-1' }] }),
  ]);
  assert.match((await desk.ask('advisor', 'my-week', {})).lead, /^No visit is planned this week/);
  const next = await desk.ask('advisor', 'my-week', { half: 'next-week' });
  assert.equal(next.title, 'Your week from Mon 25 Jan 2027');
  assert.match(next.lead, /^1 visit planned next week/);
  assert.deepEqual(rowsOf(next, 'Planned next week'), [['Marlow Bank Primary School', 'Core Visit 1 of 2', 'Thu 28 Jan 2027']]);
});
