import type { ProviderKind } from '../../domain/provider-kind.ts';
import { type ShapeOfMeeting, usualHours } from '../../packs/meeting-shape-for.ts';

/**
 * The hours of a day in which a provider's meetings may be held, the better first. A child minder is with the children by day, so
 * that evenings come first; at any other setting they come second.
 *
 * @example meetingHours(shape, 'child-minder') // [{ from: '18:00', until: '20:30' }, { from: '09:00', until: '16:30' }]
 */
export function meetingHours(
  { hours = usualHours, evening }: Pick<ShapeOfMeeting, 'hours' | 'evening'>,
  kind: ProviderKind,
): { from: string; until: string }[] {
  if (!evening) return [hours];
  return kind === 'child-minder' ? [evening, hours] : [hours, evening];
}
