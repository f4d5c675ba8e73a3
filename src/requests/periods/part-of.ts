import type { AcademicCalendar } from '../../domain/calendar.ts';
import { academicYearOf, addDays, addMonths, type IsoDate, weekdayOf } from '../../domain/date.ts';
import { type HalfTerm, halfTerms, type Term, terms } from '../../domain/entitlements/window.ts';
import { termOn } from '../../domain/term-on.ts';
import { halfTermDates, type Span, termDates } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';

/**
 * The days that people mean by a part of the year that is not over: a week, a month, a half term, a term, or one of its halves, which
 * are those of the term that `around` is in. Undefined for what no calendar tells.
 *
 * @example partOf('next-week', context) // { opens: '2027-01-25', closes: '2027-01-31' }
 */
export function partOf(part: string, { today, calendar }: Pick<Context, 'today' | 'calendar'>, around: IsoDate = today): Span | undefined {
  return dayPart(part, today) ?? schoolPart(part, calendar(academicYearOf(today)), around, today);
}

/** A week or a month. */
function dayPart(part: string, today: IsoDate): Span | undefined {
  const monday = addDays(today, 1 - weekdayOf(today));
  const month = Number(/^month-(\d{1,2})$/.exec(part)?.[1] ?? 0);
  if (part === 'this-week') return { opens: monday, closes: addDays(monday, 6) };
  if (part === 'next-week') return { opens: addDays(monday, 7), closes: addDays(monday, 13) };
  if (part === 'this-month') return monthFrom(`${today.slice(0, 8)}01`);
  if (part === 'next-month') return monthFrom(addMonths(`${today.slice(0, 8)}01`, 1));
  if (month < 1 || month > 12) return undefined;
  const inYear = (year: number) => monthFrom(`${year}-${String(month).padStart(2, '0')}-01`);
  const year = Number(today.slice(0, 4));
  return inYear(year).closes > today ? inYear(year) : inYear(year + 1);
}

function monthFrom(opens: IsoDate): Span {
  return { opens, closes: addDays(addMonths(opens, 1), -1) };
}

function schoolPart(part: string, calendar: AcademicCalendar | undefined, around: IsoDate, today: IsoDate): Span | undefined {
  if (!calendar) return undefined;
  if (isHalfTerm(part)) return halfTermDates(calendar, part);
  if (isTerm(part)) return termDates(calendar, part);
  const ahead = halfTerms.flatMap((one) => halfTermDates(calendar, one) ?? []).filter(({ closes }) => closes >= today);
  const [now, next] = ahead[0] && ahead[0].opens <= today ? ahead : [undefined, ahead[0]];
  if (part === 'this-half-term') return now ?? next;
  if (part === 'next-half-term') return next;
  const whole = terms.flatMap((term) => termDates(calendar, term) ?? []).filter(({ closes }) => closes >= today);
  const inTerm = whole[0] !== undefined && whole[0].opens <= today;
  if (part === 'this-term') return whole[0];
  if (part === 'next-term') return inTerm ? whole[1] : whole[0];
  if (part !== 'first-half' && part !== 'second-half') return undefined;
  const term = termOn(calendar, around)?.term;
  return term && halfTermDates(calendar, `${term}-${part === 'first-half' ? 1 : 2}`);
}

function isHalfTerm(text: string): text is HalfTerm {
  return (halfTerms as readonly string[]).includes(text);
}

function isTerm(text: string): text is Term {
  return (terms as readonly string[]).includes(text);
}
