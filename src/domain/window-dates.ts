import type { AcademicCalendar } from './calendar.ts';
import { type AcademicYear, addDays, clampDate, firstDayOf, type IsoDate, lastDayOf } from './date.ts';
import type { EntitlementGroup } from './entitlements/entitlement-group.ts';
import { type HalfTerm, halfTerms, type Term, terms, type Window } from './entitlements/window.ts';
import { schoolDaysBetween } from './school-days-between.ts';

/** The first and last day of a window. */
export interface Span {
  opens: IsoDate;
  closes: IsoDate;
}

/**
 * When a window opens and closes in an academic year. Undefined for any time, and for a half term or term
 * whose dates no calendar gives. A month has dates without a calendar; with one it is narrowed to the school
 * days in it, and to the half term it names, as long as any are left. `before` runs from 1 September to the
 * day before the named activity's own window opens in `group`, or, if that leaves no school day, the day before it closes.
 *
 * @example windowDates({ in: 'month', month: 11 }, calendar, 2026, group) // { opens: '2026-11-02', closes: '2026-11-30' }
 */
export function windowDates(
  window: Window,
  calendar: AcademicCalendar | undefined,
  year: AcademicYear,
  group: Pick<EntitlementGroup, 'items'>,
): Span | undefined {
  switch (window.in) {
    case 'any-time':
      return undefined;
    case 'half-term':
      return calendar && halfTermDates(calendar, window.halfTerm);
    case 'term':
      return calendar && termDates(calendar, window.term);
    case 'month':
      return monthDates(window, calendar, year);
    case 'before':
      return datesBefore(window.activity, calendar, year, group);
  }
}

/** The half terms of a term, first half first. @example halvesOf('spring') // ['spring-1', 'spring-2'] */
function halvesOf(term: Term): [HalfTerm, HalfTerm] {
  const at = terms.indexOf(term) * 2;
  return [halfTerms[at] as HalfTerm, halfTerms[at + 1] as HalfTerm];
}

/** First and last day of a half term, where the calendar has it. */
export function halfTermDates(calendar: AcademicCalendar, halfTerm: HalfTerm): Span | undefined {
  const found = calendar.halfTerms.find((one) => one.halfTerm === halfTerm);
  return found && { opens: found.from, closes: found.to };
}

/** First day of a term's first half to the last of its second, where the calendar has both. */
export function termDates(calendar: AcademicCalendar, term: Term): Span | undefined {
  const [first, second] = halvesOf(term).map((half) => halfTermDates(calendar, half));
  return first && second && { opens: first.opens, closes: second.closes };
}

function monthDates(
  { month, halfTerm }: Extract<Window, { in: 'month' }>,
  calendar: AcademicCalendar | undefined,
  year: AcademicYear,
): Span {
  const whole = wholeMonth(month >= 9 ? year : year + 1, month);
  if (!calendar) return whole;
  const days = schoolDaysBetween(calendar, whole.opens, whole.closes);
  const half = halfTerm && halfTermDates(calendar, halfTerm);
  const inside = half ? days.filter((day) => half.opens <= day && day <= half.closes) : days;
  const kept = inside.length > 0 ? inside : days;
  // A month of holiday (August) keeps its own dates.
  return { opens: kept[0] ?? whole.opens, closes: kept.at(-1) ?? whole.closes };
}

function wholeMonth(year: number, month: number): Span {
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;
  return { opens: first(year, month), closes: addDays(month === 12 ? first(year + 1, 1) : first(year, month + 1), -1) };
}

function datesBefore(
  activity: string,
  calendar: AcademicCalendar | undefined,
  year: AcademicYear,
  group: Pick<EntitlementGroup, 'items'>,
): Span | undefined {
  const opens = firstDayOf(year);
  const named = group.items
    .flatMap((item) => (item.shape === 'days' && item.activity === activity ? item.windows : []))
    // A pack in which two activities each wait for the other is refused on loading; here the chain just ends.
    .flatMap((window) => (window.in === 'before' ? [] : (windowDates(window, calendar, year, group) ?? [])))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0];
  if (!named) return undefined;
  const closes = addDays(named.opens, -1);
  // A conversation due in September leaves no school day before its window opens: its preparation then has as long
  // as the conversation itself has, less a day.
  const leavesNoDay = calendar ? schoolDaysBetween(calendar, opens, closes).length === 0 : closes < opens;
  return { opens, closes: clampDate(leavesNoDay ? addDays(named.closes, -1) : closes, opens, lastDayOf(year)) };
}
