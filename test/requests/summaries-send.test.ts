import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summariesUntold } from '../../src/requests/rounds/summaries-untold.ts';
import { allDocs } from '../support/all-docs.ts';
import { buttonOf, factOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { entriesIn, leftAt } from '../support/ledger.ts';
import { later } from '../support/time.ts';
import { putNotes, visitNote } from '../support/visit-notes.ts';

const which = { provider: '900001', note: 'a10000000000000000000000' };

async function deskWithNote(): Promise<TestDesk> {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote());
  return desk;
}

/** What a button of an answer does, pressed by somebody. */
async function press(desk: TestDesk, part: string, answer: Awaited<ReturnType<TestDesk['ask']>>, title: string, more: object = {}) {
  const { request, input } = buttonOf(answer, title);
  return desk.ask(part, request, { ...input, ...more });
}

test('the preview shows what the head will read, who gets it and how, and sends nothing', async () => {
  const desk = await deskWithNote();
  const preview = await desk.ask('advisor', 'preview-summary', { provider: '900001' });
  assert.equal(preview.title, 'Preview: Visit to Marlow Bank Primary School, Tue 12 Jan 2027');
  assert.equal(
    preview.lead,
    'Nothing has been sent. This is what will go to Ruth Calloway (headteacher) and Sheila Marsh (chair of governors).',
  );
  assert.equal(factOf(preview, 'To Ruth Calloway, headteacher'), 'waits: no way to reach them yet');
  assert.ok(preview.texts?.some(({ heading, text }) => heading === 'Strengths' && text.includes('Children talk about what they read.')));
  assert.ok(
    preview.texts?.some(
      ({ heading, text }) => heading === 'Priorities from now on' && text === '1. Books that match the sounds children know',
    ),
  );
  assert.deepEqual(
    preview.tables?.map(({ heading, rows }) => [heading, rows.map(({ cells }) => cells.join(' | '))]),
    [
      [
        'Progress on what was agreed before',
        [
          'Train all staff in the phonics scheme | Amber: half of the staff have been trained',
          'Raise attendance in Year 6 | Green: 96.1% this term',
        ],
      ],
      [
        'Agreed actions',
        ['Order decodable books for Year 1 | Ruth Calloway | Fri 5 Feb 2027', 'Observe phonics in Year 2 | Priya Nair | no date'],
      ],
    ],
  );
  assert.match(preview.notes?.join(' ') ?? '', /confidential to Ashmere is not in it/);
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), []);
  assert.deepEqual(await allDocs(desk.store, 'summary', 'summary:'), []);
});

test('who is in Teams is told there, and who is not by e-mail where that is set up', async () => {
  const desk = await deskWithNote();
  const address = { serviceUrl: 'https://smba.example/', conversation: 'a:1', bot: '28:tally' };
  const closed = { why: 'blocked' as const, at: '2027-01-01T00:00:00.000Z' };
  await putAll(desk.store, 'demo', [
    docOf('reach', 'reach:p-head', { person: 'p-head', address }),
    docOf('reach', 'reach:p-chair', { person: 'p-chair', address, closed }),
  ]);
  const preview = await desk.ask('advisor', 'preview-summary', which);
  assert.equal(factOf(preview, 'To Ruth Calloway, headteacher'), 'in Teams');
  assert.equal(
    factOf(preview, 'To Sheila Marsh, chair of governors'),
    'waits: no way to reach them yet',
    'a head who blocked Tally is not tried there',
  );
});

test('sent, the summary goes out ten minutes later, its report days are debited at once, and sending it twice is sending it once', async () => {
  const desk = await deskWithNote();
  const before = await leftAt(desk, '900001');
  const preview = await desk.ask('advisor', 'preview-summary', which);
  const sent = await press(desk, 'advisor', preview, 'Send now');
  assert.equal(
    sent.lead,
    'The summary goes to Ruth Calloway (headteacher) and Sheila Marsh (chair of governors) on Wed 20 Jan 2027 at 10.10 am. Until then you can undo it.',
  );
  assert.deepEqual(await press(desk, 'advisor', preview, 'Send now'), sent);
  const messages = (await allDocs(desk.store, 'outbox', 'outbox:')).map(({ body }) => body);
  assert.deepEqual(
    messages.map(({ as, due, request, input }) => [as, due, request, input]),
    ['p-chair', 'p-head'].map((as) => [as, '2027-01-20T10:10:00.000Z', 'visit-summary', { ...which, version: 1 }]),
  );
  assert.equal(await leftAt(desk, '900001'), before! - 2, 'half a day of report');
  const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'send-summary');
  assert.equal(audits.length, 1);
});

test('an impatient thumb, and two people at once, send one summary', async () => {
  const desk = await deskWithNote();
  const before = await leftAt(desk, '900001');
  const answers = await Promise.all(
    ['advisor', 'advisor', 'senior'].map((part) => desk.ask(part, 'send-summary', { ...which, version: 1 })),
  );
  for (const { lead } of answers) assert.match(lead, /^The summary goes to/);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
  assert.equal(await leftAt(desk, '900001'), before! - 2);
});

test('within ten minutes it can be undone: nothing is left to send, and the report days are back', async () => {
  const desk = await deskWithNote();
  const before = await leftAt(desk, '900001');
  const sent = await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  later(desk, 9);
  const undone = await press(desk, 'advisor', sent, 'Undo');
  assert.match(undone.lead, /^Nothing has been sent/);
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), []);
  assert.equal(await leftAt(desk, '900001'), before);
  assert.equal((await press(desk, 'advisor', sent, 'Undo')).lead, undone.lead);
  later(desk, 30);
  assert.match((await desk.ask('head', 'visit-summary', which)).lead, /^No summary of a visit/);
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  assert.equal(await leftAt(desk, '900001'), before! - 2, 'sent after all, the report is debited once');
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
});

test('after ten minutes it cannot be undone, and the advisor is told so', async () => {
  const desk = await deskWithNote();
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  later(desk, 10);
  const late = await desk.ask('advisor', 'undo-summary', which);
  assert.match(late.lead, /more than ten minutes ago/);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
  assert.equal((await entriesIn(desk.store, '900001')).filter(({ part, reverses }) => part === 'report' && reverses).length, 0);
});

test('a message that is on its way at that very moment is not undone', async () => {
  const desk = await deskWithNote();
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  const [first] = await allDocs(desk.store, 'outbox', 'outbox:');
  await putAll(desk.store, 'demo', [
    { ...first!, body: { ...first!.body, claim: { by: 'another process', until: '2099-01-01T00:00:00.000Z' } } },
  ]);
  later(desk, 9);
  assert.match((await desk.ask('advisor', 'undo-summary', which)).lead, /cannot be taken back/);
  assert.equal((await allDocs(desk.store, 'outbox', 'outbox:')).length, 2);
});

test('leaders see nothing of a summary before it is due, and only what was sent to their own school', async () => {
  const desk = await deskWithNote();
  await putNotes(desk.store, visitNote({ id: 'a20000000000000000000000', provider: '900002', date: '2027-01-13' }));
  const nothing = await desk.ask('head', 'visit-summary', { provider: '900001' });
  await desk.ask('advisor', 'send-summary', { ...which, version: 1 });
  await desk.ask('advisor', 'send-summary', { provider: '900002', note: 'a20000000000000000000000', version: 1 });
  assert.deepEqual(await desk.ask('head', 'visit-summary', { provider: '900001' }), nothing);
  assert.deepEqual(await desk.ask('head', 'visit-summary', which), nothing);
  later(desk, 10);
  const seen = await desk.ask('head', 'visit-summary', { provider: '900001' });
  assert.equal(seen.title, 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027');
  assert.equal(seen.lead, 'Priya Nair visited on Tue 12 Jan 2027 (Core Visit). 2 actions were agreed. We meet next on Tue 9 Mar 2027.');
  assert.deepEqual(
    seen.buttons.map(({ title }) => title),
    ['Acknowledge', 'Reply', 'Word', 'PDF'],
  );
  assert.equal((await desk.ask('head', 'visit-summary', { provider: '900002', note: 'a20000000000000000000000' })).title, 'Not found');
  assert.match(
    (await desk.ask('head', 'visit-summary', { provider: '900001', note: 'a20000000000000000000000' })).lead,
    /^No summary of a visit/,
  );
});

test('a summary whose note was amended since its card was made is not sent, but shown as it is now', async () => {
  const desk = await deskWithNote();
  const preview = await desk.ask('advisor', 'preview-summary', which);
  await putNotes(desk.store, visitNote({ version: 2, nextVisit: '2027-03-16' }));
  const again = await press(desk, 'advisor', preview, 'Send now');
  assert.match(again.lead, /amended since that card was made, so nothing was done/);
  assert.ok(again.facts?.some(({ value }) => value === 'Tue 16 Mar 2027'));
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), []);
});

test('where nobody leads the school in Tally that is said, the summary waits, and goes out when somebody does', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote({ id: 'a30000000000000000000000', provider: '900003' }));
  const of = { provider: '900003', note: 'a30000000000000000000000' };
  const preview = await desk.ask('advisor', 'preview-summary', of);
  assert.match(
    preview.notes?.join(' ') ?? '',
    /Tally knows no headteacher or chair of governors of Hollin Edge Infant School, so nobody can be told yet/,
  );
  const sent = await press(desk, 'advisor', preview, 'Send now');
  assert.match(sent.lead, /^The summary waits/);
  later(desk, 60);
  await summariesUntold.run(await desk.desk.itself('demo'));
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), []);
  const { person } = (await desk.as('head-two')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
    docOf('revision', 'revision', { revision: 'moved' }),
  ]);
  await summariesUntold.run(await desk.desk.itself('demo'));
  await summariesUntold.run(await desk.desk.itself('demo'));
  assert.deepEqual(
    (await allDocs(desk.store, 'outbox', 'outbox:')).map(({ body }) => body.as),
    ['p-head-two'],
  );
  assert.match((await desk.ask('head-two', 'visit-summary', of)).title, /Hollin Edge/);
});

test('an advisor may not send a colleague’s summary; that is kept', async () => {
  const desk = await deskWithNote();
  const refused = await desk.ask('advisor-two', 'send-summary', { ...which, version: 1 });
  assert.match(refused.lead, /^You can send the summaries of your own visits/);
  const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'send-summary');
  assert.deepEqual(
    audits.map(({ body }) => body.outcome),
    ['refused'],
  );
  assert.match((await desk.ask('senior', 'send-summary', { ...which, version: 1 })).lead, /^The summary goes to/);
});

test('the owner and the manager of a setting are told', async () => {
  const desk = await testDesk();
  await putNotes(desk.store, visitNote({ id: 'a40000000000000000000000', provider: 'EY900001', by: 'p-officer', writtenBy: 'p-officer' }));
  const sent = await desk.ask('officer', 'send-summary', { provider: 'EY900001', note: 'a40000000000000000000000' });
  assert.match(sent.lead, /^The summary goes to Kiran Bedi \(owner\) and Dee Walsh \(manager\)/);
});
