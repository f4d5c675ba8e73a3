import type { IsoDate } from './date.ts';
import { localTime } from './local-time.ts';

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

/** By how many milliseconds a zone's clocks are ahead of UTC at an instant: whole minutes, in every zone of today. */
function offsetAt(instant: number, timeZone: string): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  const { date, time } = localTime(new Date(minute).toISOString(), timeZone);
  return Date.parse(`${date}T${time}:00Z`) - minute;
}
