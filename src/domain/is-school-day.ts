import { bankHolidays } from './bank-holidays.ts';
import type { AcademicCalendar } from './calendar.ts';
import { type IsoDate, weekdayOf } from './date.ts';
import { halfTermOf } from './half-term-of.ts';

/**
 * Whether schools are open to pupils on a date: a weekday inside a half term that is no bank holiday and no closure day.
 *
 * @example isSchoolDay(calendar, '2027-05-03') // false: the early May bank holiday
 */
export function isSchoolDay(calendar: AcademicCalendar, date: IsoDate): boolean {
  return (
    weekdayOf(date) <= 5 &&
    halfTermOf(calendar, date) !== undefined &&
    !calendar.closures.includes(date) &&
    !bankHolidays(Number(date.slice(0, 4))).has(date)
  );
}
