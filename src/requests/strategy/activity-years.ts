import { sayDays } from '../../domain/days.ts';
import type { Entitlement } from '../../domain/entitlements/entitlement.ts';
import type { EntitlementGroup } from '../../domain/entitlements/entitlement-group.ts';
import type { Window } from '../../domain/entitlements/window.ts';
import type { ProviderKind } from '../../domain/provider-kind.ts';
import { sayWindow } from '../../domain/say-window.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Pack } from '../../packs/schema.ts';
import { sayEvery } from '../category-offer.ts';
import { sayParts } from '../words/plan-words.ts';
import { sayKinds } from './say-kinds.ts';

/** How often some providers have an activity in a year, what one takes and when: equal years stand in one. */
export interface ActivityYear {
  categories: string[];
  kinds: ProviderKind[];
  /** "3 a year, one each term", "every 2 school weeks"; empty where the source gives no count. */
  often: string;
  /** The days of one; empty where they are not counted. */
  each: string;
  when: string;
  outside: boolean;
  groups: EntitlementGroup[];
  items: Entitlement[];
}

/**
 * An activity's year for every category and kind of provider that has it, those with equal years brought together.
 * What is offered outside the allocation stands by itself.
 *
 * @example activityYears(pack, 'autumn-conversation', { category: 'B1' })[0]?.when // 'October (Autumn 1)'
 */
export function activityYears(pack: Pack, activity: string, only: { category?: string; kind?: ProviderKind } = {}): ActivityYear[] {
  const years = pack.groups
    .filter(({ appliesTo: { kinds } }) => only.kind === undefined || kinds.includes(only.kind))
    .filter(({ appliesTo: { categories } }) => only.category === undefined || (categories?.includes(only.category) ?? true))
    .flatMap((group) => yearsOf(pack, group, activity));
  return together(together(years, 'kinds', 'categories'), 'categories', 'kinds');
}

/**
 * For whom it is, in few words.
 *
 * @example sayFor(pack, year) // 'B1 and B2: LA-maintained schools'
 */
export function sayFor(pack: Pack, { categories, kinds }: ActivityYear): string {
  const listed = categories.length > 1 ? `${categories.slice(0, -1).join(', ')} and ${categories.at(-1)}` : categories[0];
  return [listed, sayKinds(pack, kinds)].filter(Boolean).join(': ');
}

function yearsOf(pack: Pack, group: EntitlementGroup, activity: string): ActivityYear[] {
  const mine = group.items.filter((item) => item.activity === activity);
  const inDays = mine.filter((item) => item.shape === 'days');
  const { kinds, categories = [] } = group.appliesTo;
  const base = { kinds, categories, groups: [group] };
  const year = (items: typeof inDays, outside: boolean): ActivityYear[] => {
    const [first] = items;
    if (!first) return [];
    const count = items.reduce((sum, item) => sum + item.count, 0);
    const when = items.flatMap(({ windows }) =>
      windows.map((window) => sayWindow(window, window.in === 'before' ? activityName(pack, window.activity, kinds[0]!) : '')),
    );
    const total = first.parts.prep + first.parts.visit + first.parts.report;
    const often = first.divisible
      ? `${sayDays(total * count)} a year`
      : `${count} a year${rhythm(items.flatMap(({ windows }) => windows))}`;
    return [{ ...base, often, each: first.divisible ? '' : sayParts(first.parts), when: [...new Set(when)].join('; '), outside, items }];
  };
  const counted = mine.flatMap((item): ActivityYear[] =>
    item.shape === 'cadence' ? [{ ...base, often: sayEvery(item.every), each: '', when: '', outside: false, items: [item] }] : [],
  );
  const inWords = mine.flatMap((item): ActivityYear[] =>
    item.shape === 'note' ? [{ ...base, often: item.remark ?? 'as needed', each: '', when: '', outside: false, items: [item] }] : [],
  );
  return [
    ...year(
      inDays.filter(({ outside }) => !outside),
      false,
    ),
    ...year(
      inDays.filter(({ outside }) => outside),
      true,
    ),
    ...counted,
    ...inWords,
  ];
}

/** Whether they are spread evenly: one in each term, or in each half term. */
function rhythm(windows: readonly Window[]): string {
  const halfTerms = new Set(windows.flatMap((window) => ('halfTerm' in window ? (window.halfTerm ?? []) : [])));
  const terms = new Set(
    windows.flatMap((window) => ('term' in window ? window.term : 'halfTerm' in window ? window.halfTerm!.split('-')[0]! : [])),
  );
  if (windows.length === 6 && halfTerms.size === 6) return ', one each half term';
  return windows.length === 3 && terms.size === 3 ? ', one each term' : '';
}

/** Years that differ in `by` alone become one. */
function together(years: readonly ActivityYear[], by: 'kinds' | 'categories', same: 'kinds' | 'categories'): ActivityYear[] {
  const found = Map.groupBy(years, (year) => JSON.stringify([year[same], year.often, year.each, year.when, year.outside]));
  return [...found.values()].map((some) => ({
    ...some[0]!,
    [by]: [...new Set(some.flatMap((year) => year[by] as string[]))],
    groups: some.flatMap(({ groups }) => groups),
    items: some.flatMap(({ items }) => items),
  }));
}
