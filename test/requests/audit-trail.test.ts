import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditRecord } from '../../src/domain/audit-record.ts';
import { wholeAnswer } from '../../src/files/whole-answer.ts';
import { perform } from '../../src/requests/perform.ts';
import { readTrail } from '../../src/requests/trail/read-trail.ts';
import { trailLead } from '../../src/requests/trail/trail-lead.ts';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';

const marlow = '900001';
const cinder = '900002';

/** An audit record at an instant, as a command of that moment left it. */
async function recorded(desk: TestDesk, at: string, body: Partial<AuditRecord>, nth = 0): Promise<void> {
  const record: AuditRecord = { at, by: 'p-manager', via: 'chat', request: 'log-days', outcome: 'done', ...body };
  await putAll(desk.store, 'demo', [docOf('audit', `audit:${at}:${String(nth).padStart(6, '0')}`, record)]);
}

const moved = (before: string, after: string) => [{ what: 'category', before, after }];

test('who changed a school’s category is said first: who, when by the authority’s clock, what it was and what it is', async () => {
  const desk = await testDesk({ today: '2027-06-30' });
  await recorded(desk, '2027-01-12T10:42:00.000Z', {
    provider: marlow,
    request: 'import-categories',
    via: 'import',
    change: moved('A', 'B1 from Tue 12 Jan 2027'),
  });
  await recorded(desk, '2027-06-29T23:30:00.000Z', {
    provider: marlow,
    request: 'import-categories',
    via: 'import',
    change: moved('B1', 'C from Tue 29 Jun 2027'),
  });
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4 });
  const answer = await desk.ask('advisor', 'audit-trail', { provider: marlow, about: 'category' });
  assert.equal(
    answer.lead,
    'Anita Rowe (by a file) changed the category of Marlow Bank Primary School on Wed 30 Jun 2027 at 12.30 am: it was B1, and is C from Tue 29 Jun 2027.',
  );
  assert.deepEqual(rowsOf(answer), [
    ['Wed 30 Jun 2027 at 12.30 am', 'Anita Rowe (by a file)', 'Import of categories: category', 'B1', 'C from Tue 29 Jun 2027'],
    ['Tue 12 Jan 2027 at 10.42 am', 'Anita Rowe (by a file)', 'Import of categories: category', 'A', 'B1 from Tue 12 Jan 2027'],
  ]);
});

test('what happened at a school: its days, its pause and its move, with what stood there before, and nothing of another', async () => {
  const desk = await testDesk();
  const logged = await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4, note: 'Mrs Calloway was ill' });
  const correct = buttonOf(logged, 'Correct');
  desk.time.now = '2027-01-20T11:00:00.000Z';
  await desk.ask('advisor', correct.request, { ...correct.input, days: 2, part: 'visit', reason: 'Mr Tully told me' });
  desk.time.now = '2027-01-20T12:00:00.000Z';
  await desk.ask('senior', 'reassign', { providers: [marlow, cinder], by: 'p-advisor-two' });
  desk.time.now = '2027-01-20T13:00:00.000Z';
  await desk.ask('senior', 'pause-support', { provider: cinder, reason: 'fire' });
  const answer = await desk.ask('manager', 'audit-trail', { provider: marlow });
  assert.deepEqual(rowsOf(answer), [
    ['Wed 20 Jan 2027 at 12 noon', 'Grace Oyelaran', 'Move a school or a caseload to a colleague: advisor', 'Priya Nair', 'Tom Ashdown'],
    ['Wed 20 Jan 2027 at 11 am', 'Priya Nair', 'Correct days that were logged: Core Visit on Wed 20 Jan 2027', '1 day', '0.5 days'],
    ['Wed 20 Jan 2027 at 10 am', 'Priya Nair', 'Log days: Core Visit on Wed 20 Jan 2027', '', '1 day'],
  ]);
  assert.doesNotMatch(JSON.stringify(answer), /Calloway|Tully|ill\b|Cinder/);
  assert.deepEqual(rowsOf(await desk.ask('manager', 'audit-trail', { provider: marlow, about: 'caseload' })).length, 1);
  assert.deepEqual(rowsOf(await desk.ask('manager', 'audit-trail', { provider: marlow, about: 'days' })).length, 2);
  assert.deepEqual(rowsOf(await desk.ask('manager', 'audit-trail', { provider: cinder, about: 'support' })).length, 1);
});

test('what somebody did on a day, and since a day; nothing that was done the day after or by another', async () => {
  const desk = await testDesk();
  const done = [
    ['12', 'p-advisor-two'],
    ['13', 'p-advisor-two'],
    ['14', 'p-advisor-two'],
    ['13', 'p-advisor'],
  ];
  for (const [nth, [day, by]] of done.entries())
    await recorded(desk, `2027-01-${day}T09:00:00.000Z`, { by, provider: cinder, change: [{ what: `day ${day}`, after: '1 day' }] }, nth);
  const of = async (input: object) =>
    rowsOf(await desk.ask('hos', 'audit-trail', { person: 'p-advisor-two', ...input })).map((cells) => cells[3]);
  assert.deepEqual(await of({ date: '2027-01-13' }), ['Log days: day 13']);
  assert.deepEqual(await of({ since: '2027-01-13' }), ['Log days: day 14', 'Log days: day 13']);
  assert.deepEqual(await of({}), ['Log days: day 14', 'Log days: day 13', 'Log days: day 12']);
  assert.match((await desk.ask('hos', 'audit-trail', { since: '2027-03-01' })).lead, /still to come/);
  assert.equal(
    (await desk.ask('hos', 'audit-trail', { provider: marlow })).lead,
    'Nothing that was done at Marlow Bank Primary School is recorded since Tue 1 Sep 2026.',
  );
});

test('somebody who was erased is “somebody erased”, in who did it and in what was moved', async () => {
  const desk = await testDesk();
  await recorded(desk, '2027-01-19T09:00:00.000Z', {
    by: 'p-gone',
    provider: marlow,
    request: 'reassign',
    change: [{ what: 'advisor', provider: marlow, before: 'person:p-gone', after: 'person:p-advisor' }],
  });
  assert.deepEqual(rowsOf(await desk.ask('senior', 'audit-trail', { provider: marlow }))[0]?.slice(1), [
    'somebody erased',
    'Move a school or a caseload to a colleague: advisor',
    'somebody erased',
    'Priya Nair',
  ]);
});

test('refused attempts are shown to managers and administrators, and there is no sign of them to anybody else', async () => {
  const desk = await testDesk();
  await desk.ask('head', 'log-days', { provider: marlow });
  await desk.ask('advisor-two', 'pause-support', { provider: 'EY900002', reason: 'illness' });
  for (const part of ['manager', 'admin']) {
    const answer = await desk.ask(part, 'audit-trail', { about: 'refused' });
    assert.deepEqual(
      rowsOf(answer)
        .map((cells) => [cells[1], cells[3]])
        .sort(),
      [
        ['Ruth Calloway', 'Refused: Log days'],
        ['Tom Ashdown', 'Refused: Pause a provider’s support'],
      ],
    );
  }
  const quiet = await testDesk();
  for (const part of ['senior', 'hos', 'advisor', 'advisor-two', 'officer']) {
    for (const input of [
      {},
      { person: 'p-advisor-two' },
      { person: 'p-head' },
      { provider: 'EY900002' },
      { provider: marlow },
      { person: 'me' },
      { about: 'refused' },
      { scope: 'authority' },
    ])
      assert.deepEqual(
        await desk.ask(part, 'audit-trail', input),
        await quiet.ask(part, 'audit-trail', input),
        `${part} ${JSON.stringify(input)}`,
      );
  }
});

test('an advisor sees what a colleague did to a school, and nothing of a cover, of the people file or of what a colleague watches', async () => {
  const desk = await testDesk();
  await desk.ask('senior', 'cover', { person: 'p-officer', by: 'p-advisor-two', until: '2027-03-12' });
  await desk.ask('advisor-two', 'watch', { provider: '900007' });
  await desk.ask('advisor-two', 'my-settings', { digest: 'off' });
  await recorded(desk, '2027-01-20T09:00:00.000Z', {
    request: 'import-people',
    via: 'import',
    change: [
      { what: 'roles of person:p-advisor-two', before: 'advisor', after: 'advisor, senior advisor' },
      { what: 'advisor', provider: '900007', after: 'person:p-advisor-two' },
    ],
  });
  const advisor = JSON.stringify([
    await desk.ask('advisor', 'audit-trail', { scope: 'authority' }),
    await desk.ask('advisor', 'audit-trail', { person: 'p-advisor-two' }),
    await desk.ask('advisor', 'audit-trail', { provider: '900007' }),
  ]);
  assert.doesNotMatch(advisor, /[Cc]over for|Meera|senior advisor|watch list/);
  assert.match(advisor, /Import of people: advisor/);
  const senior = JSON.stringify(await desk.ask('senior', 'audit-trail', {}));
  assert.match(senior, /cover for Meera Joshi/);
  assert.match(senior, /roles of Tom Ashdown/);
  assert.doesNotMatch(
    senior,
    /watch list|What Tally sends you unasked/,
    'what a colleague watches or wants to be sent is their own affair',
  );
  assert.match(JSON.stringify(await desk.ask('advisor-two', 'audit-trail', { person: 'me' })), /watch list/);
});

test('heads, chairs, owners and partner teams see nothing of it, whatever they ask', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4 });
  for (const part of ['head', 'chair', 'owner', 'finance']) {
    for (const input of [{}, { provider: marlow }, { person: 'p-advisor' }, { about: 'category' }]) {
      const answer = await desk.ask(part, 'audit-trail', input);
      assert.equal(answer.refused, 'role');
      assert.doesNotMatch(JSON.stringify(answer), /Nair|Core Visit|Marlow/);
    }
  }
});

test('a long trail is read page by page, each record once and in order, and a file holds all of it', async () => {
  const desk = await testDesk();
  const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 8, 1 + at * 2, 9)).toISOString());
  for (const [nth, at] of days.entries())
    await recorded(desk, at, { provider: marlow, change: [{ what: `n${nth}`, after: '1 day' }] }, nth);
  const seen: string[] = [];
  let input: Record<string, unknown> | undefined = { provider: marlow };
  while (input) {
    const answer = await desk.ask('manager', 'audit-trail', input);
    seen.push(...rowsOf(answer).map((cells) => cells[2] ?? ''));
    assert.ok(rowsOf(answer).length <= 12);
    input = answer.buttons.find(({ title }) => title === 'Older')?.input;
  }
  assert.deepEqual(seen, days.map((_, nth) => `Log days: n${nth}`).reverse());
  const file = await wholeAnswer(perform, await desk.as('manager'), { request: 'audit-trail', input: { provider: marlow } });
  assert.deepEqual(rowsOf(file).length, 60);
});

test('a page of a year reads no more than it needs, and one command that changed much takes a few lines of a card', async () => {
  const desk = await testDesk();
  for (let month = 1; month <= 12; month += 1) {
    const docs = Array.from({ length: 80 }, (_, nth) => {
      const at = `2026-${String(month).padStart(2, '0')}-10T09:00:00.${String(nth).padStart(3, '0')}Z`;
      return docOf('audit', `audit:${at}:${nth}`, {
        at,
        by: 'p-advisor',
        via: 'chat',
        request: 'log-days',
        provider: marlow,
        outcome: 'done',
      });
    });
    await putAll(desk.store, 'demo', docs);
  }
  const read: string[] = [];
  const context = await desk.as('manager');
  const store = {
    ...context.store,
    list: (...[authority, kind, prefix]: Parameters<typeof context.store.list>) => {
      read.push(prefix);
      return context.store.list(authority, kind, prefix);
    },
  } as typeof context.store;
  const answer = await perform({ ...context, store }, 'audit-trail', { provider: marlow, since: '2026-01-01' });
  assert.equal(rowsOf(answer).length, 12);
  assert.ok(read.includes('audit:2026-12') && !read.includes('audit:2026-11'), read.join(' '));
  await recorded(desk, '2027-01-20T09:30:00.000Z', {
    request: 'reassign',
    change: Array.from({ length: 40 }, (_, nth) => ({ what: 'advisor', provider: nth % 2 ? marlow : cinder, after: 'person:p-advisor' })),
  });
  const rows = rowsOf(await desk.ask('manager', 'audit-trail', {}));
  assert.equal(rows.length, 6);
  assert.equal(rows.at(-1)?.[3], 'Move a school or a caseload to a colleague: and 35 more');
});

test('where there is much to look through the reading stops, says how far it came, and goes on from there', async () => {
  const desk = await testDesk();
  for (const [nth, month] of ['2026-10', '2026-11', '2026-12', '2027-01'].entries()) {
    const docs = Array.from({ length: 30 }, (_, at) => {
      const instant = `${month}-05T09:00:00.${String(at).padStart(3, '0')}Z`;
      const key = month === '2026-10' && at === 7 ? cinder : marlow;
      return docOf('audit', `audit:${instant}:${nth}`, {
        at: instant,
        by: 'p-advisor',
        via: 'chat',
        request: 'log-days',
        provider: key,
        outcome: 'done',
      });
    });
    await putAll(desk.store, 'demo', docs);
  }
  const context = await desk.as('manager');
  const ofCinder = ({ provider, ...rest }: AuditRecord) => (provider === cinder ? { provider, ...rest } : undefined);
  const found: string[] = [];
  const stops: string[] = [];
  let before: string | undefined;
  do {
    const read = await readTrail(context, { since: '2026-09-01', before, most: 13, reads: 50 }, ofCinder);
    found.push(...read.records.map(({ at }) => at));
    before = read.older;
    if (before) stops.push(before);
  } while (before);
  assert.deepEqual(found, ['2026-10-05T09:00:00.007Z']);
  assert.deepEqual(stops, ['audit:2026-12', 'audit:2026-10']);
  const lead = trailLead(undefined, { where: 'at Cinder Lane', since: '2026-09-01', paged: false, read: '2026-12' });
  assert.equal(
    lead,
    'Nothing that was done at Cinder Lane is recorded from Tue 1 Dec 2026 on. There is more to look through: press Older.',
  );
});
