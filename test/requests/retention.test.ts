import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Documents, Kind } from '../../src/domain/documents.ts';
import { rounds } from '../../src/requests/rounds/index.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';

const provider = '900001';
const at = '2027-01-20T10:00:00.000Z';

/** One document of each sort that goes after a time, done or written on 20 January 2027. */
const written: { [K in Kind]?: [id: string, body: Documents[K]] } = {
  unheard: ['unheard:2027-01:1', { text: 'sing', by: 'p-head', month: '2027-01', until: '2027-04-20' }],
  draft: ['draft:p-advisor:900001:f1', { id: 'f1', person: 'p-advisor', provider, fields: {}, step: 'visit', begun: at, saved: at }],
  job: ['job:import-days-1', { kind: 'import-days', state: 'done', at, planned: 1, written: 1 }],
  audit: [`audit:${at}:1`, { at, by: 'p-advisor', via: 'chat', request: 'log-days', provider, outcome: 'done' }],
  note: [
    'note:900001:2027-01-20:n1:001',
    {
      id: 'n1',
      version: 1,
      provider,
      year: 2026,
      activity: 'core-visit',
      date: '2027-01-20',
      parts: {},
      progress: [],
      priorities: [],
      actions: [],
      days: { prep: 0, visit: 4, report: 0 },
      by: 'p-advisor',
      writtenBy: 'p-advisor',
      at,
    },
  ],
  proposal: [
    'proposal:900001:q1',
    {
      id: 'q1',
      provider,
      category: 'C',
      effectiveFrom: '2027-01-20',
      reason: 'x',
      decisions: 1,
      evidence: { known: [], indicators: [] },
      tookPart: { people: [] },
      check: [],
      by: 'p-advisor',
      at,
      state: 'proposed',
    },
  ],
};
const failed = outcome('failed');
const delivered = outcome('delivered');

async function filledDesk(): Promise<TestDesk> {
  const desk = await testDesk();
  for (const [kind, [id, body]] of Object.entries(written)) await putAll(desk.store, 'demo', [docOf(kind as Kind, id, body)]);
  await putAll(desk.store, 'demo', [
    docOf('outcome', 'outcome:person:p-head:1', delivered),
    docOf('outcome', 'failed:person:p-head:2', failed),
  ]);
  return desk;
}

/** Moves the clock on to a day and makes the round, as the bot does every few minutes. */
async function roundOn(desk: TestDesk, day: string): Promise<void> {
  desk.time.today = day;
  desk.time.now = `${day}T03:00:00.000Z`;
  const round = rounds.find(({ name }) => name === 'retention');
  assert.ok(round);
  await round.run(await desk.desk.itself('demo'));
}

async function ids(desk: TestDesk): Promise<string[]> {
  const found: string[] = [];
  for (const kind of [...(Object.keys(written) as Kind[]), 'outcome', 'entry', 'decision', 'year'] as Kind[])
    for await (const { id } of desk.store.list('demo', kind, '')) found.push(id);
  return found;
}

async function audits(desk: TestDesk): Promise<Documents['audit'][]> {
  const found: Documents['audit'][] = [];
  for await (const { body } of desk.store.list('demo', 'audit', 'audit:')) if (body.request === 'retention') found.push(body);
  return found;
}

test('traces go after their time by themselves, the day after it and not before; the record of the authority stays', async () => {
  const desk = await filledDesk();
  const had = await ids(desk);
  const goneBy = async (day: string) => {
    await roundOn(desk, day);
    const left = await ids(desk);
    return had.filter((id) => !left.includes(id));
  };
  assert.deepEqual(await goneBy('2027-02-19'), []);
  assert.deepEqual(await goneBy('2027-02-20'), ['draft:p-advisor:900001:f1']);
  assert.deepEqual(await goneBy('2027-04-20'), ['draft:p-advisor:900001:f1']);
  assert.ok((await goneBy('2027-04-21')).includes('unheard:2027-01:1'));
  assert.ok(!(await goneBy('2028-01-21')).includes('failed:person:p-head:2'));
  assert.ok((await goneBy('2028-01-22')).includes('failed:person:p-head:2'), 'a failed message, after a year');
  assert.ok((await goneBy('2028-02-25')).includes('outcome:person:p-head:1'), 'a delivered one, after 400 days');
  assert.ok(!(await goneBy('2034-01-20')).includes(`audit:${at}:1`));
  const last = await goneBy('2034-02-01');
  assert.deepEqual(last.sort(), [
    `audit:${at}:1`,
    'draft:p-advisor:900001:f1',
    'failed:person:p-head:2',
    'job:import-days-1',
    'outcome:person:p-head:1',
    'unheard:2027-01:1',
  ]);
});

test('it says in the audit how much of what it removed, without a word of it, and says nothing of a day with nothing to do', async () => {
  const desk = await filledDesk();
  await roundOn(desk, '2027-02-19');
  assert.deepEqual(await audits(desk), []);
  await roundOn(desk, '2027-02-20');
  assert.deepEqual(
    (await audits(desk)).map(({ by, via, outcome, change }) => ({ by, via, outcome, change })),
    [{ by: 'tally', via: 'round', outcome: 'done', change: [{ what: 'notes half written', after: '1 removed' }] }],
  );
  assert.match(JSON.stringify(await desk.ask('admin', 'audit-trail', {})), /Retention: notes half written/);
});

test('it is done once a day, and a round that was cut off is made again', async () => {
  const desk = await filledDesk();
  await roundOn(desk, '2027-02-20');
  const [id, body] = written.draft ?? [];
  if (id && body) await putAll(desk.store, 'demo', [docOf('draft', id, body)]);
  await roundOn(desk, '2027-02-20');
  assert.ok((await ids(desk)).includes('draft:p-advisor:900001:f1'), 'the day’s round was made already');
  await roundOn(desk, '2027-02-21');
  assert.ok(!(await ids(desk)).includes('draft:p-advisor:900001:f1'));
  const marks: string[] = [];
  await roundOn(desk, '2027-03-10');
  for await (const mark of desk.store.list('demo', 'mark', 'mark:retention-')) marks.push(mark.id);
  assert.deepEqual(marks, ['mark:retention-2027-03-10'], 'the marks of past days go too');
});

test('what an administrator sets counts from the end of the school year, and what is not decided yet never goes', async () => {
  const desk = await filledDesk();
  await putAll(desk.store, 'demo', [docOf('retention', 'retention', { days: { notes: 366, days: 732, proposals: 366 }, at })]);
  const had = await ids(desk);
  await roundOn(desk, '2028-08-31');
  assert.ok((await ids(desk)).includes('note:900001:2027-01-20:n1:001'));
  await roundOn(desk, '2028-09-02');
  const left = await ids(desk);
  assert.ok(!left.includes('note:900001:2027-01-20:n1:001'));
  assert.ok(left.includes('proposal:900001:q1'), 'nobody has decided it');
  assert.equal(left.filter((id) => id.startsWith('entry:')).length, had.filter((id) => id.startsWith('entry:')).length);
  await roundOn(desk, '2029-09-03');
  const later = await ids(desk);
  assert.deepEqual(
    later.filter((id) => /^(entry|year):/.test(id)),
    [],
  );
  assert.deepEqual(
    later.filter((id) => id.startsWith('decision:')),
    had.filter((id) => id.startsWith('decision:')),
  );
  assert.match((await desk.ask('manager', 'category', { provider })).lead, /B1/, 'the category stands, though its year’s sums are gone');
});

test('two processes that make the round at once remove everything once and fail at nothing', async () => {
  const desk = await filledDesk();
  const drafts = Array.from({ length: 300 }, (_, nth) => {
    const id = `draft:p-advisor:900001:g${nth}`;
    return docOf('draft', id, { id: `g${nth}`, person: 'p-advisor', provider, fields: {}, step: 'visit', begun: at, saved: at });
  });
  for (let from = 0; from < drafts.length; from += 90) await putAll(desk.store, 'demo', drafts.slice(from, from + 90));
  await Promise.all([roundOn(desk, '2027-02-20'), roundOn(desk, '2027-02-20')]);
  await roundOn(desk, '2027-02-21');
  assert.deepEqual(
    (await ids(desk)).filter((id) => id.startsWith('draft:')),
    [],
  );
  assert.equal((await desk.store.read('demo', 'mark', 'mark:retention-2027-02-20'))?.kind, 'mark');
});

function outcome(state: 'delivered' | 'failed'): Documents['outcome'] {
  const message = {
    id: 'person:p-head:1',
    lane: 'person:p-head',
    at,
    due: at,
    as: 'p-head',
    request: 'category',
    input: {},
    cause: 'decision:d',
    does: 'post' as const,
    tries: 0,
  };
  return { message, state, at };
}
