import type { IsoDate } from './date.ts';

const zones = new Map<string, Intl.DateTimeFormat>();

/**
 * What day and what time of day it is somewhere at an instant. Told by the zone's own clock, so that half past seven is half
 * past seven on the Monday after the clocks change, too.
 *
 * @example localTime('2027-03-29T06:30:00.000Z', 'Europe/London') // { date: '2027-03-29', time: '07:30' }
 */
export function localTime(instant: string, timeZone: string): { date: IsoDate; time: string } {
  let format = zones.get(timeZone);
  if (!format) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    zones.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

const days = new Map<string, Intl.DateTimeFormat>();

/**
 * What day it is somewhere at an instant.
 *
 * @example localDate('2027-06-30T23:30:00.000Z', 'Europe/London') // '2027-07-01'
 */
export function localDate(at: string, timeZone: string): IsoDate {
  const zone = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(timeZone, zone);
  return zone.format(new Date(at));
}
