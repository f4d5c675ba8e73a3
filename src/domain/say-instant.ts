import { sayDate } from './date.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Says an instant as the people of a time zone read it.
 *
 * @example sayInstant('2027-07-20T10:05:00.000Z', 'Europe/London') // 'Tue 20 Jul 2027 at 11:05'
 */
export function sayInstant(instant: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as they are kept, with the hours from 00 to 23.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  const [date = '', time] = format.format(new Date(instant)).split(' ');
  return `${sayDate(date)} at ${time}`;
}
