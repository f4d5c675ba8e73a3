import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { allDocs } from '../support/all-docs.ts';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { later } from '../support/time.ts';
import { putNotes, visitNote } from '../support/visit-notes.ts';

const which = { provider: '900001', note: 'a10000000000000000000000' };

/** A desk on which the summary of the visit went out an hour ago. */
async function sentDesk(): Promise<TestDesk> {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  later(desk, 60);
  return desk;
}

test('one tap acknowledges, a second one changes nothing, and the advisor sees who has and when', async () => {
  const desk = await sentDesk();
  const card = await desk.ask('head', 'visit-summary', which);
  const tap = buttonOf(card, 'Acknowledge');
  const first = await desk.ask('head', tap.request, tap.input);
  assert.match(first.lead, /^Thank you: your acknowledgement has been kept\.$/);
  assert.deepEqual(
    first.buttons.map(({ title }) => title),
    ['Reply', 'Word', 'PDF'],
  );
  later(desk, 30);
  assert.match((await desk.ask('head', tap.request, tap.input)).lead, /^You had acknowledged this already, on Wed 20 Jan 2027 at 11 am\.$/);
  const status = await desk.ask('advisor', 'summary-status', which);
  assert.equal(status.lead, 'The summary was sent to 2 people; 1 of them has acknowledged it.');
  assert.deepEqual(
    rowsOf(status).map(([who, , seen]) => [who, seen]),
    [
      ['Ruth Calloway, headteacher', 'Wed 20 Jan 2027 at 11 am, in Teams'],
      ['Sheila Marsh, chair of governors', 'not yet'],
    ],
  );
});

test('a reply is kept whole with the note, the advisor is told once, and no other leader reads it', async () => {
  const desk = await sentDesk();
  const words = `${'We agree with all of it, and ask for help with the books. '.repeat(100)}\n\nRuth`;
  const form = await desk.ask('head', 'reply-summary', which);
  const send = { ...form.form?.input, text: words };
  const done = await desk.ask('head', 'reply-summary', send, 'card-1');
  assert.match(done.lead, /^Your reply has been sent and is kept with the note of the visit\.$/);
  assert.match((await desk.ask('head', 'reply-summary', send, 'card-1')).lead, /^Your reply had been sent already\./);
  const told = (await allDocs(desk.store, 'outbox', 'outbox:person:p-advisor')).map(({ body }) => body);
  assert.equal(told.length, 1);
  const news = await desk.ask('advisor', told[0]!.request, told[0]!.input);
  assert.match(news.lead, /^Ruth Calloway has replied\. The summary was sent to 2/);
  assert.deepEqual(news.texts, [{ heading: 'Ruth Calloway replied on Wed 20 Jan 2027 at 11 am', text: words }]);
  assert.ok((await desk.ask('head', 'visit-summary', which)).texts?.some(({ text }) => text === words));
  const note = await desk.ask('advisor', 'visit-note', which);
  assert.deepEqual(note.texts?.at(-1), { heading: 'Ruth Calloway replied on Wed 20 Jan 2027 at 11 am', text: words });
  assert.ok(JSON.stringify(note.letter).includes('help with the books'), 'it is kept with the note in its files too');
  assert.doesNotMatch(JSON.stringify(await desk.ask('chair', 'visit-summary', which)), /help with the books/);
});

test('an empty reply asks for the words again, and one that is far too long is refused whole', async () => {
  const desk = await sentDesk();
  assert.equal((await desk.ask('head', 'reply-summary', { ...which, text: '   ' })).card, 'form');
  assert.equal((await desk.ask('head', 'reply-summary', { ...which, text: 'x'.repeat(10_001) })).title, 'That did not fit together');
  assert.deepEqual((await allDocs(desk.store, 'summary', 'summary:'))[0]?.body.replies, []);
});

test('nobody can acknowledge or answer what has not been sent, or was sent to another school', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote(), visitNote({ id: 'a20000000000000000000000', provider: '900002' }));
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  for (const [request, more] of [
    ['acknowledge-summary', {}],
    ['reply-summary', { text: 'Hello' }],
  ] as const) {
    const answer = await desk.ask('head', request, { ...which, ...more });
    assert.match(answer.lead, /^There is no summary of a visit to Marlow Bank Primary School to answer/, request);
    assert.equal((await desk.ask('head-two', request, which)).title, 'Not found');
  }
  assert.deepEqual((await allDocs(desk.store, 'summary', 'summary:'))[0]?.body.acknowledged, []);
});

test('failures are shown with their reason, and only they are sent again', async () => {
  const desk = await sentDesk();
  const [chair, head] = await allDocs(desk.store, 'outbox', 'outbox:');
  const at = '2027-01-20T10:10:05.000Z';
  assert.deepEqual(
    await desk.store.write('demo', [
      { do: 'remove', id: head!.id, etag: head!.etag },
      { do: 'remove', id: chair!.id, etag: chair!.etag },
    ]),
    { ok: true },
  );
  await putAll(desk.store, 'demo', [
    outcomeDoc({ message: head!.body, state: 'delivered', at, way: 'email' }),
    outcomeDoc({ message: chair!.body, state: 'failed', at, reason: 'The mail server refused it: no such user' }),
  ]);
  const status = await desk.ask('advisor', 'summary-status', which);
  assert.deepEqual(
    rowsOf(status).map(([, sent]) => sent),
    ['Sent by e-mail on Wed 20 Jan 2027 at 10.10 am', 'Could not be delivered: The mail server refused it: no such user'],
  );
  const again = buttonOf(status, 'Send the failed ones again');
  await desk.ask('advisor', again.request, again.input);
  assert.deepEqual(
    (await allDocs(desk.store, 'outbox', 'outbox:')).map(({ body }) => body.as),
    ['p-chair'],
  );
  assert.equal(rowsOf(await desk.ask('advisor', 'summary-status', which))[1]?.[1], 'Being sent');
  assert.match((await desk.ask('advisor', again.request, again.input)).lead, /^Nothing of the kind has failed/);
});
