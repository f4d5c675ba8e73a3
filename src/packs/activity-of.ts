import type { ProviderKind } from '../domain/provider-kind.ts';
import type { Pack, PackActivity } from './schema.ts';

/**
 * The pack's activity of an id, or undefined if it has none (a day logged under an earlier pack).
 *
 * @example activityOf(pack, 'tas-meeting')?.plural // 'TAS meetings'
 */
export function activityOf(pack: Pack, id: string): PackActivity | undefined {
  return pack.activities.find((activity) => activity.id === id);
}

/**
 * What the strategy calls an activity for a kind of provider; the id itself where the pack does not know it.
 *
 * @example activityName(pack, 'review', 'child-minder') // 'Collaborative review'
 */
export function activityName(pack: Pack, id: string, kind: ProviderKind): string {
  const activity = activityOf(pack, id);
  return activity?.nameFor.find(({ kinds }) => kinds.includes(kind))?.name ?? activity?.name ?? id;
}
