import { createHash } from 'node:crypto';
import type { Message } from '../../domain/message.ts';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import { perform } from '../../requests/perform.ts';
import { isPassing } from '../is-passing.ts';
import type { Works } from '../works.ts';

/** The answer that goes out; or why nothing does; or what went wrong in making it, which may pass. */
export type Made = { is: 'answer'; answer: Answer } | { is: 'dropped'; reason: string } | { is: 'fault'; reason: string };

/** The rights under which a message's answer is made, or undefined where the authority does not know that person (any more). */
export function contextFor({ desk, authority }: Works, { id, as }: Message): Promise<Context | undefined> {
  const nonce = createHash('sha256').update(id).digest('base64url').slice(0, 22);
  return desk.context(authority, { key: as }, { via: 'delivery', nonce });
}

const refusals: Record<NonNullable<Answer['refused']>, string> = {
  role: 'Their role may not see this any more.',
  unseen: 'It is about a school or setting that they may not see any more.',
  input: 'Tally has changed since it was written, and cannot make it any more.',
};

/**
 * Makes what a message says, under the recipient's rights of this moment. What they may not see, and what there is nothing
 * left to say of, is not sent; nor into a channel what is not for everybody there. Throws what the store throws.
 */
export async function makeAnswer({ log }: Works, { id, lane, request, input }: Message, context: Context): Promise<Made> {
  try {
    const answer = await perform(context, request, input);
    if (answer.refused) return { is: 'dropped', reason: refusals[answer.refused] };
    if (answer.nothing) return { is: 'dropped', reason: 'There is nothing left to tell.' };
    if (lane.startsWith('channel:') && answer.audience !== 'room')
      return { is: 'dropped', reason: 'It is not for everybody who reads the channel.' };
    return { is: 'answer', answer };
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error({ code: 'delivery-not-made', message: id, request, err: error }, 'a message could not be made');
    return { is: 'fault', reason: 'Tally could not put it together, because of a fault of its own.' };
  }
}
