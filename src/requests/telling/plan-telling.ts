import { createHash } from 'node:crypto';
import { academicYearOf } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { leadersOf } from '../decisions/took-part.ts';
import type { Filters } from '../lists/filters.ts';
import { narrow } from '../lists/narrow.ts';
import type { Standing } from '../standing/standing.ts';
import { toldIn } from './told-in.ts';

/** Whom a round would tell their category. */
export interface TellingPlan {
  /** Those to be told, with somebody to tell; by name. */
  toTell: Standing[];
  /** Those that have a category and nobody in Tally who leads them. */
  nobody: Standing[];
  /** How many have been told this year already, and how many people would be written to. */
  told: number;
  people: number;
  /** Names the plan: another one where anything of it has changed. */
  mark: string;
}

/**
 * The providers of a kind or phase, or all, that have a category now and have not been told it this year; with `again` also
 * those that have.
 *
 * @example (await planTelling(context, { kind: ['pvi'] }, false)).toTell.length // 12
 */
export async function planTelling(context: Context, filters: Pick<Filters, 'kind' | 'phase'>, again: boolean): Promise<TellingPlan> {
  const { all } = await narrow(context, filters);
  const told = new Set((await toldIn(context, academicYearOf(context.today))).map(({ provider }) => provider));
  const categorised = all.filter(({ position, provider }) => position.decision && provider.status === 'open');
  const wanted = categorised.filter(({ provider }) => again || !told.has(provider.key));
  const leaders = new Map(wanted.map(({ provider }) => [provider.key, leadersOf(context, provider.key).length]));
  const toTell = wanted.filter(({ provider }) => leaders.get(provider.key));
  const said = toTell.map(({ provider, position }) => [provider.key, position.decision?.id, leaders.get(provider.key)]);
  return {
    toTell,
    nobody: wanted.filter((one) => !toTell.includes(one)),
    told: categorised.filter(({ provider }) => told.has(provider.key)).length,
    people: toTell.reduce((sum, { provider }) => sum + (leaders.get(provider.key) ?? 0), 0),
    mark: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16),
  };
}
