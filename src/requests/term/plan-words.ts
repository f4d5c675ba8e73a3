import { createHash } from 'node:crypto';
import { sayYear } from '../../domain/date.ts';
import type { PlannedRow, TermPlan } from '../../domain/term-plan/term-plan.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';

/**
 * So many of a plan's activity.
 *
 * @example sayMeetings(context, plan, 24) // '24 TAS meetings'
 */
export function sayMeetings(
  { pack }: Pick<Context, 'pack'>,
  { year, activity }: Pick<TermPlan, 'year' | 'activity'>,
  count: number,
): string {
  const named = activityOf(pack(year), activity);
  return `${count} ${count === 1 ? (named?.name ?? 'meeting') : (named?.plural ?? 'meetings')}`;
}

/** @example planTitle(context, plan) // 'TAS meetings, spring term 2026/27' */
export function planTitle({ pack }: Pick<Context, 'pack'>, { year, activity, said }: TermPlan): string {
  const plural = activityOf(pack(year), activity)?.plural ?? 'meetings';
  return `${plural.charAt(0).toUpperCase()}${plural.slice(1)}, ${said} ${sayYear(year)}`;
}

/** Whose schools and settings it is of, in words. */
export function sayWhose({ people, asker }: Pick<Context, 'people' | 'asker'>, { whose }: Pick<TermPlan, 'whose'>): string {
  if (whose === 'all') return 'the whole authority';
  return whose === asker.person.key ? 'your caseload' : `the caseload of ${personName(people, whose)}`;
}

/** Names what somebody has seen of a plan: the same while these rows have these times. */
export function markOf(rows: readonly PlannedRow[]): string {
  const said = rows.map(({ id, state, time }) => [id, state, time]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

/** Is somebody on a row: its chair, or one of the officers who must be there? */
export function isOn(person: string, { time, officers = [] }: Pick<PlannedRow, 'time' | 'officers'>): boolean {
  return time?.chair === person || officers.includes(person);
}
