import type { AcademicCalendar } from '../../domain/calendar.ts';
import { academicYearOf, addDays, addMonths, type IsoDate, lastDayOf, weekdayOf } from '../../domain/date.ts';
import { type HalfTerm, halfTerms, type Term, terms } from '../../domain/entitlements/window.ts';
import { sayHalfTerm } from '../../domain/say-half-term.ts';
import { halfTermDates, type Span, termDates } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';

/** A stretch of days with what it is called ("this month"). */
export interface Period extends Span {
  words: string;
}

/**
 * The days that people mean by a part of the year, this one's: a week, a month, a term or a half of it. Undefined for what the year's
 * dates do not tell.
 *
 * @example periodOf(context, 'this-month') // { opens: '2027-01-01', closes: '2027-01-31', words: 'this month' }
 */
export function periodOf({ today, calendar }: Pick<Context, 'today' | 'calendar'>, part: string): Period | undefined {
  const words = part.replaceAll('-', ' ');
  const named = (span: Span | undefined, as = words): Period | undefined => span && { ...span, words: as };
  const monday = addDays(today, 1 - weekdayOf(today));
  const month = Number(/^month-(\d{1,2})$/.exec(part)?.[1] ?? 0);
  if (part === 'this-week') return named({ opens: monday, closes: addDays(monday, 6) });
  if (part === 'next-week') return named({ opens: addDays(monday, 7), closes: addDays(monday, 13) });
  if (part === 'this-month') return named(monthFrom(`${today.slice(0, 8)}01`));
  if (part === 'next-month') return named(monthFrom(addMonths(`${today.slice(0, 8)}01`, 1)));
  if (month >= 1 && month <= 12) return named(monthOf(month, today), `in ${months[month - 1]}`);
  const year = calendar(academicYearOf(today));
  if (!year) return part === 'this-year' ? named({ opens: today, closes: lastDayOf(academicYearOf(today)) }) : undefined;
  return named(inYear(year, part, today), isHalfTerm(part) ? `in ${sayHalfTerm(part)}` : isTerm(part) ? `in the ${part} term` : words);
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The month of that number in the academic year that is not over. */
function monthOf(month: number, today: IsoDate): Span {
  const year = academicYearOf(today) + (month >= 9 ? 0 : 1);
  return monthFrom(`${year}-${String(month).padStart(2, '0')}-01`);
}

function monthFrom(opens: IsoDate): Span {
  return { opens, closes: addDays(addMonths(opens, 1), -1) };
}

/** A holiday belongs to the part before it: "this term" on a day of Easter is the term that has just been, until the next begins. */
function inYear(calendar: AcademicCalendar, part: string, today: IsoDate): Span | undefined {
  if (isHalfTerm(part)) return halfTermDates(calendar, part);
  if (isTerm(part)) return termDates(calendar, part);
  const ofTerms = terms.flatMap((term) => termDates(calendar, term) ?? []);
  const ofHalves = halfTerms.flatMap((half) => halfTermDates(calendar, half) ?? []);
  const now = (spans: readonly Span[]) =>
    Math.max(
      0,
      spans.findLastIndex(({ opens }) => opens <= today),
    );
  if (part === 'this-term') return ofTerms[now(ofTerms)];
  if (part === 'next-term') return ofTerms[now(ofTerms) + 1];
  if (part === 'this-half-term') return ofHalves[now(ofHalves)];
  if (part === 'next-half-term') return ofHalves[now(ofHalves) + 1];
  if (part === 'first-half') return ofHalves[now(ofTerms) * 2];
  return part === 'second-half' ? ofHalves[now(ofTerms) * 2 + 1] : undefined;
}

function isHalfTerm(text: string): text is HalfTerm {
  return (halfTerms as readonly string[]).includes(text);
}

function isTerm(text: string): text is Term {
  return (terms as readonly string[]).includes(text);
}
