import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Delivery, type DeliveryOptions, openDelivery } from '../../../src/delivery/open-delivery.ts';
import type { Kind } from '../../../src/domain/documents.ts';
import type { Message, Outcome } from '../../../src/domain/message.ts';
import { openLog } from '../../../src/log.ts';
import type { Stored } from '../../../src/ports.ts';
import { type Recipient, reachIdOf } from '../../../src/requests/sending/lane.ts';
import { messageOf, queuing, type Told } from '../../../src/requests/sending/sending.ts';
import { openMessenger } from '../../../src/teams/sending/open-messenger.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { fastTime } from './fast-time.ts';
import { lightMessage } from './light-message.ts';
import { startStandIn } from './stand-in.ts';

// Many small durable writes, which are the disk's affair and not these tests': in memory where the machine has a place for it.
if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

/** A desk with an outbox, Teams' side of it, and deliveries over both in a time of their own. All of it is gone when the test file ends. */
export async function outboxDesk() {
  const desk = await testDesk();
  const { store, authority } = desk;
  const teams = await startStandIn();
  const lines: { code?: string; message?: string }[] = [];
  const log = openLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const running = new Set<Delivery>();
  after(async () => {
    await Promise.all([...running].map((one) => one.stop()));
    await teams.close();
  });

  const list = async <K extends Kind>(kind: K): Promise<Stored<K>[]> => {
    const found: Stored<K>[] = [];
    for await (const doc of store.list(authority.id, kind, '')) found.push(doc);
    return found;
  };

  const openAll = async (all: readonly Recipient[]): Promise<void> => {
    const docs = all.map((to) => {
      const key = Object.values(to)[0] as string;
      const address = { serviceUrl: teams.url, conversation: `chat-${key}`, tenant: 'ashmere-tenant', bot: '28:tally' };
      return docOf('reach', reachIdOf(to), { person: key, address });
    });
    for (let from = 0; from < docs.length; from += 100) await putAll(store, authority.id, docs.slice(from, from + 100));
  };

  return {
    ...desk,
    teams,
    lines,
    /** How often each message was taken by Teams. */
    copies: (): Map<string, number> => countBy(teams.taken.map(({ says }) => says)),
    /** Somebody's chat with Tally, or a channel, as it stands open. */
    open: (to: Recipient) => openAll([to]),
    openAll,
    /** Puts a message into the outbox that says `says`, unless it is to say something else. */
    async queue(says: string, told: Partial<Told> = {}, more: Partial<Message> = {}): Promise<Message> {
      const whole: Told = { to: { person: 'p-head' }, request: 'meaning', input: { term: says }, cause: `test:${says}`, ...told };
      const message = { ...messageOf(desk.time.now, whole), ...more };
      assert.deepEqual(await store.write(authority.id, [queuing(message)]), { ok: true });
      return message;
    },
    /** Puts many messages into the outbox, a hundred at a time. */
    async queueAll(all: readonly { says: string; to: Told['to'] }[]): Promise<void> {
      const operations = all.map(({ says, to }, at) => {
        // A time of its own for each, so that they have an order.
        const due = new Date(Date.parse(desk.time.now) - (all.length - at) * 1000).toISOString();
        return queuing(messageOf(desk.time.now, { to, request: 'meaning', input: { term: says }, cause: 'many', due }));
      });
      for (let from = 0; from < operations.length; from += 100)
        assert.deepEqual(await store.write(authority.id, operations.slice(from, from + 100)), { ok: true });
    },
    /** Starts a delivery, in a time that runs a hundred times as fast. */
    deliver({ patience, ...options }: Partial<DeliveryOptions> & { patience?: number } = {}): Delivery {
      const messenger = openMessenger({ sign: async () => undefined, message: lightMessage, local: true, patience });
      const delivery = openDelivery({
        desk: desk.desk,
        authority: authority.id,
        messenger,
        log,
        time: fastTime(100),
        rounds: [],
        ...options,
      });
      running.add(delivery);
      return {
        wake: delivery.wake,
        wakeRounds: delivery.wakeRounds,
        stop: () => delivery.stop().finally(() => running.delete(delivery)),
      };
    },
    /** Ends every claim, as an hour would. */
    async endClaims(): Promise<void> {
      for (const { etag: _, ...doc } of await list('outbox')) {
        const { claim, ...body } = doc.body;
        if (claim) await putAll(store, authority.id, [{ ...doc, body }]);
      }
    },
    pending: async (): Promise<Message[]> => (await list('outbox')).map(({ body }) => body),
    outcomes: async (): Promise<Outcome[]> =>
      (await list('outcome')).map(({ body }) => body).sort((a, b) => (a.message.id < b.message.id ? -1 : 1)),
    reach: async (to: Recipient) => (await store.read(authority.id, 'reach', reachIdOf(to)))?.body,
  };
}

/** How often each of them is there. */
function countBy(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Waits until something holds, for so many seconds at most: a minute, on a machine that has much else to do. */
export async function until(holds: () => Promise<boolean> | boolean, what = 'what was waited for', seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(20)) if (await holds()) return;
  assert.fail(`${what} did not come about`);
}
