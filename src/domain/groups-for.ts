import type { AppliesTo, EntitlementGroup } from './entitlements/entitlement-group.ts';
import type { Provider } from './provider.ts';

/** What a rule's conditions look at: the provider's register facts and the category in force, if any. */
export interface Subject extends Pick<Provider, 'kind' | 'phase' | 'offersTwoYearOlds'> {
  category?: string;
}

/**
 * Whether a rule or an entitlement speaks of this provider. Every condition given must hold, one left out
 * holds for all; a fact that is not known (no phase, no category) meets no condition on it.
 *
 * @example applies({ kinds: ['pvi'], categories: ['C'] }, { kind: 'pvi' }) // false: it has no category
 */
export function applies(to: AppliesTo, subject: Subject): boolean {
  return (
    to.kinds.includes(subject.kind) &&
    (to.phases === undefined || (subject.phase !== undefined && to.phases.includes(subject.phase))) &&
    (to.categories === undefined || (subject.category !== undefined && to.categories.includes(subject.category))) &&
    (to.offersTwoYearOlds === undefined || to.offersTwoYearOlds === (subject.offersTwoYearOlds ?? false))
  );
}

/**
 * Which of a pack's groups of entitlements a provider gets, in the pack's order. They add up: a school with
 * provision for two-year-olds gets its category's group and the termly visits besides.
 *
 * @example groupsFor(pack.groups, { kind: 'maintained-school', category: 'B1', offersTwoYearOlds: true })
 * // [{ id: 'school-b1', ... }, { id: 'two-year-olds', ... }]
 */
export function groupsFor(groups: readonly EntitlementGroup[], subject: Subject): EntitlementGroup[] {
  return groups.filter((group) => applies(group.appliesTo, subject));
}
