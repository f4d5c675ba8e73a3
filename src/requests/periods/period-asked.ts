import { type IsoDate, sayDate } from '../../domain/date.ts';
import type { Span } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';
import { partOf } from './part-of.ts';
import { spanAsked, type WhenAsked } from './span-asked.ts';

/** Days that were asked for, with what they are called: "by Fri 12 Feb 2027". */
export type Period = Span & { words: string };

/**
 * The days that a list was asked for: by a first and a last day, or as a part of the year. Undefined where none were, and for a part
 * that no calendar tells.
 *
 * @example periodAsked(context, { until: '2027-02-12' }) // { opens: '2027-01-20', closes: '2027-02-12', words: 'by Fri 12 Feb 2027' }
 */
export function periodAsked(context: Pick<Context, 'today' | 'calendar'>, asked: WhenAsked): Period | undefined {
  const { start, until, half } = asked;
  if (start === undefined && until === undefined && (half === undefined || !partOf(half, context))) return undefined;
  const span = spanAsked(context, asked);
  return { ...span, words: sayPeriod(span, start === undefined && until === undefined ? half : undefined, context.today) };
}

/** The part of the year as it was said, else the dates; days that have begun and were not said as a part are "by" their last. */
function sayPeriod({ opens, closes }: Span, part: string | undefined, today: IsoDate): string {
  if (part !== undefined && /^(this|next)-/.test(part)) return part.replaceAll('-', ' ');
  if (part === undefined && opens <= today) return `by ${sayDate(closes)}`;
  return opens === closes ? `on ${sayDate(opens)}` : `from ${sayDate(opens)} to ${sayDate(closes)}`;
}
