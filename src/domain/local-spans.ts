import type { BusySpan } from './busy-span.ts';
import { addDays } from './date.ts';
import { localTime } from './local-time.ts';

/**
 * The times of day that a stretch between two instants takes somewhere, a day at a time; nothing where it has no length there.
 *
 * @example localSpans({ from: '2027-03-02T22:00:00Z', until: '2027-03-03T08:00:00Z' }, 'Europe/London')
 * // [{ date: '2027-03-02', from: '22:00', until: '24:00' }, { date: '2027-03-03', from: '00:00', until: '08:00' }]
 */
export function localSpans({ from, until }: { from: string; until: string }, timeZone: string): BusySpan[] {
  const [first, last] = [localTime(from, timeZone), localTime(until, timeZone)];
  const spans: BusySpan[] = [];
  for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
    const span = { date, from: date === first.date ? first.time : '00:00', until: date === last.date ? last.time : '24:00' };
    if (span.from < span.until) spans.push(span);
  }
  return spans;
}
