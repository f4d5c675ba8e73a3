import { academicYearOf, type IsoDate, isIsoDate, lastDayOf, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';

/**
 * Why a category cannot begin on a date: it is none, lies before Tally's years or after the next one, or the provider was
 * not open. Undefined where it can. Backdated and future dates are fine.
 *
 * @example faultOfStart(context, provider, '2031-01-01') // 'Wed 1 Jan 2031 is after Wed 31 Aug 2028, …'
 */
export function faultOfStart(
  { authority, today }: Pick<Context, 'authority' | 'today'>,
  { name, status, opened, closed }: Provider,
  date: IsoDate,
): string | undefined {
  if (!isIsoDate(date)) return `“${date}” is not a date. Write it like 2027-02-01.`;
  const first = Math.min(...authority.packs.map(({ fromYear }) => fromYear));
  const last = lastDayOf(academicYearOf(today) + 1);
  if (academicYearOf(date) < first) return `Tally keeps categories from ${sayDate(`${first}-09-01`)} on; ${sayDate(date)} is before that.`;
  if (date > last) return `${sayDate(date)} is after ${sayDate(last)}, the last day that can be decided on now.`;
  if (status === 'proposed' && (opened === undefined || date < opened))
    return `${name} is not open yet${opened ? `: it opens on ${sayDate(opened)}` : ''}.`;
  if (opened && date < opened) return `${name} opened on ${sayDate(opened)}; ${sayDate(date)} is before that.`;
  return closed && status === 'closed' && date > closed ? `${name} closed on ${sayDate(closed)}.` : undefined;
}
