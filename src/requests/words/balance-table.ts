import { dayNumber, type Quarters } from '../../domain/days.ts';
import type { ActivityBalance, Balance } from '../../domain/position.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Chart, Table } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';

/** A provider's days by activity, then its visits that have no days, then what lies outside the allocation. */
export function balanceTable({ pack, provider, position }: Standing): Table[] {
  const { activities, outside, allocated } = position.balance;
  const name = ({ activity }: ActivityBalance) => activityName(pack, activity, provider.kind);
  const days = activities.filter((one) => allocated !== null && (one.allocated > 0 || one.used > 0) && !isCadence(one));
  const visits = activities.filter((one) => isCadence(one) && one.count > 0);
  const extra = outside.filter(({ used, visits }) => used > 0 || visits > 0);
  return [
    table('Days by activity', ['Activity', 'Days', 'Used', 'Left'], days, (one) => [
      name(one),
      dayNumber(one.allocated),
      dayNumber(one.used),
      leftNumber(one.remaining),
    ]),
    table('Visits and meetings', ['Activity', 'In the year', 'Held', 'Left'], visits, (one) => [
      name(one),
      String(one.count),
      String(one.visits),
      String(one.visitsLeft),
    ]),
    table('Outside the allocation', ['Activity', 'Days used', 'Held'], extra, (one) => [
      name(one),
      dayNumber(one.used),
      String(one.visits),
    ]),
  ].flatMap((one) => one ?? []);
}

/** Used, owed and left as one bar; none where no days are allocated. Figures are days. */
export function balanceChart({ allocated, used, owed, remaining }: Balance): Chart | undefined {
  if (allocated === null || remaining === null) return undefined;
  const over = Math.max(0, -remaining);
  const promised = Math.min(owed, Math.max(0, remaining));
  return {
    title: 'Days this year',
    kind: 'stacked',
    values: [
      { label: 'Used', value: (used - over) / 4, tone: 'neutral' as const },
      { label: 'Report owed', value: promised / 4, tone: 'warning' as const },
      // The lead counts owed reports as left: a second "Left" with another figure would contradict it.
      { label: promised > 0 ? 'Not yet spoken for' : 'Left', value: Math.max(0, remaining - promised) / 4, tone: 'good' as const },
      { label: 'Over', value: over / 4, tone: 'attention' as const },
    ].filter(({ value }) => value > 0),
  };
}

/**
 * What is left as a bare figure, an overspend in words.
 *
 * @example leftNumber(-4) // '1 over'
 */
function leftNumber(remaining: Quarters): string {
  return remaining < 0 ? `${dayNumber(-remaining)} over` : dayNumber(remaining);
}

function isCadence({ allocated, count }: ActivityBalance): boolean {
  return allocated === 0 && count > 0;
}

function table(
  heading: string,
  columns: string[],
  of: readonly ActivityBalance[],
  cells: (one: ActivityBalance) => string[],
): Table | undefined {
  if (of.length === 0) return undefined;
  return {
    heading,
    columns,
    rows: of.map((one) => ({ cells: cells(one), tone: one.allocated > 0 && one.remaining < 0 ? 'attention' : undefined })),
  };
}
