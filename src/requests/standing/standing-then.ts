import { academicYearOf, clampDate, type IsoDate, lastDayOf } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import type { Standing } from './standing.ts';
import { standing } from './standings.ts';

/**
 * Where a provider stands in the academic year of a date: today's standing for this year, and for an earlier
 * year how it ended.
 *
 * @example (await standingThen(context, provider, '2026-07-03')).position.year // 2025
 */
export async function standingThen(context: Context, provider: Provider, date: IsoDate): Promise<Standing> {
  return standing({ ...context, today: clampDate(context.today, date, lastDayOf(academicYearOf(date))) }, provider);
}
