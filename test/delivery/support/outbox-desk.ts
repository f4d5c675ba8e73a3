import assert from 'node:assert/strict';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Delivery, type DeliveryOptions, openDelivery } from '../../../src/delivery/open-delivery.ts';
import type { Message, Outcome } from '../../../src/domain/message.ts';
import { openLog } from '../../../src/log.ts';
import type { Kind, Stored } from '../../../src/ports.ts';
import { type Recipient, reachIdOf } from '../../../src/requests/sending/lane.ts';
import { messageOf, queuing, type Told } from '../../../src/requests/sending/sending.ts';
import { cardMessage } from '../../../src/teams/card-message.ts';
import { openMessenger } from '../../../src/teams/sending/open-messenger.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { fastTime } from './fast-time.ts';
import { startStandIn } from './stand-in.ts';

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

  return {
    ...desk,
    teams,
    lines,
    /** Somebody's chat with Tally, or a channel, as it stands open. */
    async open(to: Recipient, more: object = {}) {
      const key = Object.values(to)[0] as string;
      const address = { serviceUrl: teams.url, conversation: `chat-${key}`, tenant: 'ashmere-tenant', bot: '28:tally' };
      await putAll(store, authority.id, [docOf('reach', reachIdOf(to), { person: key, address, ...more })]);
    },
    /** Puts a message into the outbox that says `says`, unless it is to say something else. */
    async queue(says: string, told: Partial<Told> = {}, more: Partial<Message> = {}): Promise<Message> {
      const whole: Told = { to: { person: 'p-head' }, request: 'meaning', input: { term: says }, cause: `test:${says}`, ...told };
      const message = { ...messageOf(desk.time.now, whole), ...more };
      assert.deepEqual(await store.write(authority.id, [queuing(message)]), { ok: true });
      return message;
    },
    /** Starts a delivery, in a time that runs a hundred times as fast. */
    deliver({ patience, ...options }: Partial<DeliveryOptions> & { patience?: number } = {}): Delivery {
      const messenger = openMessenger({ sign: async () => undefined, message: cardMessage, local: true, patience });
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
        stop: () => delivery.stop().finally(() => running.delete(delivery)),
      };
    },
    pending: async (): Promise<Message[]> => (await list('outbox')).map(({ body }) => body),
    outcomes: async (): Promise<Outcome[]> =>
      (await list('outcome')).map(({ body }) => body).sort((a, b) => (a.message.id < b.message.id ? -1 : 1)),
    reach: async (to: Recipient) => (await store.read(authority.id, 'reach', reachIdOf(to)))?.body,
  };
}

/** Waits until something holds, for ten seconds at most unless more are given. */
export async function until(holds: () => Promise<boolean> | boolean, what = 'what was waited for', seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(10)) if (await holds()) return;
  assert.fail(`${what} did not come about`);
}
