import type { AcademicCalendar } from '../../domain/calendar.ts';
import { type AcademicYear, academicYearOf, addDays, type IsoDate, weekdayOf } from '../../domain/date.ts';

/** A week from Monday to Sunday, and the last day of the half term it falls in or comes before. */
export interface Week {
  from: IsoDate;
  to: IsoDate;
  halfTermEnds?: IsoDate;
  /** As it is called when it is spoken of: "this week", "next week". */
  called: 'this week' | 'next week';
}

/**
 * The week of a day, or with `called` the week after it; at a weekend either is the one that comes.
 *
 * @example weekOf('2027-01-20', calendarOf) // { from: '2027-01-18', to: '2027-01-24', halfTermEnds: '2027-02-12', called: 'this week' }
 */
export function weekOf(
  today: IsoDate,
  calendar: (year: AcademicYear) => AcademicCalendar | undefined,
  called: Week['called'] = 'this week',
): Week {
  const weekday = weekdayOf(today);
  const from = addDays(today, (weekday > 5 || called === 'next week' ? 8 : 1) - weekday);
  const halfTermEnds = calendar(academicYearOf(from))?.halfTerms.find(({ to }) => to >= from)?.to;
  return { from, to: addDays(from, 6), ...(halfTermEnds && { halfTermEnds }), called };
}
