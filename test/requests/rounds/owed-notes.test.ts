import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putSummary, summaryOf } from '../../support/agreed.ts';
import { rowsOf } from '../../support/answer-words.ts';
import { testDesk } from '../../support/desk.ts';
import { deliverAll, makeRound, moveTo, toldIn } from '../../support/rounds.ts';
import { putNotes, visitNote } from '../../support/visit-notes.ts';

const shown = (rows: string[][]) => rows.map(([name, visit, owed]) => [name, visit, owed]);

/** What is owed from before is settled: only what a test brings is owed. */
async function settledDesk() {
  const desk = await testDesk();
  // Hollin Edge still owes the report of its conversation on 11 November.
  await desk.ask('advisor', 'log-days', {
    provider: '900003',
    activity: 'autumn-conversation',
    part: 'report',
    days: 2,
    date: '2026-11-12',
  });
  // Little Acorns' activities have no days for a report in category C.
  return desk;
}

async function visited(desk: Awaited<ReturnType<typeof testDesk>>, date: string, part: 'advisor' | 'manager' = 'advisor') {
  await desk.ask(part, 'log-days', { provider: '900001', activity: 'core-visit', part: 'visit', days: 2, date }, `visit-${date}`);
}

test('a visit owes its note while neither it nor its report is there: counted in school days, by its visit', async () => {
  const desk = await settledDesk();
  assert.match((await desk.ask('advisor', 'owed-notes', {})).lead, /^No notes are owed for your caseload\.$/);
  await visited(desk, '2027-01-12');
  const owed = await desk.ask('advisor', 'owed-notes', {});
  assert.equal(owed.lead, '1 note is owed for your caseload, and it has been for more than five school days.');
  assert.deepEqual(shown(rowsOf(owed)), [['Marlow Bank Primary School', 'Core Visit, Tue 12 Jan 2027', 'its note, for 6 school days']]);
  assert.match((await desk.ask('advisor-two', 'owed-notes', {})).lead, /^No notes/);
  assert.match((await desk.ask('manager', 'owed-notes', {})).lead, /^1 note is owed for the whole authority/);
  await desk.ask(
    'advisor',
    'log-days',
    { provider: '900001', activity: 'core-visit', part: 'report', days: 2, date: '2027-01-20' },
    'report',
  );
  assert.match((await desk.ask('advisor', 'owed-notes', {})).lead, /^No notes/);
});

test('a note that is written owes its summary, until it is sent, or held for a senior advisor', async () => {
  const desk = await settledDesk();
  await visited(desk, '2027-01-12');
  await putNotes(desk.store, visitNote());
  const owed = async () => shown(rowsOf(await desk.ask('advisor', 'owed-notes', {}))).map(([, , what]) => what);
  assert.deepEqual(await owed(), ['its summary to be sent, for 6 school days']);
  await putSummary(desk.store, summaryOf(visitNote(), { state: 'stopped' }));
  assert.deepEqual(await owed(), ['its summary to be sent, for 6 school days'], 'an undone one is owed again');
  await putSummary(desk.store, summaryOf(visitNote(), { state: 'held' }));
  assert.deepEqual(await owed(), []);
});

test('of two visits the one without its report owes, whichever came first', async () => {
  for (const [reported, owes] of [
    ['2027-01-06', 'Core Visit, Tue 12 Jan 2027'],
    ['2027-01-12', 'Core Visit, Wed 6 Jan 2027'],
  ] as const) {
    const desk = await settledDesk();
    for (const date of ['2027-01-06', '2027-01-12']) {
      const days = date === reported ? { days: 4 } : { days: 2, part: 'visit' };
      await desk.ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', date, ...days }, `v-${date}`);
    }
    assert.deepEqual(
      rowsOf(await desk.ask('advisor', 'owed-notes', {})).map(([, visit]) => visit),
      [owes],
    );
  }
});

test('over five school days it is nudged once, and after five more shown to the senior advisor, once', async () => {
  const desk = await settledDesk();
  await visited(desk, '2027-01-12');
  const told: [string, string][] = [];
  for (let day = '2027-01-13'; day <= '2027-02-12'; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) {
    for (const time of ['07:59', '08:00', '08:03']) {
      moveTo(desk, `${day}T${time}:00.000Z`);
      await makeRound(desk, 'owed-note-nudges');
    }
    for (const { to, answer } of await deliverAll(desk)) told.push([`${day} ${to}`, answer.lead]);
  }
  assert.deepEqual(told, [
    ['2027-01-20 p-advisor', 'The note of your visit to Marlow Bank Primary School has been owed for 6 school days.'],
    ['2027-01-27 p-senior', 'The note of a visit to Marlow Bank Primary School has been owed for 11 school days. Priya Nair was reminded.'],
  ]);
});

test('written meanwhile, nothing is told; several of one person are one message', async () => {
  const desk = await settledDesk();
  await visited(desk, '2027-01-11');
  await visited(desk, '2027-01-12');
  moveTo(desk, '2027-01-20T08:00:00.000Z');
  await makeRound(desk, 'owed-note-nudges');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor']);
  const [{ answer } = assert.fail('nobody was told')] = await deliverAll(desk);
  assert.equal(answer.lead, 'The notes of 2 of your visits have been owed for more than five school days.');
  const other = await settledDesk();
  await visited(other, '2027-01-12');
  moveTo(other, '2027-01-20T08:00:00.000Z');
  await makeRound(other, 'owed-note-nudges');
  await other.ask(
    'advisor',
    'log-days',
    { provider: '900001', activity: 'core-visit', part: 'report', days: 2, date: '2027-01-20' },
    'report',
  );
  assert.deepEqual(await deliverAll(other), []);
});

test('a visit that nobody of the authority is named for falls to whoever looks after the school', async () => {
  const desk = await testDesk();
  moveTo(desk, '2027-01-20T08:00:00.000Z');
  await makeRound(desk, 'owed-note-nudges');
  // Hollin Edge's conversation of 11 November was imported for its advisor.
  const [{ to, answer } = assert.fail('nobody was told'), ...more] = await deliverAll(desk);
  assert.deepEqual([to, more], ['p-advisor', []]);
  assert.match(answer.lead, /Hollin Edge Infant School has been owed for \d+ school days/);
});

test('who wants no reminders is not nudged, and the senior advisor is shown it all the same', async () => {
  const desk = await settledDesk();
  await visited(desk, '2027-01-12');
  await desk.ask('advisor', 'my-settings', { told: 'reminders', turn: 'off' });
  for (const day of ['2027-01-20', '2027-01-26', '2027-01-27']) {
    moveTo(desk, `${day}T08:00:00.000Z`);
    await makeRound(desk, 'owed-note-nudges');
  }
  assert.deepEqual(await toldIn(desk.store), ['p-senior']);
});
