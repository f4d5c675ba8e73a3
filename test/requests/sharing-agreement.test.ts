import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAgreement } from '../../src/requests/sharing/has-agreement.ts';
import { rowsOf } from '../support/answer-words.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { openChat } from '../support/meetings.ts';
import { deliverAll, toldIn } from '../support/rounds.ts';

const marlow = { provider: '900001' };
const agreed = { ...marlow, office: 'headteacher', start: '2027-01-11' };

const has = async ({ as }: TestDesk, key = '900001') => hasAgreement(await as('advisor'), key);

test('an agreement is asked for with a form, counts from its day, and the same form sent twice is one agreement', async () => {
  const desk = await testDesk();
  const form = await desk.ask('advisor', 'record-agreement', marlow);
  assert.deepEqual(
    form.form?.fields.map(({ id }) => id),
    ['office', 'start', 'until'],
  );
  assert.equal(await has(desk), false);
  const first = await desk.ask('advisor', 'record-agreement', agreed, 'form-1');
  assert.match(first.lead, /recorded: agreed on Mon 11 Jan 2027 by the headteacher, until it is ended\./);
  assert.deepEqual(await desk.ask('advisor', 'record-agreement', agreed, 'form-1'), first);
  assert.equal(await has(desk), true);
  assert.match((await desk.ask('senior', 'record-agreement', agreed)).lead, /already: agreed on Mon 11 Jan 2027/);
  assert.equal(rowsOf(await desk.ask('advisor', 'sharing-agreement', marlow)).length, 1);
});

test('one with a last day stops counting after it, and a longer one may be agreed before', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'record-agreement', { ...agreed, until: '2027-02-28' });
  desk.time.today = '2027-03-01';
  assert.equal(await has(desk), false);
  desk.time.today = '2027-02-28';
  assert.equal(await has(desk), true);
  assert.match((await desk.ask('advisor', 'record-agreement', { ...agreed, start: '2027-02-28' })).title, /^Agreed: /);
  desk.time.today = '2027-03-01';
  assert.equal(await has(desk), true);
});

test('a day still to come, or a last day gone by, is told in the form and writes nothing', async () => {
  const desk = await testDesk();
  for (const wrong of [{ start: '2027-01-21' }, { until: '2027-01-19' }, { start: 'soon' }, { until: '2040-01-01' }]) {
    const answer = await desk.ask('advisor', 'record-agreement', { ...agreed, ...wrong });
    assert.match(answer.lead, /^Nothing is recorded yet\./);
  }
  assert.equal(await has(desk), false);
});

test('ending asks why, and from that day it counts no more; what was agreed stays in the list with the reason', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'record-agreement', agreed);
  assert.equal((await desk.ask('chair', 'end-agreement', marlow)).card, 'form');
  const ended = await desk.ask('chair', 'end-agreement', { ...marlow, reason: 'the governors withdrew it' }, 'end-1');
  assert.match(ended.lead, /has ended on Wed 20 Jan 2027: the governors withdrew it/);
  assert.deepEqual(await desk.ask('chair', 'end-agreement', { ...marlow, reason: 'the governors withdrew it' }, 'end-1'), ended);
  assert.equal(await has(desk), false);
  assert.deepEqual(rowsOf(await desk.ask('advisor', 'sharing-agreement', marlow)), [
    ['Mon 11 Jan 2027', 'headteacher', 'ended on Wed 20 Jan 2027: the governors withdrew it', 'Priya Nair'],
  ]);
  assert.match((await desk.ask('advisor', 'record-agreement', { ...agreed, start: '2027-01-20' })).title, /^Agreed: /);
  assert.equal(await has(desk), true);
});

test('a head agrees in their own office alone, and a colleague’s caseload is not an advisor’s to write for', async () => {
  const desk = await testDesk();
  const form = await desk.ask('head', 'record-agreement', marlow);
  assert.equal(form.form?.submit, 'We agree');
  assert.equal((await desk.ask('head', 'record-agreement', { ...marlow, office: 'chair-of-governors' })).card, 'form');
  assert.equal(await has(desk), false);
  assert.match((await desk.ask('head', 'record-agreement', { ...marlow, office: 'headteacher' })).lead, /by the headteacher/);
  assert.match((await desk.ask('advisor-two', 'end-agreement', { ...marlow, reason: 'x' })).lead, /on your own caseload/);
  assert.equal(await has(desk), true);
});

test('those without one are listed for a caseload or the authority, and a head’s list is of their own school', async () => {
  const desk = await testDesk();
  const before = await desk.ask('advisor', 'sharing-agreement', {});
  assert.match(before.lead, /^4 of 4 that there are meetings with have no information sharing agreement, for your caseload\./);
  await desk.ask('advisor', 'record-agreement', agreed);
  assert.deepEqual(rowsOf(await desk.ask('advisor', 'sharing-agreement', {})).flat(), [
    'Cinder Lane Primary School',
    'Hollin Edge Infant School',
    'Quarry Hill Primary School',
  ]);
  assert.match((await desk.ask('head-two', 'sharing-agreement', {})).lead, /^1 of 1 /);
  assert.match((await desk.ask('officer', 'sharing-agreement', { kind: 'pvi' })).lead, /^1 of 1 /);
});

test('what a head agrees or ends is told to the advisor and whoever covers for them, and what an advisor writes down to nobody', async () => {
  const desk = await testDesk();
  await openChat(desk, 'p-advisor', 'p-advisor-two');
  await desk.ask('senior', 'cover', { person: 'p-advisor', by: 'p-advisor-two', until: '2027-03-31' }, 'n-c');
  await desk.ask('advisor', 'record-agreement', agreed, 'n-1');
  assert.deepEqual(await toldIn(desk.store), []);
  const ended = await desk.ask('head', 'end-agreement', { ...marlow, reason: 'The governors withdrew it.' }, 'n-2');
  assert.deepEqual(await desk.ask('head', 'end-agreement', { ...marlow, reason: 'The governors withdrew it.' }, 'n-2'), ended);
  const told = await deliverAll(desk);
  assert.deepEqual(told.map(({ to }) => to).toSorted(), ['p-advisor', 'p-advisor-two']);
  assert.match(JSON.stringify(told[0]?.answer), /ended on Wed 20 Jan 2027: The governors withdrew it\./);
  await desk.ask('head', 'record-agreement', { ...agreed, start: '2027-01-20' }, 'n-3');
  const [news] = await deliverAll(desk);
  assert.match(
    news?.answer.lead ?? '',
    /^There is an information sharing agreement with Marlow Bank Primary School, agreed on Wed 20 Jan 2027/,
  );
});
