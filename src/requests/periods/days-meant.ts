import { addDays } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { partOf } from './part-of.ts';
import type { WhenAsked } from './span-asked.ts';

/**
 * The first and the last day that were typed; where neither was, those of the part of the year that was said, from today on and a
 * week's without its weekend. Empty where that part is over, or no calendar tells it.
 *
 * @example daysMeant(context, { half: 'next-week' }) // { start: '2027-01-25', until: '2027-01-29' }
 */
export function daysMeant(context: Pick<Context, 'today' | 'calendar'>, { start, until, half }: WhenAsked): Omit<WhenAsked, 'half'> {
  if (start !== undefined || until !== undefined) return { start, until };
  const span = half === undefined ? undefined : partOf(half, context);
  if (!span || span.closes < context.today) return {};
  const closes = addDays(span.opens, 6) === span.closes ? addDays(span.opens, 4) : span.closes;
  const first = span.opens > context.today ? span.opens : context.today;
  return closes < first ? {} : { start: first, until: closes };
}
