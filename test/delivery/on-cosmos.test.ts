import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openDelivery } from '../../src/delivery/open-delivery.ts';
import { openLog } from '../../src/log.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import type { SentMessage } from '../../src/ports.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { deliveriesOf } from '../../src/requests/sending/deliveries-of.ts';
import { messageOf, queuing } from '../../src/requests/sending/sending.ts';
import { startLocalCosmos } from '../store/local-cosmos.ts';
import { docOf, putAll } from '../support/desk.ts';
import { people } from '../support/desk-people.ts';
import { until } from './support/outbox-desk.ts';

const cosmos = await startLocalCosmos();
const store = cosmos.open();
after(async () => {
  await store.close();
  await cosmos.stop();
});

test('the outbox is emptied from Cosmos DB too: claimed, tried again, kept with what became of it, and let go after its time', async () => {
  const now = '2027-01-20T10:00:00.000Z';
  const address = { serviceUrl: 'http://127.0.0.1/', conversation: 'a:1', bot: '28:tally' };
  await putAll(store, 'demo', [
    docOf('authority', 'authority', {
      id: 'demo',
      name: 'Ashmere',
      laCode: '999',
      timeZone: 'Europe/London',
      packs: [{ fromYear: 2025, pack: 'wolverhampton-2021' }],
    }),
    docOf('revision', 'revision', { revision: '1' }),
    ...people.map((body) => docOf('person', `person:${body.key}`, body)),
    docOf('reach', 'reach:p-head', { person: 'p-head', address }),
  ]);
  const messages = ['one', 'two', 'three'].map((term, at) =>
    messageOf(now, { to: { person: 'p-head' }, request: 'meaning', input: { term }, cause: 'c', due: `2027-01-20T09:0${at}:00Z` }),
  );
  await store.write('demo', messages.map(queuing));
  const sent: string[] = [];
  const post = async (_: unknown, { title }: Answer): Promise<SentMessage> => {
    sent.push(title);
    return sent.length === 1 ? { ok: false, why: 'later', reason: 'Teams was in trouble.' } : { ok: true, activity: `a${sent.length}` };
  };
  const desk = openDesk({ store, packs: openPacks(), clock: { today: () => '2027-01-20', now: () => now } });
  const delivery = openDelivery({
    desk,
    authority: 'demo',
    messenger: { post, update: post, remove: post } as never,
    log: openLog('silent'),
    rounds: [],
  });
  const states = async () =>
    (await deliveriesOf({ store, authority: { id: 'demo' } as never, now }, { cause: 'c' })).map(({ state }) => state);
  await until(async () => (await states()).every((state) => state === 'delivered'), 'all three');
  await delivery.stop();
  assert.deepEqual(sent, ['one', 'one', 'two', 'three']);
  assert.deepEqual(await states(), ['delivered', 'delivered', 'delivered']);
  assert.equal((await store.read('demo', 'outcome', `outcome:${messages[0]!.id}`))?.body.activity, 'a2');
});
