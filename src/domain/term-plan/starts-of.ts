import { minuteOf } from '../time-of-day.ts';
import { visitLimits } from '../visit-limits.ts';
import type { TermRow } from './term-problem.ts';

/** Starts stand so many minutes apart. */
const step = 30;
/** When children have their dinner and a school is at its busiest, in minutes since midnight. */
const dinner = { from: 720, until: 780 };

/**
 * When a row may begin, in minutes since midnight: first the starts of a day that is filled one meeting after another with the
 * way between them, which leave the most room for others, those over dinner time last; then every half hour.
 *
 * @example startsOf({ minutes: 120, hours: [{ from: '09:00', until: '16:30' }] }) // [540, 840, 690, 570, 600, …]
 */
export function startsOf({ minutes, hours }: Pick<TermRow, 'minutes' | 'hours'>): number[] {
  const every = (apart: number) =>
    hours.flatMap(({ from, until }) => {
      const last = minuteOf(until) - minutes;
      const found: number[] = [];
      for (let at = minuteOf(from); at <= last; at += apart) found.push(at);
      return found;
    });
  const overDinner = (at: number) => at < dinner.until && dinner.from < at + minutes;
  const apart = every(minutes + visitLimits.travelMinutes).toSorted((a, b) => Number(overDinner(a)) - Number(overDinner(b)));
  return [...new Set([...apart, ...every(step)])];
}
