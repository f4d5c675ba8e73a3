import type { IsoDate } from '../../domain/date.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { YearSum } from '../../domain/year-record.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { Standing } from '../standing/standing.ts';
import type { State } from './filters.ts';

/** What a state is asked of: an activity or any, and for visits the first day that counts. */
export interface StateAsked {
  state: Exclude<State, 'unassigned' | 'uncategorised'>;
  activity?: string;
  since: IsoDate;
  today: IsoDate;
}

/**
 * Does a provider stand as asked? `not-booked` counts only those that still have one to hold this year, so that
 * a school without any TAS in its category is no school with no TAS booked.
 *
 * @example standsSo(standing, { state: 'not-booked', activity: 'tas-meeting', since, today }) // true
 */
export function standsSo(standing: Standing, asked: StateAsked): boolean {
  const visited = (lastVisit(standing, asked.activity, asked.today)?.date ?? '') >= asked.since;
  if (asked.state === 'visited' || asked.state === 'not-visited') return visited === (asked.state === 'visited');
  const inspected = (standing.provider.inspections[0]?.date ?? '') >= asked.since;
  if (asked.state === 'inspected' || asked.state === 'not-inspected') return inspected === (asked.state === 'inspected');
  if (asked.state === 'paused') return standing.position.paused !== undefined;
  if (asked.state === 'overspent') return isOverspent(standing, asked.activity);
  return linesOf(standing, asked.state, asked.activity).length > 0;
}

/** In all, or of one activity that has days of its own. */
function isOverspent({ position: { balance } }: Standing, activity: string | undefined): boolean {
  if (activity === undefined) return balance.remaining !== null && balance.remaining < 0;
  return balance.activities.some((one) => one.activity === activity && one.allocated > 0 && one.remaining < 0);
}

/** The states that single occurrences stand in. */
export type LineState = Extract<State, 'overdue' | 'due' | 'to-hold' | 'not-booked' | 'booked'>;

/** The occurrences that make a provider stand so. */
export function linesOf({ position }: Standing, state: LineState, activity?: string): PlanLine[] {
  const lines = position.plan.filter((line) => !line.outside && (activity === undefined || line.activity === activity));
  if (state === 'overdue' || state === 'due') return lines.filter((line) => line.state === state);
  const open = lines.filter((line) => line.state !== 'done' && line.state !== 'not-due');
  if (state === 'booked') return open.filter(({ plannedFor }) => plannedFor);
  return state === 'not-booked' && open.some(({ plannedFor }) => plannedFor) ? [] : open;
}

/** The last visit or meeting held this year, a predecessor's included. */
export function lastVisit({ record, pack }: Standing, activity: string | undefined, today: IsoDate): YearSum | undefined {
  return [...(record.carried ?? []).flatMap(({ sums }) => sums), ...record.sums]
    .filter(({ visits, date }) => visits > 0 && date <= today)
    .filter((sum) => activity === undefined || sum.activity === activity || activityOf(pack, sum.activity)?.countsAs === activity)
    .sort((a, b) => a.date.localeCompare(b.date))
    .at(-1);
}
