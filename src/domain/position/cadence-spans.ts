import type { AcademicCalendar } from '../calendar.ts';
import { type AcademicYear, firstDayOf, type IsoDate, lastDayOf } from '../date.ts';
import type { CadenceEntitlement } from '../entitlements/cadence.ts';
import { halfTerms, terms } from '../entitlements/window.ts';
import { schoolWeeks } from '../school-weeks.ts';
import { halfTermDates, type Span, termDates } from '../window-dates.ts';

/** The window of one visit of a cadence. `counted` is false where a calendar would be needed to count them. */
export type CadenceSpan = Partial<Span> & { counted: boolean };

/**
 * The windows of a cadence in a year: the school weeks n, 2n, 3n for every n weeks, six half terms, three terms,
 * the year, or once: from the decision (or 1 September, whichever is later) to the year's end.
 * `from: 'decision'` counts from the day the category took effect and leaves out what had closed before.
 *
 * @example cadenceSpans(everySecondWeek, '2026-09-01', calendar, 2026)[0] // { opens: '2026-09-07', closes: '2026-09-11', counted: true }
 */
export function cadenceSpans(
  { every, from }: Pick<CadenceEntitlement, 'every' | 'from'>,
  since: IsoDate,
  calendar: AcademicCalendar | undefined,
  year: AcademicYear,
): CadenceSpan[] {
  const start = from === 'decision' ? since : firstDayOf(year);
  if (typeof every === 'object') {
    if (!calendar) return [{ counted: false }];
    const due = schoolWeeks(calendar, start).filter((week) => week.number % every.weeks === 0);
    return due.map((week) => ({ opens: week.from, closes: week.to, counted: true }));
  }
  const whole = { opens: calendar?.halfTerms[0]?.from ?? firstDayOf(year), closes: calendar?.halfTerms.at(-1)?.to ?? lastDayOf(year) };
  if (every === 'once') return [{ opens: since, closes: lastDayOf(year), counted: true }];
  if (every === 'year') return [{ ...whole, counted: true }];
  const spans =
    every === 'term'
      ? terms.map((term) => calendar && termDates(calendar, term))
      : halfTerms.map((half) => calendar && halfTermDates(calendar, half));
  return spans.filter((span) => !span || span.closes >= start).map((span) => ({ ...span, counted: true }));
}
