import type { CategoryDecision } from '../category-decision.ts';
import { addDays, clampDate, firstDayOf, type IsoDate, lastDayOf } from '../date.ts';
import { decisionOn } from '../decision-on.ts';
import type { EntitlementGroup } from '../entitlements/entitlement-group.ts';
import { groupsFor } from '../groups-for.ts';
import type { PositionInput } from '../position.ts';

/** A stretch of the year under one category: from when, and the groups of entitlements it brings. */
export interface Era {
  from: IsoDate;
  category: string | null;
  groups: EntitlementGroup[];
  /** The predecessor's key, where it is a predecessor's stretch. */
  provider?: string;
}

/** The provider's own eras, the last of which is in force, and each predecessor's. */
export interface Eras {
  own: Era[];
  carried: Era[][];
}

/**
 * How a provider's year divides by category up to `today`. A decision that confirms the category starts no new era;
 * one that takes effect later than today is not yet there. With a predecessor the provider's own eras start where
 * it took over: on the day it opened, or with its first decision of the year.
 *
 * @example erasOf(input).own.map(({ category, from }) => [category, from]) // [['B2', '2026-09-01'], ['C', '2027-01-12']]
 */
export function erasOf({ provider, record, groups, today }: PositionInput): Eras {
  const [first, last] = [firstDayOf(record.year), lastDayOf(record.year)];
  const carried = record.carried ?? [];
  const firstDecision = record.decisions.find(({ effectiveFrom }) => effectiveFrom > first)?.effectiveFrom;
  const start = carried.length > 0 ? clampDate(provider.opened ?? firstDecision ?? first, first, last) : first;
  const ownGroups = (category: string | null) => groupsFor(groups, { ...provider, category: category ?? undefined });
  // A predecessor's kind is not in its record: its activities are looked up under its category whatever the kind.
  const anyGroups = (category: string | null) =>
    groups.filter(({ appliesTo: { categories } }) => !categories || (category !== null && categories.includes(category)));
  return {
    own: split(record.decisions, start, clampDate(today, start, last)).map((era) => ({ ...era, groups: ownGroups(era.category) })),
    carried: carried.map((one) =>
      split(one.decisions, first, addDays(start, -1)).map((era) => ({ ...era, groups: anyGroups(era.category), provider: one.provider })),
    ),
  };
}

/** The era a date falls in; a date before the first counts in the first. */
export function eraOn(eras: readonly Era[], date: IsoDate): Era {
  return eras.findLast(({ from }) => from <= date) ?? (eras[0] as Era);
}

/**
 * Since when a group of entitlements has applied without a break: a category that was confirmed, or a
 * group that several categories share, is not new.
 */
export function inForceSince(own: readonly Era[], group: EntitlementGroup): IsoDate {
  const broken = own.findLastIndex(({ groups }) => !groups.includes(group));
  return (own[broken + 1] ?? (own.at(-1) as Era)).from;
}

function split(decisions: readonly CategoryDecision[], from: IsoDate, to: IsoDate): { from: IsoDate; category: string | null }[] {
  const dates = decisions.map(({ effectiveFrom }) => effectiveFrom).filter((date) => from < date && date <= to);
  const eras = [from, ...[...new Set(dates)].sort()].map((date) => ({
    from: date,
    category: decisionOn(decisions, date)?.category ?? null,
  }));
  return eras.filter(({ category }, at) => at === 0 || category !== eras[at - 1]?.category);
}
