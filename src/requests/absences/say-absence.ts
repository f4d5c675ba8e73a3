import type { Absence } from '../../domain/absence.ts';
import { sayDate } from '../../domain/date.ts';
import { sayTime } from '../../domain/say-time.ts';

/**
 * When an absence is.
 *
 * @example sayAbsence({ from: '2027-03-08', until: '2027-03-12' }) // 'Mon 8 Mar 2027 to Fri 12 Mar 2027'
 * @example sayAbsence({ from: '2027-01-22', until: '2027-01-22', times: { from: '12:30', until: '18:00' } }) // 'Fri 22 Jan 2027, 12.30 pm to 6 pm'
 */
export function sayAbsence({ from, until, times }: Pick<Absence, 'from' | 'until' | 'times'>): string {
  const days = from === until ? sayDate(from) : `${sayDate(from)} to ${sayDate(until)}`;
  return times ? `${days}, ${from === until ? '' : 'each day '}${sayTime(times.from)} to ${sayTime(times.until)}` : days;
}
