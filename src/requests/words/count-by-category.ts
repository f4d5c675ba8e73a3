import type { Standing } from '../standing/standing.ts';

/**
 * How many providers are in each category, in the pack's order, and how many have none.
 *
 * @example countByCategory(all) // '4 in A, 2 in B1, 1 in C, 3 without a category'
 */
export function countByCategory(all: readonly Standing[]): string {
  const counts = new Map<string, number>();
  for (const { position } of all) counts.set(position.decision?.category ?? '', (counts.get(position.decision?.category ?? '') ?? 0) + 1);
  const codes = all[0]?.pack.categories.map(({ id }) => id) ?? [];
  const none = counts.get('') ?? 0;
  const said = [...new Set(codes)].filter((code) => counts.has(code)).map((code) => `${counts.get(code)} in ${code}`);
  return [...said, ...(none > 0 ? [`${none} without a category`] : [])].join(', ');
}
