import type { AcademicCalendar } from '../../domain/calendar.ts';
import { type AcademicYear, firstDayOf, type IsoDate } from '../../domain/date.ts';

/**
 * The first day of the term that has begun last; without term dates, the first day of the year.
 *
 * @example startOfTerm(calendar, 2026, '2027-02-24') // '2027-01-04': spring has two half terms
 */
export function startOfTerm(calendar: AcademicCalendar | undefined, year: AcademicYear, today: IsoDate): IsoDate {
  const begun = calendar?.halfTerms.filter(({ from }) => from <= today) ?? [];
  const term = begun.at(-1)?.halfTerm.split('-')[0];
  return begun.find(({ halfTerm }) => halfTerm.startsWith(`${term}-`))?.from ?? firstDayOf(year);
}
