import { type Quarters, sayDays } from '../../domain/days.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';

/** One activity at a set of providers: at how many, occurrences in the allocation, held and still to hold, and its days. */
export interface ActivitySums {
  providers: number;
  count: number;
  held: number;
  left: number;
  allocated: Quarters;
  used: Quarters;
}

/**
 * Adds up what a set of providers has of one activity.
 *
 * @example ofActivity(all, 'tas-meeting').left // 41 meetings still to hold
 */
export function ofActivity(all: readonly Standing[], activity: string): ActivitySums {
  const balances = all.flatMap(({ position }) => position.balance.activities.filter((one) => one.activity === activity));
  const sum = (figure: (one: (typeof balances)[number]) => number) => balances.reduce((total, one) => total + figure(one), 0);
  return {
    providers: balances.filter(({ count, used }) => count > 0 || used > 0).length,
    count: sum(({ count }) => count),
    held: sum(({ visits }) => visits),
    left: sum(({ visitsLeft }) => visitsLeft),
    allocated: sum(({ allocated }) => allocated),
    used: sum(({ used }) => used),
  };
}

/** The sentence and the facts of an activity's sums. `words` are for whom. */
export function sayOfActivity(pack: Pack, id: string, sums: ActivitySums, words: string): Pick<Answer, 'lead' | 'facts'> {
  const name = activityOf(pack, id)?.plural ?? id;
  const { providers, count, held, left, allocated, used } = sums;
  if (providers === 0) return { lead: `There are no ${name} in the allocation for ${words}.`, facts: [] };
  const days = allocated + used > 0 ? `${sayDays(used)} used of ${sayDays(allocated)}` : '';
  const visits = count > 0 ? `${left} of ${count} ${name} still to hold, ${held} held` : '';
  return {
    lead: `For ${words}: ${[visits, days].filter(Boolean).join('; ')}${visits ? '' : ` for ${name}`}.`,
    facts: [
      { label: 'Schools and settings', value: String(providers) },
      ...(count > 0
        ? [
            { label: 'In the year', value: String(count) },
            { label: 'Held', value: String(held) },
            { label: 'Still to hold', value: String(left) },
          ]
        : []),
      ...(days
        ? [
            { label: 'Days allocated', value: sayDays(allocated) },
            { label: 'Days used', value: sayDays(used) },
          ]
        : []),
    ],
  };
}
