import type { AcademicCalendar } from './calendar.ts';
import { addDays, firstDayOf, type IsoDate, lastDayOf, weekdayOf } from './date.ts';
import { schoolDaysBetween } from './school-days-between.ts';

/** A week with at least one school day in it: its number, and its first and last school day. */
export interface SchoolWeek {
  number: number;
  from: IsoDate;
  to: IsoDate;
}

/**
 * The weeks (Monday to Sunday) that hold a school day, numbered from 1 without gaps: from the year's first,
 * or from the first that still holds a school day on or after `since`. A week of holiday takes no number.
 *
 * @example schoolWeeks(calendar)[0] // { number: 1, from: '2026-09-02', to: '2026-09-04' }
 */
export function schoolWeeks(calendar: AcademicCalendar, since?: IsoDate): SchoolWeek[] {
  const from = since ?? firstDayOf(calendar.year);
  const weeks = new Map<IsoDate, SchoolWeek>();
  for (const day of schoolDaysBetween(calendar, from, lastDayOf(calendar.year))) {
    const monday = addDays(day, 1 - weekdayOf(day));
    const week = weeks.get(monday);
    if (week) week.to = day;
    else weeks.set(monday, { number: weeks.size + 1, from: day, to: day });
  }
  return [...weeks.values()];
}
