import { dayNumber, sayDays } from '../../domain/days.ts';
import type { Position } from '../../domain/position.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Table } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { sayLeft } from '../words/say-left.ts';
import type { Move } from './move.ts';

/**
 * What a year buys, in a few words: days, or visits where there are no days.
 *
 * @example sayYearly(position) // '19 days'
 */
export function sayYearly({ balance }: Position): string {
  if (balance.allocated !== null) return sayDays(balance.allocated);
  const visits = balance.activities.reduce((sum, { count }) => sum + count, 0);
  return visits > 0 ? `${visits} ${visits === 1 ? 'visit' : 'visits'}` : 'no days';
}

/** What would be left, where anything is counted; or how much more has been used than there would be. */
export function sayWouldLeave({ then }: Move): string {
  const { remaining } = then.balance;
  if (remaining !== null && remaining < 0) return `${sayDays(-remaining)} more than that have been used`;
  const left = sayLeft(then);
  return left === undefined ? '' : `${left} would be left`;
}

/** Activity by activity, now and then; what stays the same is left out. */
export function moveTable({ now, then }: Move): Table[] {
  const [before, after] = [figures(now.position), figures(then)];
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap((activity) => {
    const cells = [said(before.get(activity)), said(after.get(activity))];
    return cells[0] === cells[1] ? [] : [{ cells: [activityName(now.pack, activity, now.provider.kind), ...cells] }];
  });
  return rows.length > 0 ? [{ heading: 'What would change in the year', columns: ['Activity', 'Now', 'Then'], rows }] : [];
}

/**
 * What a year buys, activity by activity: how often, and how many days where any are counted.
 *
 * @example buysTable(standing)[0]?.rows[0]?.cells // ['Core Visit', '2', '2']
 */
export function buysTable({ pack, provider, position }: Pick<Standing, 'pack' | 'provider' | 'position'>, heading: string): Table[] {
  const all = [...figures(position)];
  const inDays = all.some(([, { days }]) => days > 0);
  const rows = all.map(([activity, { count, days }]) => ({
    cells: [
      activityName(pack, activity, provider.kind),
      count > 0 ? String(count) : '',
      ...(inDays ? [days > 0 ? dayNumber(days) : ''] : []),
    ],
  }));
  return rows.length > 0 ? [{ heading, columns: ['Support', 'Times', ...(inDays ? ['Days'] : [])], rows }] : [];
}

interface Figures {
  days: number;
  count: number;
}

/** What the year holds by activity: days in quarters, and how many are still to hold or were held. */
export function figures({ balance }: Position): Map<string, Figures> {
  return new Map(
    balance.activities
      .filter(({ allocated, count }) => allocated > 0 || count > 0)
      .map((one) => [one.activity, { days: one.allocated, count: one.count }]),
  );
}

function said(one: Figures | undefined): string {
  if (!one) return 'none';
  if (one.days === 0) return `${one.count} in the year`;
  return one.count > 0 ? `${one.count}, ${sayDays(one.days)}` : sayDays(one.days);
}

/**
 * A difference in days with its sign in words.
 *
 * @example sayDifference(26) // '6.5 days more'
 */
export function sayDifference(quarters: number): string {
  if (quarters === 0) return 'the same number of days';
  return `${dayNumber(Math.abs(quarters))} ${Math.abs(quarters) === 4 ? 'day' : 'days'} ${quarters > 0 ? 'more' : 'fewer'}`;
}
