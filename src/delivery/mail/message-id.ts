import { createHash } from 'node:crypto';

/**
 * The Message-ID of an e-mail, always the same for the same message: one that was sent twice is seen to be. The message's
 * own id, which may name a person or a school, cannot be read from it.
 *
 * @example messageIdOf('outbox:900001:n1', 'desk@ashmere.example') // '<tally.kP2…@ashmere.example>'
 */
export function messageIdOf(id: string, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '') || 'tally.invalid';
  return `<tally.${createHash('sha256').update(id).digest('base64url')}@${domain}>`;
}
