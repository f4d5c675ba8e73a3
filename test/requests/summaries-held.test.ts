import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../support/all-docs.ts';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { leftAt } from '../support/ledger.ts';
import { later } from '../support/time.ts';
import { putNotes, visitNote } from '../support/visit-notes.ts';

const which = { provider: '900001', note: 'a10000000000000000000000' };

async function heldDesk() {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  const held = await desk.ask('advisor', 'hold-summary', { ...which, version: 1 });
  return { ...desk, held };
}

test('held, a summary is not sent, and each senior advisor and head of service is told by a message once', async () => {
  const desk = await heldDesk();
  assert.match(desk.held.lead, /^Nothing has been sent\. The summary goes out when Daniel Frost or Grace Oyelaran releases it/);
  assert.deepEqual((await desk.ask('advisor', 'hold-summary', { ...which, version: 1 })).lead, desk.held.lead);
  assert.deepEqual(
    (await allDocs(desk.store, 'outbox', 'outbox:')).map(({ body }) => [body.as, body.request]),
    [
      ['p-hos', 'preview-summary'],
      ['p-senior', 'preview-summary'],
    ],
  );
  assert.match((await desk.ask('advisor', 'send-summary', { ...which, version: 1 })).lead, /is held for a senior advisor/);
  later(desk, 60 * 24);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^No summary of a visit/);
});

test('a senior advisor finds what is held, reads it, and releases it: it goes out as if its author had sent it', async () => {
  const desk = await heldDesk();
  const before = await leftAt(desk, '900001');
  const list = await desk.ask('senior', 'held-summaries', {});
  assert.deepEqual(rowsOf(list), [['Marlow Bank Primary School', 'Tue 12 Jan 2027', 'Priya Nair', 'Wed 20 Jan 2027 at 10 am']]);
  const preview = await desk.ask('senior', 'preview-summary', which);
  assert.equal(
    preview.lead,
    'Priya Nair holds this summary for a senior advisor: released, it goes to Ruth Calloway (headteacher) and Sheila Marsh (chair of governors).',
  );
  later(desk, 60);
  const release = buttonOf(preview, 'Release');
  const released = await desk.ask('senior', release.request, release.input);
  assert.match(released.lead, /^The summary goes to Ruth Calloway .* on Wed 20 Jan 2027 at 11.10 am\. Until then you can undo it\.$/);
  assert.deepEqual((await desk.ask('hos', release.request, release.input)).lead, released.lead);
  assert.equal(await leftAt(desk, '900001'), before! - 2);
  assert.match((await desk.ask('senior', 'held-summaries', {})).lead, /^No summary is held/);
  later(desk, 10);
  assert.match((await desk.ask('head', 'visit-summary', which)).title, /^Visit to Marlow Bank/);
});

test('a release that is undone is held again, and its report days are back', async () => {
  const desk = await heldDesk();
  const before = await leftAt(desk, '900001');
  await desk.ask('senior', 'release-summary', which);
  assert.match((await desk.ask('senior', 'undo-summary', which)).lead, /held for a senior advisor again/);
  assert.equal(await leftAt(desk, '900001'), before);
  assert.equal(rowsOf(await desk.ask('hos', 'held-summaries', {})).length, 1);
});

test('given back with a reason, the advisor is told why, and can hold it or send it again', async () => {
  const desk = await heldDesk();
  const form = await desk.ask('senior', 'return-summary', which);
  assert.deepEqual(
    form.form?.fields.map(({ id }) => id),
    ['reason'],
  );
  const given = await desk.ask('senior', 'return-summary', { ...form.form?.input, reason: 'The second action needs a date.' });
  assert.match(given.lead, /^Nothing has been sent/);
  assert.deepEqual(
    (await allDocs(desk.store, 'outbox', 'outbox:person:p-advisor')).map(({ body }) => [body.request, body.input]),
    [['summary-status', which]],
  );
  assert.match(
    (await desk.ask('advisor', 'summary-status', which)).lead,
    /^Grace Oyelaran gave the summary back: “The second action needs a date\.”/,
  );
  await desk.ask('advisor', 'hold-summary', which);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:person:p-hos')).length, 2, 'held once more, it is told once more');
});

test('the author can take a held summary back and send it themselves', async () => {
  const desk = await heldDesk();
  const undo = buttonOf(desk.held, 'Do not hold it');
  await desk.ask('advisor', undo.request, undo.input);
  assert.match((await desk.ask('senior', 'release-summary', which)).lead, /^Nobody|not held any more/);
  assert.match((await desk.ask('advisor', 'send-summary', { ...which, version: 1 })).lead, /^The summary goes to/);
});

test('where there is no other senior advisor or head of service nothing is held, and that is said', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  for (const part of ['senior', 'hos']) {
    const { person } = (await desk.as(part)).asker;
    await putAll(desk.store, 'demo', [
      docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'manager', providers: [] }] }),
      docOf('revision', 'revision', { revision: part }),
    ]);
  }
  assert.match((await desk.ask('advisor', 'hold-summary', which)).lead, /there is nobody who could release it/);
  assert.deepEqual(await allDocs(desk.store, 'summary', 'summary:'), []);
});
