import { createHash } from 'node:crypto';
import type { Here } from '../context.ts';

/**
 * What a channel is kept under: short, the same for every thread of it, and not the channel's own id, which goes into no log.
 *
 * @example channelKey(here) // '0f3a9c01d4e8'
 */
export function channelKey({ address }: Pick<Here, 'address'>): string {
  return createHash('sha256').update(address.conversation).digest('hex').slice(0, 12);
}
