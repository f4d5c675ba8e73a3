import { createHash } from 'node:crypto';
import type { Message } from '../../domain/message.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { laneOf } from './lane.ts';

/** Something to be told: to a person, or in a channel under the rights of the manager who posts. */
export interface Told extends Pick<Message, 'request' | 'input' | 'cause'>, Partial<Pick<Message, 'due' | 'does' | 'of' | 'by'>> {
  to: { person: string } | { channel: string; as: string };
}

/**
 * The operation that puts a message into the outbox, for the batch of its cause: written together or not at all. The
 * same cause told to the same person by the same request is the same message, so a command that is decided again writes
 * it once. `due` (an instant) is from when it may be sent; now where it is left out.
 *
 * @example sending(context, { to: { person: 'p-head' }, request: 'visit-summary', input: { provider, note }, cause: `summary:${note}:1` })
 */
export function sending({ now }: Pick<Context, 'now'>, told: Told): Operation {
  return queuing(messageOf(now, told));
}

/** The operation that puts a message as it is into the outbox. */
export function queuing(body: Message): Operation {
  return { do: 'create', doc: { id: `outbox:${body.id}`, kind: 'outbox', v: 1, body } };
}

/** The message itself, where its id must be kept by its cause: to take it back, to change what was posted, to say what became of it. */
export function messageOf(now: string, { to, request, input, cause, due: from = now, does = 'post', of, by }: Told): Message {
  const lane = laneOf(to);
  // Ids are in the order of time only where every instant is written alike.
  const due = new Date(from).toISOString();
  const ref = createHash('sha256')
    .update(JSON.stringify([lane, request, input, cause, does, ...(by === undefined ? [] : [by])]))
    .digest('hex')
    .slice(0, 16);
  const as = 'person' in to ? to.person : to.as;
  return {
    id: `${lane}:${due}:${ref}`,
    lane,
    at: now,
    due,
    as,
    request,
    input,
    cause,
    ...(by !== undefined && { by }),
    does,
    ...(of !== undefined && { of }),
    tries: 0,
  };
}
