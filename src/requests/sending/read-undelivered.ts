import type { Message } from '../../domain/message.ts';
import type { Store } from '../../ports.ts';

/** A message that did not get where it was to go, so far or for good. */
export interface Undelivered {
  message: Message;
  /** `failed`: given up. `waiting`: nobody can be reached. `trying`: a try failed, and there will be another. */
  state: 'failed' | 'waiting' | 'trying';
  why: string;
  /** An instant: when it was given up, or should have gone out. */
  since: string;
}

/** What somebody may have to look after, those given up first, and how many messages are on their way or not due yet. */
export interface OutboxState {
  undelivered: Undelivered[];
  onTheirWay: number;
  notDue: number;
}

/**
 * How does the outbox stand?
 *
 * @example (await readUndelivered(store, 'demo', now)).undelivered.length // 0
 */
export async function readUndelivered(store: Store, authority: string, now: string): Promise<OutboxState> {
  const state: OutboxState = { undelivered: [], onTheirWay: 0, notDue: 0 };
  for await (const { body } of store.list(authority, 'outcome', 'failed:'))
    state.undelivered.push({ message: body.message, state: 'failed', why: body.reason ?? '', since: body.at });
  const rest: Undelivered[] = [];
  for await (const { body: message } of store.list(authority, 'outbox', 'outbox:')) {
    const { waiting, lastFault, tries, due } = message;
    if (due > now) state.notDue += 1;
    else if (waiting) rest.push({ message, state: 'waiting', why: waiting, since: due });
    else if (tries > 0) rest.push({ message, state: 'trying', why: lastFault ?? '', since: due });
    else state.onTheirWay += 1;
  }
  const byTime = (a: Undelivered, b: Undelivered) => a.since.localeCompare(b.since);
  state.undelivered.sort(byTime);
  state.undelivered.push(...rest.sort(byTime));
  return state;
}
