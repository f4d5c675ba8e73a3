import type { AuditChange } from '../../domain/audit-record.ts';
import { recipientOf } from './lane.ts';

/**
 * What the audit says of something done about a message by hand: whom it was for, and nothing of what it says.
 *
 * @example sayAudit('person:p-head:2027-01-20T10:00:00.000Z:3f2a', 'sent again') // [{ what: 'message for person:p-head', after: 'sent again' }]
 */
export function sayAudit(message: string, after: string): AuditChange[] {
  const [kind = '', key = ''] = message.split(':');
  const to = recipientOf(`${kind}:${key}`);
  return [{ what: 'person' in to ? `message for person:${to.person}` : 'message for a channel', after }];
}
