import type { AcademicCalendar } from '../../domain/calendar.ts';
import { type AcademicYear, addDays, firstDayOf, type IsoDate, lastDayOf } from '../../domain/date.ts';
import { type HalfTerm, halfTerms, type Term, terms } from '../../domain/entitlements/window.ts';
import { sayHalfTerm } from '../../domain/say-half-term.ts';
import { halfTermDates, type Span, termDates } from '../../domain/window-dates.ts';

/** The part of a school year that a plan is of, from tomorrow on, and what it is called. */
export interface TermAsked {
  span: Span;
  said: string;
}

/**
 * Which part of the year is meant: a term, a half term, this or the next of either; the term that is on or comes next where nothing
 * was said. `whole` asks for the rest of the school year instead. Undefined where the calendar does not give it, or it is over.
 *
 * @example termAsked(calendar, 2026, '2027-01-25', undefined) // { span: { opens: '2027-01-04', closes: '2027-03-25' }, said: 'spring term' }
 */
export function termAsked(
  calendar: AcademicCalendar | undefined,
  year: AcademicYear,
  today: IsoDate,
  half: string | undefined,
  whole = false,
): TermAsked | undefined {
  if (half === undefined && (whole || !calendar)) {
    return { span: { opens: firstDayOf(year), closes: lastDayOf(year) }, said: 'school year' };
  }
  if (!calendar) return undefined;
  const ahead = <T extends string>(names: readonly T[], dates: (name: T) => Span | undefined) =>
    names.flatMap((name) => {
      const span = dates(name);
      return span && span.closes > today ? [{ name, span }] : [];
    });
  const termsAhead = ahead(terms, (term) => termDates(calendar, term));
  const halvesAhead = ahead(halfTerms, (one) => halfTermDates(calendar, one));
  const isOn = ({ span }: { span: Span }) => span.opens <= addDays(today, 1);
  const sayTerm = (found: { name: Term; span: Span } | undefined) => found && { span: found.span, said: `${found.name} term` };
  const sayHalf = (found: { name: HalfTerm; span: Span } | undefined) => found && { span: found.span, said: sayHalfTerm(found.name) };
  const next = <T>(some: readonly (T & { span: Span })[]) => (some[0] && isOn(some[0]) ? some[1] : some[0]);
  if (half === undefined || half === 'this-term') return sayTerm(termsAhead[0]);
  if (half === 'next-term') return sayTerm(next(termsAhead));
  if (half === 'this-half-term') return sayHalf(halvesAhead[0]);
  if (half === 'next-half-term') return sayHalf(next(halvesAhead));
  const term = termsAhead[0]?.name;
  if (half === 'first-half' || half === 'second-half') {
    return sayHalf(halvesAhead.find(({ name }) => name === `${term}-${half === 'first-half' ? 1 : 2}`));
  }
  return sayTerm(termsAhead.find(({ name }) => name === half)) ?? sayHalf(halvesAhead.find(({ name }) => name === half));
}
