import type { PlanLine } from '../../domain/position.ts';
import { activityName } from '../../packs/activity-of.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Button } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';

/** A card leads on to so many meetings. */
const most = 2;

/**
 * Buttons that find a time for the meetings among a provider's lines that have no day yet, each kind of meeting once, in the order of the
 * lines. None while support is paused, and none at a provider that has closed.
 *
 * @example scheduleButtons(stands, lines) // [{ title: 'Find a time: Team Around the School meeting', request: 'schedule-meeting', … }]
 */
export function scheduleButtons({ pack, provider, position }: Standing, lines: readonly PlanLine[]): Button[] {
  if (provider.status !== 'open' || position.paused) return [];
  const open = lines.filter(
    ({ activity, state, plannedFor, outside }) =>
      !outside &&
      plannedFor === undefined &&
      (state === 'overdue' || state === 'due' || state === 'upcoming') &&
      meetingShapeFor(pack, activity, provider.kind) !== undefined,
  );
  return [...new Set(open.map(({ activity }) => activity))].slice(0, most).map((activity) => ({
    title: `Find a time: ${activityName(pack, activity, provider.kind)}`,
    request: 'schedule-meeting',
    input: { provider: provider.key, activity },
  }));
}
