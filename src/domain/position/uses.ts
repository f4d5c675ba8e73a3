import type { IsoDate } from '../date.ts';
import type { EntitlementGroup } from '../entitlements/entitlement-group.ts';
import type { YearRecord, YearSum } from '../year-record.ts';
import { type Era, type Eras, eraOn } from './eras.ts';

/** How an activity's days count: against the total, on top of it, or not as days at all. */
export type Counting = 'inside' | 'outside' | 'cadence';

/** One sum of the record with the era it fell in and how it counts. */
export interface Use extends YearSum {
  era: Era;
  counting: Counting;
}

/**
 * Everything used in the year, predecessors' included, in order of date. How a sum counts is decided by the category in
 * force on its own date. A sum dated outside the year (a report written in September) counts in its first or last era.
 */
export function usesOf(record: YearRecord, eras: Eras): Use[] {
  const current = eras.own.at(-1) as Era;
  const place = (own: readonly Era[]) => (sum: YearSum) => {
    const era = eraOn(own, sum.date);
    return { ...sum, era, counting: countingIn(era.groups, sum.activity) ?? unmentioned(current.groups, sum.activity) };
  };
  const carried = (record.carried ?? []).flatMap(({ sums }, at) => sums.map(place(eras.carried[at] as Era[])));
  return [...carried, ...record.sums.map(place(eras.own))].sort(byDateThenActivity);
}

/** How an activity counts under some groups; undefined where none of them mentions it. Inside wins over outside. */
export function countingIn(groups: readonly EntitlementGroup[], activity: string): Counting | undefined {
  const items = groups.flatMap((group) => group.items).filter((item) => item.activity === activity);
  const counted = items.filter((item) => item.shape === 'days' || item.shape === 'cadence');
  const own = counted.filter(({ outside }) => !outside);
  if (own.some(({ shape }) => shape === 'days')) return 'inside';
  if (counted.some(({ shape, outside }) => shape === 'days' && outside)) return 'outside';
  if (own.length > 0) return 'cadence';
  return counted.length > 0 ? 'outside' : undefined;
}

// An activity that nothing mentions is still a day spent, unless it is one that is counted in visits now.
function unmentioned(current: readonly EntitlementGroup[], activity: string): Counting {
  return countingIn(current, activity) === 'cadence' ? 'cadence' : 'inside';
}

function byDateThenActivity(a: { date: IsoDate; activity: string }, b: { date: IsoDate; activity: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.activity < b.activity ? -1 : a.activity > b.activity ? 1 : 0;
}
