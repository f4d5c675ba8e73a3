import { type IsoDate, sayDate } from '../../domain/date.ts';
import type { Span } from '../../domain/window-dates.ts';

/**
 * What days that were asked for are called: the part of the year as it was said, else the dates. Days that have begun and were not
 * said as a part are "by" their last.
 *
 * @example sayPeriod({ opens: '2027-01-20', closes: '2027-02-12' }, undefined, '2027-01-20') // 'by Fri 12 Feb 2027'
 */
export function sayPeriod({ opens, closes }: Span, part: string | undefined, today: IsoDate): string {
  if (part !== undefined && /^(this|next)-/.test(part)) return part.replaceAll('-', ' ');
  if (part === undefined && opens <= today) return `by ${sayDate(closes)}`;
  return opens === closes ? `on ${sayDate(opens)}` : `from ${sayDate(opens)} to ${sayDate(closes)}`;
}
