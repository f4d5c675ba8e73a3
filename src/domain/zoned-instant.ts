import type { IsoDate } from './date.ts';

/**
 * Which instant is a time of day on a date in a time zone? Where clocks go forward over that time it is an hour later by
 * them, and where they go back it is the first of the two.
 *
 * @example zonedInstant('2027-07-05', '07:30', 'Europe/London') // '2027-07-05T06:30:00.000Z'
 */
export function zonedInstant(date: IsoDate, time: string, timeZone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const early = wall - offsetAt(wall - 86_400_000, timeZone);
  const late = wall - offsetAt(wall + 86_400_000, timeZone);
  // The offset of the day before holds until clocks change, and so gives the first of two; in a gap neither fits.
  const fits = [early, late].find((instant) => instant + offsetAt(instant, timeZone) === wall);
  return new Date(fits ?? Math.max(early, late)).toISOString();
}

/**
 * How a time of day and a date read in a time zone.
 *
 * @example zonedTime('2027-07-05T06:30:00.000Z', 'Europe/London') // { date: '2027-07-05', time: '07:30' }
 */
export function zonedTime(instant: string, timeZone: string): { date: IsoDate; time: string } {
  const wall = new Date(Date.parse(instant) + offsetAt(Date.parse(instant), timeZone)).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** By how many milliseconds a zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
  return wall - Math.floor(instant / 1000) * 1000;
}
