import type { AcademicCalendar } from '../../domain/calendar.ts';
import { academicYearOf, addDays, type IsoDate, weekdayOf } from '../../domain/date.ts';
import { type Term, terms } from '../../domain/entitlements/window.ts';
import type { TermEvent } from './term-event.ts';

type HalfTerms = AcademicCalendar['halfTerms'];

/**
 * The calendars that some entries make up, one for each academic year with a term in it: from its half terms, or from its
 * terms (whole, or by their first and last days) and the breaks inside them.
 * They are as complete as the entries are: `checkCalendar` says what is missing.
 *
 * @example calendarsOf([{ is: 'term', term: 'autumn', from: '2026-09-02', to: '2026-12-18' }, ...])[0].year // 2026
 */
export function calendarsOf(events: readonly TermEvent[]): AcademicCalendar[] {
  const years = new Set(
    events.flatMap((event) => (startOf(event) && event.is !== 'closure' && event.is !== 'break' ? [academicYearOf(startOf(event)!)] : [])),
  );
  const closures = new Set(events.filter((event) => event.is === 'closure').flatMap(({ from, to }) => weekdaysBetween(from, to)));
  return [...years].sort().map((year) => ({
    year,
    halfTerms: halfTermsOf(events.filter((event) => startOf(event) && academicYearOf(startOf(event)!) === year)),
    closures: [...closures].filter((day) => academicYearOf(day) === year).sort(),
  }));
}

function halfTermsOf(events: readonly TermEvent[]): HalfTerms {
  const given = once(events.filter((event) => event.is === 'half-term').map(({ halfTerm, from, to }) => ({ halfTerm, from, to })));
  const built = terms.filter((term) => !given.some(({ halfTerm }) => halfTerm.startsWith(term))).flatMap((term) => halvesOf(term, events));
  return [...given, ...built].sort((a, b) => a.from.localeCompare(b.from));
}

/** A term's two halves, either side of its break. */
function halvesOf(term: Term, events: readonly TermEvent[]): HalfTerms {
  const whole = events.find((event) => event.is === 'term' && event.term === term);
  const from = whole?.is === 'term' ? whole.from : markerOf(events, 'term-begins', term);
  const to = whole?.is === 'term' ? whole.to : markerOf(events, 'term-ends', term);
  if (!from || !to) return [];
  const pause = breakWithin(events, from, to);
  if (!pause) return [];
  return [
    { halfTerm: `${term}-1`, from, to: weekdayFrom(addDays(pause.from, -1), -1) },
    { halfTerm: `${term}-2`, from: weekdayFrom(addDays(pause.to, 1), 1), to },
  ];
}

/** The break inside a term: one entry, or one for each of its days. A single day is no half-term break. */
function breakWithin(events: readonly TermEvent[], from: IsoDate, to: IsoDate): { from: IsoDate; to: IsoDate } | undefined {
  const breaks = events.filter((event) => event.is === 'break' && from < event.from && event.to < to) as { from: IsoDate; to: IsoDate }[];
  const joined: { from: IsoDate; to: IsoDate }[] = [];
  for (const one of breaks.sort((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    // A weekend may lie between.
    if (!last || one.from > addDays(last.to, 3)) joined.push({ from: one.from, to: one.to });
    else if (one.to > last.to) last.to = one.to;
  }
  return joined.find((one) => one.to > addDays(one.from, 1));
}

function markerOf(events: readonly TermEvent[], is: 'term-begins' | 'term-ends', term: Term): IsoDate | undefined {
  const marker = events.find((event) => event.is === is && event.term === term);
  return marker && 'on' in marker ? marker.on : undefined;
}

function startOf(event: TermEvent): IsoDate | undefined {
  return 'from' in event ? event.from : 'on' in event ? event.on : undefined;
}

/** The same half term printed twice is one. */
function once(halfTerms: HalfTerms): HalfTerms {
  return [...new Map(halfTerms.map((one) => [`${one.halfTerm} ${one.from} ${one.to}`, one])).values()];
}

function weekdayFrom(date: IsoDate, step: 1 | -1): IsoDate {
  return weekdayOf(date) > 5 ? weekdayFrom(addDays(date, step), step) : date;
}

function weekdaysBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day);
  return days;
}
