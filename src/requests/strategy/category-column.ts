import { sayDays } from '../../domain/days.ts';
import type { Entitlement } from '../../domain/entitlements/entitlement.ts';
import type { EntitlementGroup } from '../../domain/entitlements/entitlement-group.ts';
import type { ProviderKind } from '../../domain/provider-kind.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Pack } from '../../packs/schema.ts';
import { sayEvery } from '../category-offer.ts';
import { sayParts } from '../words/plan-words.ts';

/** What some kinds of provider get in one category, an activity a line. */
export interface CategoryColumn {
  /** The total the source prints, in quarter-days; null where it prints none or support is not in days. */
  total: number | null;
  /** "up to 8 days", or that support is not counted in days. */
  totalWords: string;
  lines: Map<string, { name: string; words: string; quarters: number; meetings: number }>;
  groups: EntitlementGroup[];
}

/**
 * A category as one column of a comparison, for one kind of provider (and phase, where groups differ by it).
 *
 * @example categoryColumn(pack, groups, 'maintained-school').totalWords // '9.5 days'
 */
export function categoryColumn(pack: Pack, groups: readonly EntitlementGroup[], kind: ProviderKind): CategoryColumn {
  const totals = groups.flatMap(({ totalDays }) => totalDays ?? []);
  const [first] = groups;
  const bound = first?.upTo ? 'up to ' : first?.atLeast ? 'at least ' : '';
  const total = totals.length > 0 ? totals.reduce((sum, one) => sum + one, 0) : null;
  const lines: CategoryColumn['lines'] = new Map();
  for (const item of groups.flatMap(({ items }) => items)) {
    const said = sayItem(item);
    if (said === undefined) continue;
    const id = item.shape === 'days' && item.outside ? `${item.activity} outside` : item.activity;
    const before = lines.get(id);
    const count = item.shape === 'days' ? item.count + (before?.meetings ?? 0) : 0;
    const quarters = said.quarters + (before?.quarters ?? 0);
    const name = `${activityName(pack, item.activity, kind)}${id === item.activity ? '' : ' (outside the allocation)'}`;
    const words =
      item.shape === 'days'
        ? item.divisible
          ? sayDays(quarters)
          : `${count} × ${sayParts(item.parts)}`
        : [before?.words, said.words].filter(Boolean).join('; ');
    lines.set(id, { name, words, quarters, meetings: count });
  }
  return { total, totalWords: total === null ? '' : `${bound}${sayDays(total)}`, lines, groups: [...groups] };
}

function sayItem(item: Entitlement): { words: string; quarters: number } | undefined {
  if (item.shape === 'days') return { words: '', quarters: item.count * (item.parts.prep + item.parts.visit + item.parts.report) };
  if (item.shape === 'cadence') return { words: sayEvery(item.every), quarters: 0 };
  if (item.shape === 'note') return { words: item.remark ?? 'as needed', quarters: 0 };
  return undefined;
}
