import type { AcademicCalendar } from './calendar.ts';
import type { IsoDate } from './date.ts';
import { type Term, terms } from './entitlements/window.ts';
import { termDates } from './window-dates.ts';

/**
 * The term that has begun last on a day, holidays counting to the term before them, with its first and last day.
 * Undefined before the autumn term begins, and where the calendar lacks the term's dates.
 *
 * @example termOn(calendar, '2027-01-20') // { term: 'spring', opens: '2027-01-04', closes: '2027-03-25' }
 */
export function termOn(calendar: AcademicCalendar | undefined, date: IsoDate): { term: Term; opens: IsoDate; closes: IsoDate } | undefined {
  if (!calendar) return undefined;
  const begun = terms.flatMap((term) => {
    const dates = termDates(calendar, term);
    return dates && dates.opens <= date ? [{ term, ...dates }] : [];
  });
  return begun.at(-1);
}
