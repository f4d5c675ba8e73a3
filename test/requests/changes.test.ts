import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../src/domain/local-time.ts';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('without a date it looks back seven days, and says so', async () => {
  const { lead } = await ask('advisor', 'changes', {});
  assert.equal(lead, 'Nothing has changed for your caseload since Wed 13 Jan 2027.');
  assert.match(
    (await ask('advisor', 'changes', { since: '2027-01-12' })).lead,
    /^Since Tue 12 Jan 2027, for your caseload: 1 category decision\.$/,
  );
});

test('a category that changed says what it was before', async () => {
  const answer = await ask('advisor', 'changes', { since: '2027-01-12' });
  assert.deepEqual(rowsOf(answer), [['Cinder Lane Primary School', 'category C from Tue 12 Jan 2027, before that B2', 'Tue 12 Jan 2027']]);
  assert.deepEqual(answer.tables?.[0]?.rows[0]?.open?.input, { provider: '900002', since: '2027-01-12' });
});

test('of one provider every entry is listed, newest first, and by whom to staff alone', async () => {
  const staff = await ask('advisor', 'changes', { provider: '900001', since: '2026-12-01' });
  assert.deepEqual(
    rowsOf(staff).map((cells) => cells[0]),
    ['Wed 9 Dec 2026'],
  );
  assert.match(rowsOf(staff)[0]?.[1] ?? '', /^0\.5 days logged: .* of Wed 9 Dec 2026, Priya Nair$/);
  const head = await ask('head', 'changes', { provider: '900001', since: '2026-12-01' });
  assert.match(rowsOf(head)[0]?.[1] ?? '', /of Wed 9 Dec 2026$/);
});

test('what came by a file counts on the day it happened: a history that was imported today is no news', async () => {
  const desk = await testDesk();
  const entry = { provider: '900003', year: 2026, activity: 'core-visit', part: 'visit', quarters: 2, visits: 1 } as const;
  const at = `${desk.time.today}T09:00:00.000Z`;
  const put = (id: string, date: string, source: 'import' | 'chat') =>
    ({ do: 'create', doc: { id: `entry:900003:2026:${id}`, kind: 'entry', v: 1, body: { ...entry, id, date, at, source } } }) as const;
  await desk.store.write(desk.authority.id, [put('f', '2026-10-06', 'import'), put('c', '2026-10-07', 'chat')]);
  await desk.store.write(desk.authority.id, [
    {
      do: 'create',
      doc: {
        id: 'decision:900003:2026-10-12:f',
        kind: 'decision',
        v: 1,
        body: { id: 'f', provider: '900003', category: 'A', effectiveFrom: '2026-10-12', reason: 'Imported', at },
      },
    },
  ]);
  const week = rowsOf(await desk.ask('advisor', 'changes', { provider: '900003' }));
  assert.deepEqual(
    week.map(([when, what]) => [when, what?.replace(/:.* of/, ' of')]),
    [['Wed 20 Jan 2027', '0.5 days logged of Wed 7 Oct 2026']],
  );
  const autumn = rowsOf(await desk.ask('advisor', 'changes', { provider: '900003', since: '2026-10-01' })).map(([when]) => when);
  assert.ok(autumn.includes('Tue 6 Oct 2026') && autumn.includes('Mon 12 Oct 2026'), autumn.join());
});

test('days logged and taken back in chat are both there', async () => {
  const desk = await testDesk();
  const logged = await desk.ask(
    'advisor',
    'log-days',
    { provider: '900003', activity: 'focused-support', date: '2027-01-19', days: 4 },
    'nonce-1',
  );
  const undo = logged.buttons.find(({ request }) => request === 'reverse-days');
  assert.ok(undo, logged.lead);
  await desk.ask('advisor', 'reverse-days', { ...undo.input, reason: 'the wrong school' }, 'nonce-2');
  const answer = await desk.ask('advisor', 'changes', { provider: '900003' });
  assert.match(answer.lead, /1 entry of days and 1 entry taken back/);
});

test('a date still to come has no changes yet', async () => {
  assert.match((await ask('advisor', 'changes', { since: '2027-02-01' })).lead, /still to come/);
});

test('a head is told of the own school’s changes alone, the whole authority asked for or not', async () => {
  const own = await ask('head', 'changes', { since: '2026-09-01' });
  assert.deepEqual(
    rowsOf(own).map(([name]) => name),
    ['Marlow Bank Primary School'],
  );
  assert.deepEqual(rowsOf(await ask('head', 'changes', { since: '2026-09-01', scope: 'authority' })), rowsOf(own));
  assert.ok(rowsOf(await ask('advisor', 'changes', { since: '2026-09-01', scope: 'authority' })).length > 5);
});

test('an evening of British summer belongs to its own day in London', () => {
  assert.equal(localDate('2027-06-30T23:30:00.000Z', 'Europe/London'), '2027-07-01');
});

test('of categories alone no entry of days is listed, and of days no category', async () => {
  const since = '2026-09-01';
  const [all, categories, days] = await Promise.all(
    [{}, { about: 'category' }, { about: 'days' }].map(async (about) =>
      rowsOf(await ask('manager', 'changes', { since, scope: 'authority', ...about })),
    ),
  );
  assert.ok(categories!.length > 0 && categories!.every(([, what]) => /^category /.test(what!) && !/logged/.test(what!)));
  assert.ok(days!.length > 0 && days!.every(([, what]) => /logged|taken back/.test(what!) && !/category/.test(what!)));
  assert.ok(all!.some(([, what]) => /category .*logged/.test(what!)));
});

test('of one provider that has not changed this week, the last change before it is said', async () => {
  const { lead } = await ask('advisor', 'changes', { provider: '900002', about: 'category' });
  assert.equal(
    lead,
    'No category has changed for Cinder Lane Primary School since Wed 13 Jan 2027. The last change before that was on Tue 12 Jan 2027: category C from Tue 12 Jan 2027, before that B2.',
  );
  assert.doesNotMatch((await ask('advisor', 'changes', { provider: '900002', since: '2027-01-15' })).lead, /before that was/);
});

test('a list of changes is narrowed by kind, place and the categories that something moved between, and says so', async () => {
  const manager = (input: object) => ask('manager', 'changes', { since: '2026-09-01', ...input });
  const moved = await manager({ category: 'C' });
  assert.equal(moved.lead, 'Since Tue 1 Sep 2026, for the whole authority: 2 moves to C, at 2 schools and settings.');
  assert.ok(rowsOf(moved).every(([, what]) => what?.startsWith('category C from')));
  const fromB2 = await manager({ category: 'C', from: 'B2' });
  assert.match(fromB2.lead, /1 move from B2 to C\.$/);
  assert.deepEqual(
    rowsOf(fromB2).map(([name]) => name),
    ['Cinder Lane Primary School'],
  );
  assert.match((await manager({ category: 'C', from: 'A' })).lead, /^No move from A to C was decided for .* since Tue 1 Sep 2026\.$/);
  const settings = await manager({ kind: 'pvi', about: 'category' });
  assert.match(settings.lead, /for private, voluntary and independent nurseries: /);
  assert.ok(!rowsOf(settings).some(([name]) => name?.includes('Cinder Lane')));
});
