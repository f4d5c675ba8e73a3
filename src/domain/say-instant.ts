import { sayDate } from './date.ts';
import { localTime } from './local-time.ts';
import { sayTime } from './say-time.ts';

/**
 * Says an instant as the people of a time zone read it.
 *
 * @example sayInstant('2027-07-20T10:05:00.000Z', 'Europe/London') // 'Tue 20 Jul 2027 at 11.05 am'
 */
export function sayInstant(instant: string, timeZone: string): string {
  const { date, time } = localTime(instant, timeZone);
  return `${sayDate(date)} at ${sayTime(time)}`;
}
