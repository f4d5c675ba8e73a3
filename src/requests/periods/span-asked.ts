import { addDays, isIsoDate } from '../../domain/date.ts';
import type { Span } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';
import { partOf } from './part-of.ts';

/** Which days somebody means, as they said it: a first and a last one (YYYY-MM-DD), or a part of the year ("next-week", "spring-1"). */
export interface WhenAsked {
  start?: string;
  until?: string;
  half?: string;
}

/** How many days are looked at where none are named: four weeks. */
const AHEAD = 27;

/**
 * The days that were asked for, or the next four weeks. One day that is named is that day; a day that is none is passed over.
 *
 * @example spanAsked(context, { start: '2027-03-03' }) // { opens: '2027-03-03', closes: '2027-03-03' }
 */
export function spanAsked({ today, calendar }: Pick<Context, 'today' | 'calendar'>, { start, until, half }: WhenAsked): Span {
  const part = half === undefined ? undefined : partOf(half, { today, calendar });
  const [from, last] = [start, until].map((day) => (day !== undefined && isIsoDate(day) ? day : undefined));
  if (from === undefined && last === undefined) return part ?? { opens: today, closes: addDays(today, AHEAD) };
  const opens = from ?? today;
  return { opens, closes: last !== undefined && last >= opens ? last : opens };
}
