/** Whom a message goes to: a person, or a channel. Both by their key. */
export type Recipient = { person: string } | { channel: string };

/**
 * The conversation that messages to somebody belong to; those of one lane go out in order.
 *
 * @example laneOf({ person: 'p-head' }) // 'person:p-head'
 */
export function laneOf(to: Recipient): string {
  return 'person' in to ? `person:${to.person}` : `channel:${to.channel}`;
}

/** @example recipientOf('channel:19-a') // { channel: '19-a' } */
export function recipientOf(lane: string): Recipient {
  const key = lane.slice(lane.indexOf(':') + 1);
  return lane.startsWith('person:') ? { person: key } : { channel: key };
}

/**
 * The document that says where in Teams somebody is reached: a person's own chat, kept whenever they write, or a channel,
 * kept when it is chosen.
 *
 * @example reachIdOf({ channel: '19-a' }) // 'reach:channel:19-a'
 */
export function reachIdOf(to: Recipient): string {
  return 'person' in to ? `reach:${to.person}` : `reach:channel:${to.channel}`;
}
