import type { Outcome } from '../../domain/message.ts';
import type { Doc, Stored } from '../../ports.ts';
import type { Reader } from '../commit.ts';

/** How long it can be seen what became of a message, in days: a school year and a month. One that failed is kept until somebody deals with it. */
export const outcomeDays = 400;

/**
 * How a message ended, as it is stored. What was delivered or dropped goes after its time. What failed stands by itself, so
 * that what somebody has to deal with is found among all that went well.
 *
 * @example outcomeDoc({ message, state: 'delivered', at: now, way: 'teams', activity: '1:a' }).id // 'outcome:person:p-head:…'
 */
export function outcomeDoc(body: Outcome): Doc<'outcome'> {
  const failed = body.state === 'failed';
  const id = outcomeIds(body.message.id)[failed ? 1 : 0]!;
  return { id, kind: 'outcome', v: 1, body, ...(failed ? {} : { ttl: outcomeDays * 86_400 }) };
}

/** Where the outcome of a message may stand: it stands under one of these. */
export function outcomeIds(message: string): string[] {
  return [`outcome:${message}`, `failed:${message}`];
}

/** How a message ended, or undefined where it has not, or nobody knows any more. */
export async function readOutcome(reader: Pick<Reader, 'read'>, message: string): Promise<Stored<'outcome'> | undefined> {
  const found = await Promise.all(outcomeIds(message).map((id) => reader.read('outcome', id)));
  return found.find((one) => one !== undefined);
}
