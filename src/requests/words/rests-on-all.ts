import type { Answer } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { restsOn } from './rests-on.ts';

/**
 * The foot of an answer about many providers: where the support of each of them stands in the strategy. Discrepancies are
 * left to the answers about one.
 *
 * @example restsOnAll(await standings(context, mine)).sources
 * // ['Education Excellence Strategy 2021–24, Annex 2, Category B1; Annex 2, Category C']
 */
export function restsOnAll(all: readonly Standing[]): Pick<Answer, 'sources' | 'discrepancies'> {
  const [first] = all;
  if (!first) return { sources: [] };
  const groups = all.flatMap(({ position }) => position.groups);
  return restsOn(first.pack, groups, { about: [] });
}
