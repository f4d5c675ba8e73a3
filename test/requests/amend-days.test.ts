import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { importDays } from '../../src/importers/import-days.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { buttonOf, fieldOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';
import { entriesIn, leftAt } from '../support/ledger.ts';

/** A desk on which the advisor has just logged a core visit of 1 day at Marlow Bank: 6 days left. */
async function logged() {
  const desk = await testDesk();
  const receipt = await desk.ask('advisor', 'log-days', { provider: '900001', activity: 'core-visit', days: 4, note: 'Year 2' }, 'form');
  return { ...desk, undo: buttonOf(receipt, 'Undo'), correct: buttonOf(receipt, 'Correct') };
}

test('Undo on the receipt takes the days back at once, and says why', async () => {
  const { ask, undo, ...desk } = await logged();
  const answer = await ask('advisor', undo.request, undo.input);
  assert.equal(
    answer.lead,
    'Took back 1 day of Core Visit on Wed 20 Jan 2027 (undone by the person who logged it). 7 days left of 9.5 days this year; 2.5 days used.',
  );
  assert.equal(await leftAt(desk, '900001'), 28);
});

test('nothing is edited: the entries stand, and a reversing one beside each', async () => {
  const { ask, undo, store } = await logged();
  const before = await entriesIn(store, '900001');
  await ask('advisor', undo.request, undo.input);
  const after = await entriesIn(store, '900001');
  assert.deepEqual(
    after.filter(({ reverses }) => !reverses),
    before,
  );
  const reversals = after.filter(({ reverses }) => reverses);
  assert.deepEqual(new Set(reversals.map(({ id }) => id)), new Set((undo.input.entries as string[]).map((id) => `${id}-reversed`)));
  assert.deepEqual(reversals.map(({ quarters, visits, by }) => [quarters, visits, by]).sort(), [
    [-2, -1, 'p-advisor'],
    [-2, 0, 'p-advisor'],
  ]);
});

test('undoing twice, even at one moment, takes the days back once and answers the same', async () => {
  const { ask, undo, ...desk } = await logged();
  const [one, other] = await Promise.all([ask('advisor', undo.request, undo.input), ask('advisor', undo.request, undo.input)]);
  assert.deepEqual(one, other);
  assert.deepEqual(await ask('advisor', undo.request, undo.input), one);
  assert.equal(await leftAt(desk, '900001'), 28);
});

test('a quarter of an hour later Undo asks why', async () => {
  const { ask, undo, ...desk } = await logged();
  desk.time.now = '2027-01-20T10:15:01.000Z';
  const form = await ask('advisor', undo.request, undo.input);
  assert.equal(form.card, 'form');
  assert.match(form.lead, /^Undo 1 day of Core Visit on Wed 20 Jan 2027\? Please say why/);
  assert.equal(await leftAt(desk, '900001'), 24);
  const answer = await ask('advisor', 'reverse-days', { ...form.form?.input, reason: 'wrong school' });
  assert.match(answer.lead, /\(wrong school\)/);
  assert.equal(await leftAt(desk, '900001'), 28);
});

test('an empty reason is no reason', async () => {
  const { ask, undo, time } = await logged();
  time.now = '2027-01-20T12:00:00.000Z';
  assert.equal((await ask('advisor', 'reverse-days', { ...undo.input, reason: '  ' })).card, 'form');
});

test('a form may join the entries by commas', async () => {
  const { ask, undo, ...desk } = await logged();
  await ask('advisor', 'reverse-days', { ...undo.input, entries: (undo.input.entries as string[]).join(',') });
  assert.equal(await leftAt(desk, '900001'), 28);
});

test('a reversal cannot be undone, and nothing changes', async () => {
  const { ask, undo, store, as } = await logged();
  await ask('advisor', undo.request, undo.input);
  const reversal = (await entriesIn(store, '900001')).find(({ reverses }) => reverses);
  const answer = await ask('hos', 'reverse-days', { provider: '900001', entries: [reversal?.id], reason: 'again' });
  assert.match(answer.lead, /cannot itself be undone or corrected\. Log the days again instead\./);
  assert.equal(await leftAt({ as, store }, '900001'), 28);
});

test('another provider’s entries and entries that never were get the same words', async () => {
  const { ask, undo, ...desk } = await logged();
  const other = await ask('hos', 'reverse-days', { ...undo.input, provider: '900002', reason: 'x' });
  const none = await ask('hos', 'reverse-days', { provider: '900002', entries: ['no-such-entry'], reason: 'x' });
  assert.deepEqual(other, none);
  assert.match(other.lead, /I cannot find that among the days logged for Cinder Lane Primary School/);
  assert.equal(await leftAt(desk, '900001'), 24);
});

test('without entries the ten logged last are offered, the newest first', async () => {
  const { ask, undo } = await logged();
  const answer = await ask('advisor', 'reverse-days', { provider: '900001' });
  assert.equal(answer.card, 'choice');
  assert.deepEqual(
    answer.options?.map(({ title }) => title),
    [
      '1 day of Core Visit on Wed 20 Jan 2027',
      '0.5 days of Team Around the School meeting on Wed 9 Dec 2026',
      '1 day of Autumn Conversation on Wed 14 Oct 2026',
      '1 day of Autumn Conversation preparation on Thu 1 Oct 2026',
    ],
  );
  assert.equal(answer.options?.[0]?.detail, 'by Priya Nair: Year 2');
  const offered = buttonOf(answer, '1 day of Core Visit on Wed 20 Jan 2027');
  assert.deepEqual(new Set(offered.input.entries as string[]), new Set(undo.input.entries as string[]));
  await ask('advisor', undo.request, undo.input);
  assert.equal((await ask('advisor', 'reverse-days', { provider: '900001' })).options?.length, 3);
});

test('an activity that is named narrows the list', async () => {
  const { ask } = await logged();
  for (const request of ['reverse-days', 'correct-days']) {
    const answer = await ask('advisor', request, { provider: '900001', activity: 'tas-meeting' });
    assert.deepEqual(
      answer.options?.map(({ title }) => title),
      ['0.5 days of Team Around the School meeting on Wed 9 Dec 2026'],
    );
  }
});

test('with nothing logged there is nothing to undo', async () => {
  const { ask } = await testDesk();
  const answer = await ask('advisor', 'reverse-days', { provider: '900006' });
  assert.equal(answer.lead, 'No days are logged for Quarry Hill Primary School, so there is nothing to undo.');
});

test('an advisor changes their own and their caseload’s days, not another advisor’s', async () => {
  const { ask, as, store } = await logged();
  const [theirs] = await entriesIn(store, '900011');
  const input = { provider: '900011', entries: [theirs?.id], reason: 'not mine' };
  const refused = await ask('advisor', 'reverse-days', input);
  assert.match(refused.lead, /^You can undo and correct what you logged yourself/);
  assert.match((await ask('advisor', 'correct-days', { ...input, days: 2 })).lead, /^You can undo and correct/);
  assert.equal(await leftAt({ as, store }, '900011'), -4);
  assert.equal((await ask('advisor', 'reverse-days', { provider: '900011' })).card, 'answer');
  for (const part of ['advisor-two', 'senior', 'hos', 'manager']) {
    assert.equal((await ask(part, 'reverse-days', { provider: '900011' })).options?.length, 4, part);
  }
  await ask('advisor', 'log-days', { provider: '900011', activity: 'review', days: 2 });
  assert.equal((await ask('advisor', 'reverse-days', { provider: '900011' })).options?.length, 1);
});

test('Correct shows the old values, and asks why', async () => {
  const { ask, correct } = await logged();
  const form = await ask('advisor', correct.request, correct.input);
  assert.equal(form.card, 'form');
  assert.equal(form.lead, 'Logged: 1 day of Core Visit on Wed 20 Jan 2027. Change what is wrong, and say why.');
  const values = ['activity', 'days', 'date', 'part', 'note'].map((id) => fieldOf(form, id)?.value);
  assert.deepEqual(values, ['core-visit', '4', '2027-01-20', 'split', 'Year 2']);
  assert.equal(fieldOf(form, 'reason')?.required, true);
});

test('a correction takes back and enters anew in one write, once however often it is sent', async () => {
  const { ask, correct, ...desk } = await logged();
  const sent = {
    ...correct.input,
    activity: 'core-visit',
    days: '2',
    date: '2027-01-19',
    part: 'visit',
    note: '',
    reason: 'it was the morning only',
  };
  const answer = await ask('advisor', 'correct-days', sent, 'correction');
  assert.match(
    answer.lead,
    /^Logged 0\.5 days of Core Visit on Tue 19 Jan 2027 instead of 1 day of Core Visit on Wed 20 Jan 2027 \(it was the morning only\)\. 6\.5 days left/,
  );
  assert.deepEqual(await ask('advisor', 'correct-days', sent, 'correction'), answer);
  assert.equal(await leftAt(desk, '900001'), 26);
  const fresh = (await entriesIn(desk.store, '900001')).filter(({ date }) => date === '2027-01-19');
  assert.deepEqual(
    fresh.map(({ note }) => note),
    [undefined],
    'the note was taken out of the form',
  );
  const year = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.deepEqual(
    year?.body.sums.filter(({ activity }) => activity === 'core-visit'),
    [{ activity: 'core-visit', date: '2027-01-19', prep: 0, visit: 2, report: 0, visits: 1 }],
  );
});

test('what was corrected cannot be corrected or undone a second time through the old card', async () => {
  const { ask, correct, undo, ...desk } = await logged();
  await ask('advisor', 'correct-days', { ...correct.input, days: 2, part: 'visit', reason: 'half a day' }, 'one');
  assert.match(
    (await ask('advisor', 'correct-days', { ...correct.input, days: 8, reason: 'two days' }, 'two')).lead,
    /already been undone or corrected/,
  );
  await ask('advisor', undo.request, undo.input);
  assert.equal(await leftAt(desk, '900001'), 26);
});

test('a date of last year moves the days to last year', async () => {
  const { ask, correct, ...desk } = await logged();
  await ask('advisor', 'correct-days', { ...correct.input, date: '2026-07-03', reason: 'wrong year' });
  assert.equal(await leftAt(desk, '900001'), 28);
  assert.equal((await desk.store.read('demo', 'year', 'year:2025:900001'))?.body.sums.length, 1);
});

test('a correction that changes nothing, or has a fault, brings the form back and writes nothing', async () => {
  const { ask, correct, ...desk } = await logged();
  assert.match(
    (await ask('advisor', 'correct-days', { ...correct.input, days: 4, reason: 'none' })).lead,
    /Nothing is different from what was logged/,
  );
  const wrong = await ask('advisor', 'correct-days', { ...correct.input, days: '0', reason: 'typing' });
  assert.match(fieldOf(wrong, 'days')?.error ?? '', /more than none/);
  assert.equal(fieldOf(wrong, 'reason')?.value, 'typing');
  assert.equal((await ask('advisor', 'correct-days', { ...correct.input, days: 2 })).card, 'form', 'no reason given');
  assert.equal(await leftAt(desk, '900001'), 24);
});

test('the work stays its author’s when a senior advisor corrects it; the audit names who did', async () => {
  const { ask, correct, store } = await logged();
  await ask('senior', 'correct-days', { ...correct.input, days: 2, part: 'visit', reason: 'agreed on the phone' });
  const entries = (await entriesIn(store, '900001')).filter(({ date }) => date === '2027-01-20');
  assert.deepEqual([...new Set(entries.filter(({ reverses }) => !reverses).map(({ by }) => by))], ['p-advisor']);
  assert.deepEqual([...new Set(entries.filter(({ reverses }) => reverses).map(({ by }) => by))], ['p-senior']);
  const audits = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) audits.push([body.by, body.request, body.outcome]);
  assert.deepEqual(audits.toSorted(), [
    ['p-advisor', 'log-days', 'done'],
    ['p-senior', 'correct-days', 'done'],
  ]);
});

test('days of a file that were undone in chat are not taken back again when their row changes', async () => {
  const desk = await testDesk();
  const folder = mkdtempSync(join(tmpdir(), 'tally-rows-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const importRow = (days: number) => {
    const file = join(folder, 'days.csv');
    writeFileSync(file, `urn,date,activity,days,by,note,part,ref\n900001,2027-01-19,core-visit,${days},,,,r1\n`);
    const clock = { today: () => desk.time.today, now: () => desk.time.now };
    return importDays({ file, authority: desk.authority, store: desk.store, packs: openPacks(), clock });
  };
  await importRow(1);
  assert.equal(await leftAt(desk, '900001'), 24);
  const undo = (await desk.ask('advisor', 'reverse-days', { provider: '900001' })).options?.[0];
  await desk.ask('advisor', 'reverse-days', { ...undo?.input, reason: 'did not happen' });
  assert.equal(await leftAt(desk, '900001'), 28);
  await importRow(0.5);
  assert.equal(await leftAt(desk, '900001'), 26, 'only what the changed row says');
});
