import type { EntitlementGroup } from '../entitlements/entitlement-group.ts';
import type { Balance } from '../position.ts';
import { activityBalance } from './activity-balance.ts';
import { total } from './days-done.ts';
import type { Era, Eras } from './eras.ts';
import type { Planned } from './plan-lines.ts';
import type { Use } from './uses.ts';

/** What is allocated, used, owed and left, in total and by activity, and what earlier categories used. */
export function balanceOf(eras: Eras, lines: readonly Planned[], uses: readonly Use[]): Balance {
  const current = eras.own.at(-1) as Era;
  const inside = uses.filter(({ counting }) => counting === 'inside');
  const used = sum(inside.map(total));
  const allocates = current.groups.some(allocatesDays);
  const allocated = allocates ? sum(lines.filter(({ counting }) => counting === 'inside').map(({ line }) => total(line.parts))) : null;
  const activities = balances(['inside', 'cadence'], lines, uses, current);
  return {
    allocated,
    used,
    owed: sum(activities.map(({ owed }) => owed)),
    remaining: allocated === null ? null : allocated - used,
    before: before([...eras.carried.flat(), ...eras.own.slice(0, -1)], inside),
    activities,
    outside: balances(['outside'], lines, uses, current),
  };
}

function balances(countings: readonly Use['counting'][], lines: readonly Planned[], uses: readonly Use[], current: Era) {
  const ofThese = <T extends { counting: Use['counting'] }>(one: T) => countings.includes(one.counting);
  const key = (counting: Use['counting'], activity: string) => `${counting} ${activity}`;
  const keys = new Set([
    ...lines.filter(ofThese).map(({ counting, line }) => key(counting, line.activity)),
    ...uses.filter(ofThese).map(({ counting, activity }) => key(counting, activity)),
  ]);
  return [...keys].map((one) =>
    activityBalance(
      lines.filter(({ counting, line }) => key(counting, line.activity) === one),
      uses.filter(({ counting, activity }) => key(counting, activity) === one),
      current,
    ),
  );
}

function before(earlier: readonly Era[], inside: readonly Use[]): Balance['before'] {
  return earlier
    .map((era) => ({ era, used: sum(inside.filter((use) => use.era === era).map(total)) }))
    .filter(({ era, used }) => era.category !== null || used !== 0)
    .map(({ era: { category, provider }, used }) => ({ category, used, ...(provider && { provider }) }));
}

function allocatesDays(group: EntitlementGroup): boolean {
  return group.items.some((item) => item.shape === 'days' && !item.outside);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0);
}
