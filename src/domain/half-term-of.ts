import type { AcademicCalendar } from './calendar.ts';
import type { IsoDate } from './date.ts';
import type { HalfTerm } from './entitlements/window.ts';

/**
 * Which half term a date falls in; undefined in the holidays and outside the calendar's year.
 *
 * @example halfTermOf(calendar, '2026-11-03') // 'autumn-2'
 */
export function halfTermOf(calendar: AcademicCalendar, date: IsoDate): HalfTerm | undefined {
  return calendar.halfTerms.find(({ from, to }) => from <= date && date <= to)?.halfTerm;
}
