import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, Outcome } from '../../src/domain/message.ts';
import { deliveriesOf } from '../../src/requests/sending/deliveries-of.ts';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { messageOf, type Told } from '../../src/requests/sending/sending.ts';
import { rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';

const about = 'A provider’s category: Marlow Bank Primary School';

/** A desk with one message given up, one that waits, one being tried again, one on its way, one not due and one delivered. */
async function troubled() {
  const desk = await testDesk();
  const message = (cause: string, more: Partial<Told> = {}, state: Partial<Message> = {}): Message => ({
    ...messageOf(desk.time.now, { to: { person: 'p-head' }, request: 'category', input: { provider: '900001' }, cause, ...more }),
    ...state,
  });
  const all = {
    failed: message('failed', {}, { tries: 10 }),
    waiting: message('waiting', { to: { person: 'p-chair' } }, { waiting: 'They have not added Tally in Teams yet.' }),
    trying: message(
      'trying',
      { to: { channel: 'c1', as: 'p-manager' } },
      { tries: 2, nextTry: '2027-01-20T11:00:00Z', lastFault: 'Teams was in trouble.' },
    ),
    onItsWay: message('on its way', { to: { person: 'p-owner' } }),
    notDue: message('not due', { due: '2027-01-21T09:00:00Z' }),
    delivered: message('delivered'),
  };
  const ended = (one: Message, how: Partial<Outcome>): Outcome => ({ message: one, state: 'delivered', at: desk.time.now, ...how });
  const { failed, delivered, ...pending } = all;
  await putAll(desk.store, 'demo', [
    outcomeDoc(ended(failed, { state: 'failed', reason: 'Tried 10 times; the last time: Teams was in trouble (status 503).' })),
    outcomeDoc(ended(delivered, { way: 'teams', activity: '1:a' })),
    ...Object.values(pending).map((one) => docOf('outbox', `outbox:${one.id}`, one)),
    docOf('channel', 'channel:c1', { key: 'c1', name: 'Category news', team: 'Desk', by: 'p-manager', at: desk.time.now }),
  ]);
  return { desk, all };
}

const stateOf = async ({ desk, all }: Awaited<ReturnType<typeof troubled>>, which: keyof typeof all) => {
  const [found] = await deliveriesOf({ ...desk, now: desk.time.now }, { ids: [all[which].id] });
  return found && `${found.state}${found.why ? `: ${found.why}` : ''}`;
};
const audited = async (desk: TestDesk) => {
  const found: string[] = [];
  for await (const { body } of desk.store.list('demo', 'audit', 'audit:'))
    found.push(`${body.by} ${body.request} ${body.change?.map(({ what, after }) => `${what} ${after}`).join()}`);
  return found.sort();
};

test('what was given up, what waits and what is tried again are listed by name, with why, and nothing of what they say', async () => {
  const { desk } = await troubled();
  const answer = await desk.ask('manager', 'undelivered', {});
  assert.equal(answer.lead, '1 message was given up, 1 waits until somebody can be reached and 1 is being tried again.');
  assert.deepEqual(answer.notes, ['1 is on the way.', '1 is to go out later.']);
  const since = 'Wed 20 Jan 2027 at 10 am';
  const [first, ...rest] = rowsOf(answer);
  assert.deepEqual(first, ['Ruth Calloway', about, since, 'given up', 'Tried 10 times; the last time: Teams was in trouble (status 503).']);
  assert.deepEqual(rest.sort(), [
    ['Category news (Desk)', about, since, 'being tried again', 'Teams was in trouble.'],
    ['Sheila Marsh', about, since, 'waits', 'They have not added Tally in Teams yet.'],
  ]);
});

test('a row opens what is known of its message, with buttons to send it again and to drop it', async () => {
  const { desk, all } = await troubled();
  const list = await desk.ask('admin', 'undelivered', {});
  const open = list.tables?.[0]?.rows[0]?.open;
  const answer = await desk.ask('admin', open!.request, open!.input);
  assert.equal(answer.title, 'For Ruth Calloway');
  assert.deepEqual(
    answer.buttons.map(({ title, request, input }) => [title, request, input.message]),
    [
      ['Send it again', 'resend-message', all.failed.id],
      ['Drop it', 'drop-message', all.failed.id],
      ['All of them', 'undelivered', undefined],
    ],
  );
});

test('one that was given up goes into the outbox again as if new, once however often it is pressed, and the audit says who did', async () => {
  const where = await troubled();
  const { desk, all } = where;
  assert.match((await desk.ask('manager', 'resend-message', { message: all.failed.id }, 'n1')).lead, /goes out now/);
  assert.match((await desk.ask('manager', 'resend-message', { message: all.failed.id }, 'n1')).lead, /on its way already/);
  assert.equal(await stateOf(where, 'failed'), 'sending');
  assert.equal((await desk.store.read('demo', 'outbox', `outbox:${all.failed.id}`))?.body.tries, 0);
  assert.deepEqual(await audited(desk), ['p-manager resend-message message for person:p-head sent again']);
});

test('one that waits, or is to be tried later, is tried at once; one that is delivered, not due or unknown is left as it is', async () => {
  const where = await troubled();
  const { desk, all } = where;
  for (const which of ['waiting', 'trying'] as const) {
    assert.match((await desk.ask('hos', 'resend-message', { message: all[which].id })).lead, /goes out now/);
    const { waiting, nextTry } = (await desk.store.read('demo', 'outbox', `outbox:${all[which].id}`))!.body;
    assert.deepEqual([waiting, nextTry], [undefined, undefined]);
  }
  assert.match((await desk.ask('hos', 'resend-message', { message: all.delivered.id })).lead, /has been delivered/);
  assert.match((await desk.ask('hos', 'resend-message', { message: all.notDue.id })).lead, /on its way/);
  assert.match((await desk.ask('hos', 'resend-message', { message: 'person:p-head:none' })).lead, /cannot find/);
});

test('all that were given up are sent again in one go, and nothing else is', async () => {
  const where = await troubled();
  const { desk } = where;
  const more = Array.from(
    { length: 70 },
    (_, at): Outcome => ({
      message: messageOf(desk.time.now, { to: { person: 'p-head' }, request: 'meaning', input: { term: `t${at}` }, cause: `c${at}` }),
      state: 'failed',
      at: desk.time.now,
      reason: 'Teams was in trouble.',
    }),
  );
  await putAll(desk.store, 'demo', more.map(outcomeDoc));
  const button = (await desk.ask('manager', 'undelivered', {})).buttons.find(({ request }) => request === 'resend-message');
  assert.equal(button?.title, 'Send all 71 again');
  assert.match((await desk.ask('manager', 'resend-message', button!.input)).lead, /^71 messages go out now/);
  assert.equal(await stateOf(where, 'waiting'), 'waiting: They have not added Tally in Teams yet.');
  assert.equal((await audited(desk)).length, 71);
});

test('a message is dropped only with a reason, which is kept with it, and is then not listed any more', async () => {
  const where = await troubled();
  const { desk, all } = where;
  const form = await desk.ask('manager', 'drop-message', { message: all.failed.id });
  assert.equal(form.title, 'Drop the message for Ruth Calloway');
  assert.equal(await stateOf(where, 'failed'), 'failed: Tried 10 times; the last time: Teams was in trouble (status 503).');
  const reason = 'She was told by telephone';
  for (const which of ['failed', 'waiting'] as const) {
    assert.equal((await desk.ask('manager', 'drop-message', { message: all[which].id, reason }, which)).title, 'Dropped');
    assert.equal(await stateOf(where, which), 'dropped: Dropped by hand: She was told by telephone');
    assert.match((await desk.ask('manager', 'drop-message', { message: all[which].id, reason }, which)).lead, /dropped meanwhile/);
  }
  assert.deepEqual(await audited(desk), [
    'p-manager drop-message message for person:p-chair dropped',
    'p-manager drop-message message for person:p-head dropped',
  ]);
  assert.doesNotMatch(JSON.stringify(await desk.ask('manager', 'undelivered', {})), /Ruth|Sheila/);
  assert.match((await desk.ask('manager', 'undelivered', { message: all.failed.id })).lead, /no longer waits/);
});

test('asked for without saying which, both let one choose; where nothing is undelivered they say so', async () => {
  const { desk } = await troubled();
  for (const request of ['resend-message', 'drop-message']) {
    const answer = await desk.ask('manager', request, {});
    assert.deepEqual(
      answer.options?.map((one) => one.request),
      [request, request, request],
    );
    assert.equal(answer.options?.[0]?.title, `Ruth Calloway: ${about}`);
  }
  const calm = await testDesk();
  assert.equal((await calm.ask('manager', 'undelivered', {})).lead, 'Nothing is undelivered.');
  assert.match((await calm.ask('manager', 'resend-message', {})).lead, /no message that could not be delivered/);
});
