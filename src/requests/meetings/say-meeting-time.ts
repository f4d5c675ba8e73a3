import { sayDate } from '../../domain/date.ts';
import type { MeetingTime } from '../../domain/meeting.ts';
import { sayTime } from '../../domain/say-time.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';

/**
 * When a meeting is: its day, and from when to when. `minutes` is how long it lasts.
 *
 * @example sayMeetingTime({ date: '2027-03-02', from: '14:00', minutes: 120 }) // 'Tue 2 Mar 2027, 2 pm to 4 pm'
 */
export function sayMeetingTime({ date, from, minutes }: MeetingTime & { minutes: number }): string {
  return `${sayDate(date)}, ${sayTime(from)} to ${sayTime(timeAt(minuteOf(from) + minutes))}`;
}
