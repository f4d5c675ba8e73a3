import { sayDate } from '../../domain/date.ts';
import type { MeetingTime } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';

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

/**
 * When a meeting is: its day, and from when to when. `minutes` is how long it lasts.
 *
 * @example sayMeetingTime({ date: '2027-03-02', from: '14:00', minutes: 120 }) // 'Tue 2 Mar 2027, 2 pm to 4 pm'
 */
export function sayMeetingTime({ date, from, minutes }: MeetingTime & { minutes: number }): string {
  return `${sayDate(date)}, ${sayTime(from)} to ${sayTime(timeAt(minuteOf(from) + minutes))}`;
}
