import type { ProviderKind } from '../../../domain/provider-kind.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import { meetingShapeFor } from '../../../packs/meeting-shape-for.ts';
import type { Pack } from '../../../packs/schema.ts';

type Risk = NonNullable<VisitNote['risk']>;

/**
 * How the risk was rated at the end of a meeting, and why.
 *
 * @example sayRisk(pack, { activity: 'tas-meeting', kind: 'maintained-school' }, { rating: 'high', words: 'No head.' }) // 'High vulnerability: No head.'
 */
export function sayRisk(pack: Pack, of: { activity: string; kind: ProviderKind }, { rating, words }: Risk): string {
  return `${ratingLabel(pack, of, rating)}: ${words}`;
}

/** What the pack calls a rating; its id in words where it does not have it any more. */
export function ratingLabel(pack: Pack, { activity, kind }: { activity: string; kind: ProviderKind }, rating: string): string {
  const known = meetingShapeFor(pack, activity, kind)?.risk?.ratings.find(({ id }) => id === rating)?.label;
  return known ?? rating.replaceAll('-', ' ');
}
