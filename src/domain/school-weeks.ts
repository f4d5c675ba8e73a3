import type { AcademicCalendar } from './calendar.ts';
import { addDays, firstDayOf, type IsoDate, lastDayOf, weekdayOf } from './date.ts';
import { schoolDaysBetween } from './school-days-between.ts';

/** A week with at least one school day in it: its number, and its first and last school day. */
export interface SchoolWeek {
  number: number;
  from: IsoDate;
  to: IsoDate;
}

// As for school days: a calendar does not change while it is held, and a list of providers asks for the same weeks each time.
const weeksOf = new WeakMap<AcademicCalendar, Map<IsoDate, readonly SchoolWeek[]>>();

/**
 * The weeks (Monday to Sunday) that hold a school day, numbered from 1 without gaps: from the year's first,
 * or from the first that still holds a school day on or after `since`. A week of holiday takes no number.
 *
 * @example schoolWeeks(calendar)[0] // { number: 1, from: '2026-09-02', to: '2026-09-04' }
 */
export function schoolWeeks(calendar: AcademicCalendar, since: IsoDate = firstDayOf(calendar.year)): readonly SchoolWeek[] {
  const known = weeksOf.get(calendar) ?? new Map<IsoDate, readonly SchoolWeek[]>();
  weeksOf.set(calendar, known);
  const weeks = known.get(since) ?? countWeeks(schoolDaysBetween(calendar, since, lastDayOf(calendar.year)));
  known.set(since, weeks);
  return weeks;
}

function countWeeks(schoolDays: readonly IsoDate[]): readonly SchoolWeek[] {
  const weeks = new Map<IsoDate, SchoolWeek>();
  for (const day of schoolDays) {
    const monday = addDays(day, 1 - weekdayOf(day));
    const week = weeks.get(monday);
    if (week) week.to = day;
    else weeks.set(monday, { number: weeks.size + 1, from: day, to: day });
  }
  return [...weeks.values()];
}
