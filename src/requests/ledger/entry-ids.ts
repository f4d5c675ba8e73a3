import { createHash } from 'node:crypto';
import type { Part } from '../../domain/ledger-entry.ts';
import type { Context } from '../context.ts';

/**
 * What one act of logging is called in the ids of its entries: the same whenever the same person sends the same
 * form again. The nonce is hashed because it comes back through a card, and because two people's messages in two
 * chats may carry the same activity id; the request stands in it because a receipt's buttons may carry its form's nonce.
 *
 * @example actId(context, 'log-days') // '3f2a9c01d4e87b6655aa12cc'
 */
export function actId({ asker, nonce }: Pick<Context, 'asker' | 'nonce'>, request: string): string {
  return createHash('sha256')
    .update(JSON.stringify([request, asker.person.key, nonce]))
    .digest('hex')
    .slice(0, 24);
}

/** @example partId('3f2a9c01', 'visit') // '3f2a9c01-visit' */
export function partId(act: string, part: Part): string {
  return `${act}-${part}`;
}

/**
 * The act an entry was logged by; an entry from elsewhere is an act of its own, unless its id ends in its part too.
 *
 * @example actOf({ id: '3f2a9c01-visit', part: 'visit' }) // '3f2a9c01'
 */
export function actOf({ id, part }: { id: string; part: Part }): string {
  return id.endsWith(`-${part}`) ? id.slice(0, -part.length - 1) : id;
}
