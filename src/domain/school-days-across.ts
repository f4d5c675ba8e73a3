import { bankHolidays } from './bank-holidays.ts';
import type { AcademicCalendar } from './calendar.ts';
import { type AcademicYear, academicYearOf, addDays, firstDayOf, type IsoDate, lastDayOf, weekdayOf } from './date.ts';
import { schoolDaysBetween } from './school-days-between.ts';

/**
 * The school days from one date to another, both included, across academic years. In a year whose term dates are not known
 * every weekday counts that is no bank holiday.
 *
 * @example schoolDaysAcross(calendarOf, '2027-07-20', '2027-09-03') // ['2027-07-20', '2027-07-21', '2027-09-02', '2027-09-03']
 */
export function schoolDaysAcross(calendar: (year: AcademicYear) => AcademicCalendar | undefined, from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = academicYearOf(from); year <= academicYearOf(to); year += 1) {
    const first = from > firstDayOf(year) ? from : firstDayOf(year);
    const last = to < lastDayOf(year) ? to : lastDayOf(year);
    const known = calendar(year);
    days.push(...(known ? schoolDaysBetween(known, first, last) : weekdaysBetween(first, last)));
  }
  return days;
}

/** @example isWorkingDay('2027-05-03') // false: the early May bank holiday */
export function isWorkingDay(date: IsoDate): boolean {
  return weekdayOf(date) <= 5 && !bankHolidays(Number(date.slice(0, 4))).has(date);
}

function weekdaysBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}
