import { sayInstant } from '../../domain/say-instant.ts';
import type { Delivery } from './deliveries-of.ts';

const ways = { teams: 'in Teams', email: 'by e-mail' } as const;

/**
 * What became of a message, in words for a table or a line.
 *
 * @example sayDelivery({ state: 'delivered', at: '2027-01-20T10:05:00.000Z', way: 'email' }, 'Europe/London') // 'sent by e-mail on Wed 20 Jan 2027 at 10.05 am'
 */
export function sayDelivery({ state, at, way, why }: Pick<Delivery, 'state' | 'at' | 'way' | 'why'>, timeZone: string): string {
  const because = why ? `: ${why}` : '';
  switch (state) {
    case 'not-due':
      return `goes out on ${sayInstant(at, timeZone)}`;
    case 'waiting':
      return `waits${because}`;
    case 'sending':
      return `being sent${because}`;
    case 'delivered':
      // Post is handed to the mail server: whether it is read there nobody can say.
      return `${way === 'email' ? 'sent' : 'delivered'} ${ways[way ?? 'teams']} on ${sayInstant(at, timeZone)}`;
    case 'failed':
      return `could not be delivered${because}`;
    case 'dropped':
      return `not sent${because}`;
  }
}
