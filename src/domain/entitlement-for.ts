import type { CadenceEntitlement } from './entitlements/cadence.ts';
import type { DaysEntitlement } from './entitlements/days.ts';
import type { EntitlementGroup } from './entitlements/entitlement-group.ts';

/**
 * What some groups say of an activity: its days in the allocation, else its days on top of it, else its cadence.
 * Undefined where none of them mentions it. Of several items (a core visit in spring and one in summer) the first.
 *
 * @example entitlementFor(position.groups, 'core-visit')?.shape // 'days'
 */
export function entitlementFor(
  groups: readonly Pick<EntitlementGroup, 'items'>[],
  activity: string,
): DaysEntitlement | CadenceEntitlement | undefined {
  const items = groups.flatMap((group) => group.items).filter((item) => item.activity === activity);
  const days = items.filter((item) => item.shape === 'days');
  return days.find(({ outside }) => !outside) ?? days[0] ?? items.find((item) => item.shape === 'cadence');
}
