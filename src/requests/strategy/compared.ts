import type { EntitlementGroup } from '../../domain/entitlements/entitlement-group.ts';
import type { Phase, ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack } from '../../packs/schema.ts';
import { type CategoryColumn, categoryColumn } from './category-column.ts';

/** Categories side by side for those who get the same in each: one column a category, none where it gives nothing. */
export interface Compared {
  kinds: ProviderKind[];
  phases?: Phase[];
  columns: Map<string, CategoryColumn>;
}

/**
 * Categories side by side, once for every set of providers that get the same. What everybody gets whatever the
 * category is left out.
 *
 * @example compared(pack, ['B1', 'B2'], 'pvi')[0]?.columns.get('B2')?.totalWords // 'up to 10 days'
 */
export function compared(pack: Pack, categories: readonly string[], kind?: ProviderKind): Compared[] {
  const audiences = new Map<string, { kind: ProviderKind; phases?: Phase[]; groups: EntitlementGroup[] }>();
  for (const group of pack.groups.filter(({ appliesTo }) => appliesTo.categories?.some((one) => categories.includes(one)))) {
    for (const one of group.appliesTo.kinds.filter((some) => kind === undefined || some === kind)) {
      const { phases } = group.appliesTo;
      const audience = audiences.get(`${one} ${phases}`) ?? { kind: one, phases, groups: [] };
      audience.groups.push(group);
      audiences.set(`${one} ${phases}`, audience);
    }
  }
  const all = [...audiences.values()].map(({ kind: one, phases, groups }): Compared => {
    const of = (id: string) => groups.filter(({ appliesTo }) => appliesTo.categories?.includes(id));
    const columns = new Map(categories.filter((id) => of(id).length > 0).map((id) => [id, categoryColumn(pack, of(id), one)]));
    return { kinds: [one], phases, columns };
  });
  return [...Map.groupBy(all, sameContent).values()].map((same) => ({
    ...same[0]!,
    kinds: same.flatMap(({ kinds }) => kinds),
    columns: withGroupsOf(same),
  }));
}

function sameContent({ phases, columns }: Compared): string {
  return JSON.stringify([
    phases,
    [...columns].map(([id, { totalWords, lines }]) => [id, totalWords, [...lines].map(([at, { words }]) => [at, words])]),
  ]);
}

/** Those brought together rest on all their groups. */
function withGroupsOf(same: readonly Compared[]): Compared['columns'] {
  const merged = [...same[0]!.columns].map(([id, column]): [string, CategoryColumn] => [
    id,
    { ...column, groups: same.flatMap(({ columns }) => columns.get(id)?.groups ?? []) },
  ]);
  return new Map(merged);
}
