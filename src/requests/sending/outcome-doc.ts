import type { Outcome } from '../../domain/message.ts';
import type { Doc } from '../../ports.ts';

/** How long it can be seen what became of a message, in days: a school year and a month. One that failed is kept until somebody deals with it. */
export const outcomeDays = 400;

/**
 * How a message ended, as it is stored. What was delivered or dropped goes after its time.
 *
 * @example outcomeDoc({ message, state: 'delivered', at: now, way: 'teams', activity: '1:a' }).id // 'outcome:person:p-head:…'
 */
export function outcomeDoc(body: Outcome): Doc<'outcome'> {
  const ttl = body.state === 'failed' ? {} : { ttl: outcomeDays * 86_400 };
  return { id: `outcome:${body.message.id}`, kind: 'outcome', v: 1, body, ...ttl };
}
