import type { AcademicCalendar } from './calendar.ts';
import { addDays, type IsoDate } from './date.ts';
import { isSchoolDay } from './is-school-day.ts';

// A calendar does not change while it is held, and every window and week of a provider's year looks at the same days.
const daysOf = new WeakMap<AcademicCalendar, readonly IsoDate[]>();

/**
 * The school days from one date to another, both included, in order.
 *
 * @example schoolDaysBetween(calendar, '2026-10-22', '2026-11-02') // ['2026-10-22', '2026-10-23', '2026-11-02']
 */
export function schoolDaysBetween(calendar: AcademicCalendar, from: IsoDate, to: IsoDate): IsoDate[] {
  let days = daysOf.get(calendar);
  if (!days) {
    days = schoolDaysOf(calendar);
    daysOf.set(calendar, days);
  }
  return days.filter((day) => from <= day && day <= to);
}

function schoolDaysOf(calendar: AcademicCalendar): IsoDate[] {
  const found: IsoDate[] = [];
  for (const { from, to } of calendar.halfTerms) {
    for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) found.push(day);
  }
  return found.sort();
}
