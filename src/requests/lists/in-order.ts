import { sayDays } from '../../domain/days.ts';
import type { Standing } from '../standing/standing.ts';
import type { Order } from './filters.ts';

/**
 * A list with the most, or the fewest, days left first; by name among equals. What has no days of its own comes last.
 *
 * @example inOrder(standings, 'most-left')[0]?.provider.name // the school with most of its year still to come
 */
export function inOrder(all: readonly Standing[], order: Order): Standing[] {
  const sign = order === 'most-left' ? -1 : 1;
  const left = ({ position }: Standing) => position.balance.remaining;
  const counted = all.filter((one) => left(one) !== null);
  return [...counted.toSorted((a, b) => sign * ((left(a) ?? 0) - (left(b) ?? 0))), ...all.filter((one) => left(one) === null)];
}

/** Which one comes first, as a sentence before the count: "Kiln Row Primary School has the most days left, 15. ". */
export function sayFirst([first]: readonly Standing[], order: Order): string {
  const remaining = first?.position.balance.remaining ?? undefined;
  if (!first || remaining === undefined) return '';
  const left = remaining < 0 ? `it is ${sayDays(-remaining)} over` : sayDays(remaining);
  return `${first.provider.name} has the ${order === 'most-left' ? 'most' : 'fewest'} days left: ${left}. `;
}
