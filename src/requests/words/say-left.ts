import { sayDays } from '../../domain/days.ts';
import type { Position } from '../../domain/position.ts';

/**
 * What is left of a year in a few words: days where days are allocated, else the visits and meetings still to hold.
 * Undefined where neither is.
 *
 * @example sayLeft(position) // '15 days', '1 day over' or '16 visits'
 */
export function sayLeft({ balance }: Position): string | undefined {
  const { remaining } = balance;
  if (remaining !== null) return remaining < 0 ? `${sayDays(-remaining)} over` : sayDays(remaining);
  const visits = visitsLeft([{ balance }]);
  return balance.activities.some(({ count }) => count > 0) ? `${visits} ${visits === 1 ? 'visit' : 'visits'}` : undefined;
}

/**
 * What is left of several years together, days and visits apart.
 *
 * @example sayAllLeft(positions) // '26 days left between them, and 3 visits where visits are counted'
 */
export function sayAllLeft(positions: readonly Pick<Position, 'balance'>[]): string | undefined {
  const inDays = positions.filter(({ balance }) => balance.remaining !== null);
  const inVisits = positions.filter(({ balance }) => balance.remaining === null && balance.activities.some(({ count }) => count > 0));
  const days = sayDays(inDays.reduce((sum, { balance }) => sum + (balance.remaining ?? 0), 0));
  const count = visitsLeft(inVisits);
  const visits = `${count} ${count === 1 ? 'visit' : 'visits'}`;
  if (inDays.length === 0) return inVisits.length === 0 ? undefined : `${visits} left between them`;
  return `${days} left between them${inVisits.length === 0 ? '' : `, and ${visits} where visits are counted`}`;
}

function visitsLeft(positions: readonly Pick<Position, 'balance'>[]): number {
  return positions.flatMap(({ balance }) => balance.activities).reduce((sum, { visitsLeft: left }) => sum + left, 0);
}
