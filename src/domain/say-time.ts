import { minuteOf } from './time-of-day.ts';

/**
 * A time of day as a person reads it.
 *
 * @example sayTime('14:00') // '2 pm'
 * @example sayTime('09:30') // '9.30 am'
 */
export function sayTime(time: string): string {
  const minute = minuteOf(time);
  if (minute === 720) return '12 noon';
  if (minute === 0 || minute === 1440) return 'midnight';
  const hour = Math.floor(minute / 60) % 24;
  const past = minute % 60;
  return `${hour % 12 || 12}${past === 0 ? '' : `.${String(past).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`;
}
