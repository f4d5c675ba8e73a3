import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgreedAction } from '../../../src/domain/agreed-action.ts';
import { letterOfAnswer } from '../../../src/requests/letters/letter-of-answer.ts';
import { agreedAction, putActions, putSummary, refOf, summaryOf } from '../../support/agreed.ts';
import { buttonOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { deliverAll, inZone, makeRound, moveTo, outboxOf, toldIn } from '../../support/rounds.ts';
import { putNotes, visitNote } from '../../support/visit-notes.ts';

/** Due on Fri 22 Jan 2027, for the advisor herself to do. */
const own = agreedAction({ id: 'a-7', what: 'Send the phonics audit', who: 'Priya Nair', owner: 'p-advisor' });
const books = agreedAction();

async function deskWith(...actions: AgreedAction[]) {
  const desk = await testDesk();
  await putActions(desk.store, ...actions);
  return desk;
}

/** On which days somebody is reminded, of those from one to another at nine in the morning. */
async function remindedOn(desk: Awaited<ReturnType<typeof testDesk>>, from: string, to: string): Promise<string[]> {
  const days: string[] = [];
  for (let day = from; day <= to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) {
    moveTo(desk, `${day}T09:00:00.000Z`);
    const before = (await outboxOf(desk.store)).length;
    await makeRound(desk, 'action-reminders');
    if ((await outboxOf(desk.store)).length > before) days.push(day);
  }
  return days;
}

test('a reminder comes three school days before the day, one after it, and then weekly, three times', async () => {
  const desk = await deskWith(own);
  assert.deepEqual(await remindedOn(desk, '2027-01-13', '2027-03-12'), [
    '2027-01-19',
    // The Monday after Fri 22 Jan; then each Monday; half term is 15 to 19 February.
    '2027-01-25',
    '2027-02-01',
    '2027-02-08',
    '2027-02-22',
  ]);
});

test('a day after half term is reminded of before it, and none is reminded of in the holidays', async () => {
  const desk = await deskWith({ ...own, due: '2027-02-23' });
  assert.deepEqual(await remindedOn(desk, '2027-02-08', '2027-02-23'), ['2027-02-11']);
});

test('at eight in the morning where the authority is, and once however often it is looked', async () => {
  const desk = await deskWith(own);
  await inZone(desk, 'Pacific/Auckland');
  // In Auckland 19 January begins at 11:00 on the 18th in London, and its eight o’clock is 19:00.
  moveTo(desk, '2027-01-18T18:59:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.deepEqual(await toldIn(desk.store), []);
  for (const minute of ['00', '03', '06']) {
    moveTo(desk, `2027-01-18T19:${minute}:00.000Z`);
    await makeRound(desk, 'action-reminders');
  }
  assert.deepEqual(await toldIn(desk.store), ['p-advisor']);
  const [told] = await deliverAll(desk);
  assert.match(told?.answer.lead ?? '', /is due on Fri 22 Jan 2027, in 3 school days\.$/);
});

test('the owner is reminded where Tally knows them and they were told of it; else the advisor', async () => {
  const desk = await deskWith(books);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor'], 'no summary was sent to the head yet');
  const told = await deskWith(books);
  await putNotes(told.store, visitNote());
  await putSummary(told.store, summaryOf(visitNote()));
  moveTo(told, '2027-01-19T09:00:00.000Z');
  await makeRound(told, 'action-reminders');
  const [{ to, answer } = assert.fail('nobody was told')] = await deliverAll(told);
  assert.equal(to, 'p-head');
  assert.equal(answer.title, 'Agreed action: due Fri 22 Jan 2027');
  assert.deepEqual([answer.form?.submit, answer.form?.more], ['Done', []]);
});

test('where the advisor has left, whoever looks after the school is reminded', async () => {
  const desk = await deskWith({ ...books, owner: undefined, by: 'p-gone' });
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor']);
});

test('done, dropped or put off meanwhile, nothing is sent; it is done from the reminder itself', async () => {
  const press = async (request: string, more: object) => {
    const desk = await deskWith(own);
    moveTo(desk, '2027-01-19T09:00:00.000Z');
    await makeRound(desk, 'action-reminders');
    await desk.ask('advisor', request, { actions: [refOf(own)], ...more });
    return (await deliverAll(desk)).length;
  };
  assert.equal(await press('action-done', {}), 0);
  assert.equal(await press('drop-action', { reason: 'not needed' }), 0);
  assert.equal(await press('change-action', { until: '2027-02-05' }), 0);
  assert.equal(await press('actions', {}), 1);
  const desk = await deskWith(own);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  const [{ answer } = assert.fail('nobody was told')] = await deliverAll(desk);
  const done = await desk.ask('advisor', answer.form?.request ?? '', answer.form?.input);
  assert.match(done.lead, /It was done on Tue 19 Jan 2027\.$/);
  assert.equal(buttonOf(answer, 'Stop or pause reminders').request, 'my-settings');
});

test('put off, it is reminded of again before its new day', async () => {
  const desk = await deskWith(own);
  await remindedOn(desk, '2027-01-19', '2027-01-19');
  await desk.ask('advisor', 'change-action', { actions: [refOf(own)], until: '2027-02-05' });
  assert.deepEqual(await remindedOn(desk, '2027-01-20', '2027-02-05'), ['2027-02-02']);
});

test('what falls to one person on one day is one message, ticked off together', async () => {
  const desk = await deskWith(
    own,
    { ...own, id: 'a-8', what: 'Visit the hub school', due: '2027-01-15' },
    { ...own, id: 'a-9', due: '2027-03-01' },
  );
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  const [{ answer } = assert.fail('nobody was told'), ...more] = await deliverAll(desk);
  assert.deepEqual(more, []);
  assert.equal(answer.title, '2 agreed actions: 1 late, 1 due soon');
  const field = answer.form?.fields[0];
  assert.deepEqual(field?.type === 'choices' && field.options.map(({ label }) => label), [
    'Visit the hub school (Marlow Bank Primary School; you; was due Fri 15 Jan 2027, 2 school days late)',
    'Send the phonics audit (Marlow Bank Primary School; you; by Fri 22 Jan 2027)',
  ]);
  // Teams submits what was ticked as one string.
  const done = await desk.ask('advisor', 'action-done', { actions: [own.id, 'a-8'].map((id) => refOf({ ...own, id })).join(',') });
  assert.equal(done.lead, '2 agreed actions are marked as done.');
});

test('by e-mail it lists what is to be done, and a head’s reply goes to the advisor', async () => {
  const desk = await deskWith(books, { ...books, id: 'a-2', what: 'Read with parents', due: '2027-01-21' });
  await putNotes(desk.store, visitNote({ actions: [books, { ...books, id: 'a-2' }] }));
  await putSummary(desk.store, summaryOf(visitNote()));
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  const [{ to, answer } = assert.fail('nobody was told')] = await deliverAll(desk);
  assert.deepEqual([to, answer.mail?.replyTo], ['p-head', 'p-advisor']);
  const { blocks } = letterOfAnswer(await desk.as('head'), answer);
  assert.deepEqual(blocks, [
    { type: 'paragraph', text: 'Tick what is done.' },
    {
      type: 'list',
      items: [
        'Read with parents (Marlow Bank Primary School; you; by Thu 21 Jan 2027)',
        'Order decodable books for Year 1 (Marlow Bank Primary School; you; by Fri 22 Jan 2027)',
      ],
    },
    { type: 'paragraph', text: 'To answer, reply to this e-mail.' },
  ]);
});

test('who wants no reminders is sent none, and is not flooded with the old ones when they want them again', async () => {
  const desk = await deskWith(own);
  await desk.ask('advisor', 'my-settings', { told: 'reminders', until: '2027-01-29' });
  assert.deepEqual(await remindedOn(desk, '2027-01-18', '2027-01-29'), []);
  assert.deepEqual(await remindedOn(desk, '2027-01-30', '2027-02-03'), ['2027-02-01']);
});

test('nobody is reminded of a school that has closed', async () => {
  const desk = await deskWith({ ...own, provider: '900031' });
  assert.deepEqual(await remindedOn(desk, '2027-01-18', '2027-01-26'), []);
});

test('forty actions of one person are two messages of twenty, and each is marked once', async () => {
  const many = Array.from({ length: 40 }, (_, nth) => ({ ...own, id: `m-${nth}` }));
  const desk = await deskWith(...many);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.equal((await outboxOf(desk.store)).length, 2);
  assert.equal(new Set((await outboxOf(desk.store)).flatMap(({ input }) => input.actions as string[])).size, 40);
});

test('a process that stops half way leaves the rest to the next, and nobody is told twice', async () => {
  const toms = agreedAction({
    id: 'a-5',
    provider: '900007',
    note: 'n-3',
    owner: 'p-advisor-two',
    who: 'Tom Ashdown',
    by: 'p-advisor-two',
  });
  const desk = await deskWith(own, toms);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  // As if it had stopped after the first person's batch: the marks and the message are there, the day's mark is not.
  let writes = 0;
  const stopping = {
    ...desk.store,
    write: async (...args: Parameters<typeof desk.store.write>) => {
      writes += 1;
      if (writes > 1) throw new Error('stopped');
      return desk.store.write(...args);
    },
  };
  const context = { ...(await desk.desk.itself('demo')), store: stopping };
  const { rounds } = await import('../../../src/requests/rounds/index.ts');
  await assert.rejects(async () => rounds.find(({ name }) => name === 'action-reminders')?.run(context), /stopped/);
  assert.equal((await outboxOf(desk.store)).length, 1);
  moveTo(desk, '2027-01-19T09:03:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor', 'p-advisor-two']);
});

test('a reminder that could not be delivered for over a week is not delivered', async () => {
  const desk = await deskWith(own);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  moveTo(desk, '2027-01-27T09:00:00.000Z');
  assert.deepEqual(await deliverAll(desk), []);
});

test('an owner whose role was taken away is not reminded, the advisor is', async () => {
  const desk = await deskWith(books);
  const { person } = (await desk.as('head')).asker;
  await putNotes(desk.store, visitNote());
  await putSummary(desk.store, summaryOf(visitNote()));
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
    docOf('revision', 'revision', { revision: 'moved' }),
  ]);
  moveTo(desk, '2027-01-19T09:00:00.000Z');
  await makeRound(desk, 'action-reminders');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor']);
});
