import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '../../src/requests/answer.ts';
import { letterOfAnswer } from '../../src/requests/letters/letter-of-answer.ts';
import { allDocs } from '../support/all-docs.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { deliverAll, makeRound, moveTo, outboxOf } from '../support/rounds.ts';

const asks = {
  provider: '900001',
  activity: 'tas-meeting',
  times: '2027-03-02T14:00,2027-03-04T10:00,2027-03-03T09:30',
  place: 'provider',
  chair: 'p-senior',
  people: 'p-advisor,p-head,p-chair',
};

/** A desk on a Wednesday on which Priya Nair asks a head and a chair of governors about three times. */
async function asked(more: Partial<typeof asks> & { ask?: string } = {}) {
  const own = await testDesk();
  const started = await own.ask('advisor', 'start-poll', { ...asks, ...more }, 'one');
  const ref = refOf(await own.ask('advisor', 'polls', {}));
  return { ...own, started, ref };
}

const refOf = (list: Answer): string => String(list.tables?.[0]?.rows[0]?.open?.input.poll);
const words = (answer: unknown): string => JSON.stringify(answer);
const rowsOf = (answer: Answer): string[][] => (answer.tables ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells));
const say = (own: TestDesk & { ref: string }, part: string, t0: string, t1: string, t2: string) =>
  own.ask(part, 'answer-poll', { poll: own.ref, t0, t1, t2 });

describe('a poll about times', () => {
  test('asks those whose calendars are not seen, once however often it is pressed', async () => {
    const own = await asked();
    assert.equal(own.started.lead, 'Ruth Calloway and Sheila Marsh are asked, and can answer until Wed 27 Jan 2027. 0 of 2 have answered.');
    await own.ask('advisor', 'start-poll', asks, 'one');
    const again = await own.ask('senior', 'start-poll', asks, 'two');
    assert.match(again.lead, /^There is a poll about this meeting already/);
    assert.deepEqual(
      (await outboxOf(own.store)).map(({ as, request }) => [as, request]),
      [
        ['p-chair', 'poll'],
        ['p-head', 'poll'],
      ],
    );
  });

  test('is one of a meeting, though two people ask at the very same moment', async () => {
    const own = await testDesk();
    const both = await Promise.all([
      own.ask('advisor', 'start-poll', asks, 'one'),
      own.ask('senior', 'start-poll', { ...asks, times: '2027-03-02T15:00,2027-03-05T10:00' }, 'two'),
      own.ask('manager', 'start-poll', { ...asks, activity: 'autumn-conversation' }, 'three'),
    ]);
    assert.equal(both.filter(({ lead }) => lead.startsWith('There is a poll about this meeting already')).length, 1);
    assert.equal((await allDocs(own.store, 'poll', 'poll:')).length, 2);
    assert.equal((await outboxOf(own.store)).length, 4);
    const list = await own.ask('advisor', 'polls', {});
    for (const { open } of list.tables?.[0]?.rows ?? []) await own.ask('advisor', 'close-poll', { poll: open!.input.poll });
    assert.equal((await own.ask('advisor', 'polls', {})).lead, 'No poll is open.');
    assert.match(
      (await own.ask('senior', 'start-poll', asks, 'four')).lead,
      /are asked, and can answer/,
      'once it is closed another may be asked',
    );
  });

  test('of another team is listed for those who are asked in it, and no other of its school', async () => {
    const own = await testDesk();
    await own.ask('advisor', 'record-agreement', { provider: '900001', office: 'headteacher', start: '2027-01-11' });
    await own.ask('advisor', 'start-poll', { ...asks, people: 'p-head,p-finance' }, 'one');
    await own.ask('advisor', 'start-poll', { ...asks, activity: 'autumn-conversation' }, 'two');
    const list = await own.ask('finance', 'polls', {});
    assert.deepEqual(rowsOf(list), [['Marlow Bank Primary School', 'Team Around the School meeting', '0 of 2', 'Wed 27 Jan 2027']]);
    assert.match(list.lead, /^1 poll is open\./);
    assert.equal((await own.ask('finance', 'poll', { poll: refOf(list) })).form?.fields.length, 3);
    assert.equal((await own.ask('hr', 'polls', {})).lead, 'No poll is open.');
    assert.equal(rowsOf(await own.ask('advisor', 'polls', {})).length, 2);
  });

  test('asks everybody else where that is wanted, and never who asks', async () => {
    const { store } = await asked({ ask: 'all' });
    assert.deepEqual(
      (await outboxOf(store)).map(({ as }) => as),
      ['p-chair', 'p-head', 'p-senior'],
    );
  });

  test('shows who is asked the times in order, to answer in one card', async () => {
    const own = await asked();
    const [{ answer } = assert.fail()] = (await deliverAll(own)).filter(({ to }) => to === 'p-head');
    assert.match(answer.lead, /^Priya Nair asks which of these times suit you\. You can answer until Wed 27 Jan 2027/);
    assert.deepEqual(
      answer.form?.fields.map(({ label }) => label),
      ['Tue 2 Mar 2027, 2 pm to 4 pm', 'Wed 3 Mar 2027, 9.30 am to 11.30 am', 'Thu 4 Mar 2027, 10 am to 12 noon'],
    );
    assert.equal(answer.mail?.replyTo, 'p-advisor');
    const { blocks } = letterOfAnswer(await own.as('head'), answer);
    assert.match(words(blocks), /Wed 3 Mar 2027, 9\.30 am to 11\.30 am.*To answer, reply to this e-mail\./);
  });

  test('keeps an answer, which may be changed, and asks for what was left out', async () => {
    const own = await asked();
    const part = await own.ask('head', 'answer-poll', { poll: own.ref, t0: 'suits', t1: '', t2: 'no' });
    assert.match(part.lead, /^Nothing is sent yet/);
    assert.equal(part.form?.fields[1]?.error, 'Please say something of this time too.');
    assert.match((await say(own, 'head', 'suits', 'no', 'if-need-be')).lead, /^Thank you: your answer is kept\./);
    assert.match((await say(own, 'head', 'suits', 'no', 'if-need-be')).lead, /^You had said so already\./);
    assert.match((await say(own, 'head', 'no', 'no', 'suits')).lead, /1 of 2 have answered\./);
  });

  test('tells staff who said what, and a leader only how many', async () => {
    const own = await asked();
    await say(own, 'head', 'suits', 'no', 'if-need-be');
    const staff = await own.ask('advisor', 'poll', { poll: own.ref });
    assert.deepEqual(rowsOf(staff)[0], ['Tue 2 Mar 2027, 2 pm to 4 pm', 'Ruth Calloway', '–', '–']);
    assert.deepEqual(staff.facts?.at(-1), { label: 'No answer yet', value: 'Sheila Marsh' });
    await say(own, 'chair', 'no', 'suits', 'suits');
    const leader = await own.ask('chair', 'poll', { poll: own.ref });
    assert.deepEqual(rowsOf(leader)[0], ['Tue 2 Mar 2027, 2 pm to 4 pm', 'does not suit', 'suits 1, does not suit 1']);
    assert.doesNotMatch(words(leader), /Calloway|p-head/);
    const other = await own.ask('head-two', 'poll', { poll: own.ref });
    assert.equal(other.refused, 'unseen');
    assert.equal((await own.ask('head-two', 'answer-poll', { poll: own.ref, t0: 'suits' })).refused, 'unseen');
  });

  test('tells whoever asked the best time once everybody has answered, with the booking of it', async () => {
    const own = await asked();
    await deliverAll(own);
    await say(own, 'head', 'suits', 'no', 'if-need-be');
    assert.deepEqual(await outboxOf(own.store), []);
    await say(own, 'chair', 'no', 'suits', 'suits');
    const told = await deliverAll(own);
    assert.deepEqual(
      told.map(({ to }) => to),
      ['p-advisor'],
    );
    assert.match(told[0]!.answer.lead, /^Everybody has answered\. Best time: Thu 4 Mar 2027, 10 am to 12 noon/);
    const { input } = told[0]!.answer.buttons.find(({ request }) => request === 'book-meeting')!;
    assert.deepEqual(input, {
      provider: '900001',
      activity: 'tas-meeting',
      date: '2027-03-04',
      from: '10:00',
      place: 'provider',
      chair: 'p-senior',
      people: 'p-advisor,p-head,p-chair',
    });
    await say(own, 'chair', 'suits', 'suits', 'suits');
    assert.deepEqual(await outboxOf(own.store), []);
  });

  test('is settled by booking: no answer is needed any more, and the list has it no longer', async () => {
    const own = await asked();
    const { times: _, ...meeting } = asks;
    const booked = await own.ask('advisor', 'book-meeting', { ...meeting, date: '2027-03-02', from: '14:00' }, 'book');
    assert.match(booked.lead, /^Booked/);
    assert.match(
      (await say(own, 'head', 'suits', 'suits', 'suits')).lead,
      /^No answer is needed any more\. A meeting has been booked since\./,
    );
    assert.equal((await own.ask('advisor', 'polls', {})).lead, 'No poll is open.');
    assert.deepEqual(
      (await deliverAll(own)).filter(({ answer }) => answer.form),
      [],
    );
  });

  test('is closed without a meeting, and those who were asked are told that nothing is needed', async () => {
    const own = await asked();
    await deliverAll(own);
    assert.match((await own.ask('advisor', 'close-poll', { poll: own.ref })).lead, /^Closed\./);
    assert.match((await own.ask('advisor', 'close-poll', { poll: own.ref })).lead, /^It was closed already\./);
    const told = await deliverAll(own);
    assert.deepEqual(
      told.map(({ to, answer }) => [to, answer.lead]),
      [
        ['p-chair', 'No more answers are needed; you need do nothing.'],
        ['p-head', 'No more answers are needed; you need do nothing.'],
      ],
    );
    assert.equal((await say(own, 'head', 'suits', 'suits', 'suits')).lead, 'No more answers are needed; you need do nothing.');
  });

  test('reminds once who has not answered, after two school days, and tells how it came out on its last day', async () => {
    const own = await asked();
    await deliverAll(own);
    await say(own, 'head', 'suits', 'no', 'if-need-be');
    for (const at of [
      '2027-01-21T10:00',
      '2027-01-22T07:00',
      '2027-01-22T10:00',
      '2027-01-25T10:00',
      '2027-01-27T14:00',
      '2027-01-27T15:10',
    ]) {
      moveTo(own, `${at}:00.000Z`);
      await makeRound(own, 'polls');
    }
    assert.deepEqual(
      (await outboxOf(own.store)).map(({ as, input, at }) => [as, input.tells, at.slice(0, 16)]),
      [
        ['p-advisor', 'result', '2027-01-27T15:10'],
        ['p-chair', 'reminder', '2027-01-22T10:00'],
      ],
    );
    const told = await deliverAll(own);
    assert.match(told.find(({ to }) => to === 'p-advisor')!.answer.lead, /^The last day of this poll has come\. 1 of 2 have answered\./);
  });

  test('closes by itself where its times have gone by or its school has closed, and says so', async () => {
    const own = await asked();
    await deliverAll(own);
    moveTo(own, '2027-03-05T09:00:00.000Z');
    assert.match((await say(own, 'head', 'suits', 'suits', 'suits')).lead, /All of these times have gone by\./);
    await makeRound(own, 'polls');
    assert.deepEqual(
      (await deliverAll(own)).map(({ to }) => to),
      ['p-advisor'],
    );
    assert.equal((await own.ask('advisor', 'polls', {})).lead, 'No poll is open.');
  });

  test('does not wait for somebody who has left, and leaves out times that have gone by', async () => {
    const own = await asked();
    await deliverAll(own);
    const chair = (await own.as('chair')).asker.person;
    await putAll(own.store, 'demo', [
      docOf('person', 'person:p-chair', { ...chair, roles: [] }),
      docOf('revision', 'revision', { revision: '2' }),
    ]);
    moveTo(own, '2027-03-02T15:00:00.000Z');
    const form = await own.ask('head', 'poll', { poll: own.ref });
    assert.equal(form.form?.fields.length, 2);
    assert.match(
      (await own.ask('head', 'answer-poll', { poll: own.ref, t1: 'suits', t2: 'no' })).lead,
      /Everybody has answered\. Best time: Wed 3 Mar/,
    );
  });

  for (const [what, change, why] of [
    ['a time that has gone by', { times: '2027-01-20T09:00,2027-01-21T09:00' }, /two times at least that are still to come/],
    ['no time that can be read', { times: 'soon,later' }, /two times at least/],
    ['a leader of another school', { people: 'p-head-two' }, /^Owen Prosser cannot be asked to a meeting of Marlow Bank/],
    ['somebody who has left', { people: 'p-nobody' }, /^somebody who has left cannot be asked/],
    ['another team without an agreement', { people: 'p-finance' }, /no information sharing agreement/],
    ['an activity that is no meeting', { activity: 'core-visit' }, /^That is no meeting/],
    ['a school that has closed', { provider: '900031', people: 'p-senior' }, /is closed/],
  ] as const) {
    test(`is not started with ${what}`, async () => {
      const own = await testDesk();
      const { lead, title } = await own.ask('advisor', 'start-poll', { ...asks, ...change });
      assert.match(lead, why);
      assert.match(title, /^Nobody is asked/);
      assert.deepEqual(await outboxOf(own.store), []);
    });
  }
});
