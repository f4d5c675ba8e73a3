import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VisitNote } from '../../src/domain/visit-note.ts';
import { noteDocId } from '../../src/domain/visit-note.ts';
import { commit } from '../../src/requests/commit.ts';
import { noteVersions } from '../../src/requests/notes/read-notes.ts';
import { readerOf } from '../../src/requests/reader-of.ts';
import { theProvider } from '../../src/requests/standing/the-provider.ts';
import { afterAmending } from '../../src/requests/summaries/after-amending.ts';
import { afterWithdrawing } from '../../src/requests/summaries/after-withdrawing.ts';
import { allDocs } from '../support/all-docs.ts';
import { rowsOf } from '../support/answer-words.ts';
import { docOf, type TestDesk, testDesk } from '../support/desk.ts';
import { leftAt } from '../support/ledger.ts';
import { later } from '../support/time.ts';
import { putNotes, secrets, visitNote } from '../support/visit-notes.ts';

const which = { provider: '900001', note: 'a10000000000000000000000' };

/** The next version of the note with what follows for its summary, in one batch, as amending and withdrawing do. */
async function write(desk: TestDesk, next: VisitNote): Promise<string> {
  const context = await desk.as('advisor');
  const provider = theProvider(context, next.provider);
  return commit(desk.store, 'demo', async (reader) => {
    const versions = (await noteVersions(readerOf(context), next.provider)).get(next.id) ?? [];
    const { operations, says } =
      next.withdrawn === undefined
        ? await afterAmending(reader, context, provider, { versions, next })
        : await afterWithdrawing(reader, context, provider, next);
    const note = docOf('note', noteDocId(next), next);
    return { operations: [{ do: 'create' as const, doc: note }, ...operations], result: says.join(' ') };
  });
}

async function deskAfter(minutes: number): Promise<TestDesk> {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  later(desk, minutes);
  return desk;
}

test('a head who was told is told what has changed, and may read both what was agreed and when to meet', async () => {
  const desk = await deskAfter(60);
  const says = await write(desk, visitNote({ version: 2, nextVisit: '2027-03-16', actions: [], amends: secrets.amends }));
  assert.match(says, /they are told on Wed 20 Jan 2027 at 11.10 am/);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /We meet next on Tue 9 Mar 2027/, 'until then the first stands');
  later(desk, 10);
  const seen = await desk.ask('head', 'visit-summary', which);
  assert.equal(
    seen.lead,
    'Changed since the last summary of this visit: Agreed actions; Next visit. Priya Nair visited on Tue 12 Jan 2027 (Core Visit). No actions were agreed. We meet next on Tue 16 Mar 2027.',
  );
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:person:p-head')).length, 2);
});

test('an amendment that the school does not see is told to nobody, and the summary sent before stands for it', async () => {
  const desk = await deskAfter(60);
  const says = await write(desk, visitNote({ version: 2, confidential: 'Something else.', days: { prep: 0, visit: 4, report: 2 } }));
  assert.match(says, /nobody is told/);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
  assert.match((await desk.ask('advisor', 'send-summary', { ...which, version: 2 })).lead, /^The summary was sent to/);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
  assert.equal(rowsOf(await desk.ask('advisor', 'summary-status', which)).length, 2);
});

test('amended before it goes out, the summary is that of the amended note, and its report is debited once', async () => {
  const desk = await deskAfter(5);
  const left = await leftAt(desk, '900001');
  const says = await write(desk, visitNote({ version: 2, nextVisit: '2027-03-16' }));
  assert.match(says, /it goes out on Wed 20 Jan 2027 at 10.15 am/);
  const messages = (await allDocs(desk.store, 'outbox', 'outbox:')).map(({ body }) => [body.due, body.input.version]);
  assert.deepEqual(messages, [
    ['2027-01-20T10:15:00.000Z', 2],
    ['2027-01-20T10:15:00.000Z', 2],
  ]);
  assert.equal(await leftAt(desk, '900001'), left);
  await desk.ask('advisor', 'undo-summary', which);
  assert.equal(await leftAt(desk, '900001'), left! + 2, 'undone, the report is taken back');
  later(desk, 60);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^No summary of a visit/);
});

test('amended while a senior advisor holds it, they release the amended one', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  await desk.ask('advisor', 'hold-summary', which);
  await write(desk, visitNote({ version: 2, nextVisit: '2027-03-16' }));
  assert.equal(rowsOf(await desk.ask('senior', 'held-summaries', {})).length, 1);
  assert.match((await desk.ask('senior', 'release-summary', { ...which, version: 1 })).lead, /amended since that card was made/);
  await desk.ask('senior', 'release-summary', { ...which, version: 2 });
  later(desk, 10);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^Priya Nair visited .* We meet next on Tue 16 Mar 2027/);
});

test('withdrawn after it was sent, those who got it are told, and neither its words nor the reason are shown', async () => {
  const desk = await deskAfter(60);
  const says = await write(desk, visitNote({ version: 2, withdrawn: secrets.withdrawn }));
  assert.match(says, /are told that it no longer stands/);
  const last = (await allDocs(desk.store, 'outbox', 'outbox:person:p-head')).at(-1)!.body;
  const told = await desk.ask('head', last.request, last.input);
  assert.equal(told.title, 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027: withdrawn');
  assert.match(told.lead, /^The note of this visit has been withdrawn by Priya Nair\./);
  for (const answer of [
    told,
    await desk.ask('head', 'visit-summary', { ...which, version: 1 }),
    await desk.ask('head', 'visit-summary', {}),
  ])
    assert.doesNotMatch(JSON.stringify(answer), /phonics|grievance|decodable/);
  assert.match((await desk.ask('head', 'acknowledge-summary', which)).lead, /It may have been withdrawn/);
});

test('withdrawn before it went out, nobody hears of it', async () => {
  const desk = await deskAfter(5);
  await write(desk, visitNote({ version: 2, withdrawn: secrets.withdrawn }));
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), []);
  later(desk, 60);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^No summary of a visit/);
  assert.match((await desk.ask('advisor', 'send-summary', which)).lead, /has been withdrawn, so there is no summary to send/);
});
