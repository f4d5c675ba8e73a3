import { hash } from 'node:crypto';
import type { Activity } from 'botbuilder';

/**
 * What names one act of asking. A form's nonce names it however often it is sent; without one the activity does,
 * together with its conversation, for activity ids are only times of day. The person is part of it, so that
 * nobody's nonce can stand in another's way.
 *
 * @example nonceOf(activity, 'n1.0') // '2b7cFf0q…'
 */
export function nonceOf({ id, conversation, from }: Pick<Activity, 'id' | 'conversation' | 'from'>, given?: string): string {
  const act = given === undefined ? ['activity', conversation.id, id ?? crypto.randomUUID()] : ['card', given];
  return hash('sha256', JSON.stringify([...act, from.aadObjectId ?? from.id]), 'base64url').slice(0, 22);
}
