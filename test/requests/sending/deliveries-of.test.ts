import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../../src/domain/message.ts';
import { commit } from '../../../src/requests/commit.ts';
import { deliveriesOf } from '../../../src/requests/sending/deliveries-of.ts';
import { outcomeDoc } from '../../../src/requests/sending/outcome-doc.ts';
import { sayDelivery } from '../../../src/requests/sending/say-delivery.ts';
import { messageOf, sending, type Told } from '../../../src/requests/sending/sending.ts';
import { takeBack } from '../../../src/requests/sending/take-back.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';

const desk = await testDesk();
const context = await desk.as('manager');
const { store, authority } = desk;
const told = (cause: string, to: Told['to'], more: Partial<Told> = {}): Told => ({
  to,
  request: 'category',
  input: { provider: '900001' },
  cause,
  ...more,
});
const head = { person: 'p-head' };
const chair = { person: 'p-chair' };
const channel = { channel: 'c1', as: 'p-manager' };

async function takenBack(id: string) {
  return commit(store, authority.id, async (reader) => {
    const taken = await takeBack(reader, id, { now: context.now, reason: 'Undone by Anita Rowe' });
    return typeof taken === 'string' ? { operations: [], result: taken } : { operations: taken, result: 'taken' };
  });
}

test('what became of the messages of a cause is said for each, by id, by cause, and by cause and recipients', async () => {
  const later = '2027-01-20T10:10:00Z';
  const messages = {
    head: messageOf(context.now, told('summary:a:1', head, { due: later })),
    chair: messageOf(context.now, told('summary:a:1', chair)),
    channel: messageOf(context.now, told('summary:a:1', channel)),
  };
  const ended: Outcome = { message: messages.channel, state: 'delivered', at: context.now, way: 'teams', activity: '1:a' };
  const written = await store.write(authority.id, [
    sending(context, told('summary:a:1', head, { due: later })),
    sending(context, told('summary:a:1', chair)),
    sending(context, told('summary:b:1', chair)),
    { do: 'create', doc: outcomeDoc(ended) },
  ]);
  assert.deepEqual(written, { ok: true });
  const expected = [
    { message: messages.channel.id, cause: 'summary:a:1', to: { channel: 'c1' }, state: 'delivered', at: context.now, way: 'teams' },
    { message: messages.chair.id, cause: 'summary:a:1', to: chair, state: 'sending', at: context.now },
    { message: messages.head.id, cause: 'summary:a:1', to: head, state: 'not-due', at: '2027-01-20T10:10:00.000Z' },
  ];
  const plain = (found: unknown) => JSON.parse(JSON.stringify(found));
  assert.deepEqual(plain(await deliveriesOf(context, { cause: 'summary:a:1' })), expected);
  assert.deepEqual(plain(await deliveriesOf(context, { cause: 'summary:a:1', to: [head, chair, channel] })), expected);
  assert.deepEqual(plain(await deliveriesOf(context, { ids: Object.values(messages).map(({ id }) => id) })), expected);
  assert.deepEqual(plain(await deliveriesOf(context, { cause: 'summary:a:1', to: [head] })), expected.slice(2));
});

test('a message taken back before it is sent is gone from the outbox and says so; one that ended or is on its way is not', async () => {
  const { id } = messageOf(context.now, told('undo', head, { due: '2027-01-20T10:10:00Z' }));
  await store.write(authority.id, [sending(context, told('undo', head, { due: '2027-01-20T10:10:00Z' }))]);
  assert.equal(await takenBack(id), 'taken');
  assert.equal(await store.read(authority.id, 'outbox', `outbox:${id}`), undefined);
  const [what] = await deliveriesOf(context, { ids: [id] });
  assert.equal(sayDelivery(what!, 'Europe/London'), 'not sent: Undone by Anita Rowe');
  assert.equal(await takenBack(id), 'ended');
  assert.equal(await takenBack('person:p-head:2027-01-20T10:00:00.000Z:none'), 'unknown');
  const claimed = { ...messageOf(context.now, told('claimed', head)), claim: { by: 'another', until: '2027-01-20T10:01:00Z' } };
  await putAll(store, authority.id, [docOf('outbox', `outbox:${claimed.id}`, claimed)]);
  assert.equal(await takenBack(claimed.id), 'on-its-way');
});

test('each state is said in words, with the time of the authority', () => {
  const at = '2027-07-20T10:05:00.000Z';
  const said = (one: Parameters<typeof sayDelivery>[0]) => sayDelivery(one, 'Europe/London');
  assert.equal(said({ state: 'not-due', at }), 'goes out on Tue 20 Jul 2027 at 11.05 am');
  assert.equal(said({ state: 'waiting', at, why: 'Nobody can be reached' }), 'waits: Nobody can be reached');
  assert.equal(said({ state: 'sending', at }), 'being sent');
  assert.equal(said({ state: 'delivered', at, way: 'teams' }), 'delivered in Teams on Tue 20 Jul 2027 at 11.05 am');
  assert.equal(said({ state: 'delivered', at, way: 'email' }), 'sent by e-mail on Tue 20 Jul 2027 at 11.05 am');
  assert.equal(said({ state: 'failed', at, why: 'Teams refused it' }), 'could not be delivered: Teams refused it');
});
