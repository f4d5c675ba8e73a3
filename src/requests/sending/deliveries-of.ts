import type { Message, Outcome } from '../../domain/message.ts';
import type { Store } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { laneOf, type Recipient, recipientOf } from './lane.ts';
import { outcomeIds, readOutcome } from './outcome-doc.ts';

/** What has become of a message. Whether the asker may see whom it went to is for the request that shows it. */
export interface Delivery {
  /** The message's id. */
  message: string;
  cause: string;
  to: Recipient;
  /** `waiting`: nobody can be reached that way yet. `sending`: its time has come, and it is sent as soon as it can be. */
  state: 'not-due' | 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped';
  /** When it ended; of one that has not, from when it may be sent. An instant. */
  at: string;
  way?: 'teams' | 'email';
  /** Why it waits, failed or was dropped, or what went wrong so far: words for a person. */
  why?: string;
}

/** Which messages: those whose ids were kept, or those of a cause, which are found faster where it is known whom they went to. */
export type Wanted = { ids: readonly string[] } | { cause: string; to?: readonly Recipient[] };

/**
 * What became of messages, in the order of their conversations and times. One whose outcome is no longer kept is left out.
 *
 * Ids are read one by one. A cause whose recipients are not given is looked for among all messages there are: for a round
 * to a whole authority, not for the card of one note.
 *
 * @example (await deliveriesOf(context, { cause: 'summary:3f2a:1', to: [{ person: 'p-head' }] }))[0]?.state // 'delivered'
 */
export async function deliveriesOf(context: Pick<Context, 'store' | 'authority' | 'now'>, wanted: Wanted): Promise<Delivery[]> {
  const { store, authority, now } = context;
  const found = 'ids' in wanted ? await byIds(store, authority.id, wanted.ids) : await byCause(store, authority.id, wanted);
  const said = new Map(found.map((one) => ('state' in one ? ended(one) : pending(one, now))).map((one) => [one.message, one]));
  return [...said.values()].sort((a, b) => (a.message < b.message ? -1 : 1));
}

/** What is still to be sent. */
export function pending(message: Message, now: string): Delivery {
  const { id, cause, lane, due, waiting, lastFault } = message;
  const base = { message: id, cause, to: recipientOf(lane), at: due };
  if (due > now) return { ...base, state: 'not-due' };
  return waiting ? { ...base, state: 'waiting', why: waiting } : { ...base, state: 'sending', why: lastFault };
}

function ended({ message: { id, cause, lane }, state, at, way, reason }: Outcome): Delivery {
  return { message: id, cause, to: recipientOf(lane), state, at, way, why: reason };
}

async function byIds(store: Store, authority: string, ids: readonly string[]): Promise<(Message | Outcome)[]> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const reader: Pick<Reader, 'read'> = { read: (kind, doc) => store.read(authority, kind, doc) };
      const read = async () => (await reader.read('outbox', `outbox:${id}`)) ?? (await readOutcome(reader, id));
      // One that is sent again, or was delivered, between the two reads is found by the second look.
      return (await read()) ?? (await read());
    }),
  );
  return found.flatMap((doc) => doc?.body ?? []);
}

async function byCause(
  store: Store,
  authority: string,
  wanted: { cause: string; to?: readonly Recipient[] },
): Promise<(Message | Outcome)[]> {
  const lanes = wanted.to?.map((to) => `${laneOf(to)}:`) ?? [''];
  const found: (Message | Outcome)[] = [];
  for (const lane of lanes) {
    // Those still to be sent first: one that is delivered meanwhile is found twice, and its outcome counts.
    for await (const { body } of store.list(authority, 'outbox', `outbox:${lane}`)) if (body.cause === wanted.cause) found.push(body);
    for (const prefix of outcomeIds(lane))
      for await (const { body } of store.list(authority, 'outcome', prefix)) if (body.message.cause === wanted.cause) found.push(body);
  }
  return found;
}
