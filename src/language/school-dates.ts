import type { AcademicCalendar } from '../domain/calendar.ts';
import { academicYearOf, type IsoDate } from '../domain/date.ts';
import type { HalfTerm } from '../domain/entitlements/window.ts';
import { schoolDaysBetween } from '../domain/school-days-between.ts';
import type { Context } from '../requests/context.ts';

/** A half term of the calendar, with the year it stands in. */
type Half = AcademicCalendar['halfTerms'][number] & { of: AcademicCalendar };
type When = Pick<Context, 'today' | 'calendar'>;

/** The breaks people name, by the half terms that follow them. A "half term" without a name is the next of three. */
const breaks: Readonly<Record<string, readonly HalfTerm[]>> = {
  christmas: ['spring-1'],
  xmas: ['spring-1'],
  easter: ['summer-1'],
  summer: ['autumn-1'],
  'half term': ['autumn-2', 'spring-2', 'summer-2'],
  'october half term': ['autumn-2'],
  'february half term': ['spring-2'],
  'may half term': ['summer-2'],
};

/** Is this the name of a break? @example isBreak('easter') // true */
export function isBreak(name: string): boolean {
  return name in breaks;
}

/**
 * The last school day before a break that is still to come, or the first after it; undefined where no calendar says.
 *
 * @example besideBreak('easter', 'before', { today: '2027-01-20', calendar }) // '2027-03-25'
 */
export function besideBreak(name: string, side: 'before' | 'after', when: When): IsoDate | undefined {
  const all = halvesOf(when);
  const follows = all.flatMap(({ halfTerm, from }, at) => (breaks[name]?.includes(halfTerm) === true && from > when.today ? [at] : []));
  if (side === 'after') return firstDay(all[follows[0] ?? -1]);
  // The summer that follows the last year known has no half term after it yet.
  const before = follows.length === 0 && name === 'summer' ? all.slice(-1) : follows.flatMap((at) => all[at - 1] ?? []);
  // In the break itself the next of that name is meant.
  return lastDay(before.find(({ to }) => to >= when.today));
}

/**
 * The last school day of this half term, of this term or one that is named, or of the academic year; `next` is the one after.
 *
 * @example endOf('term', { today: '2027-01-20', calendar }) // '2027-03-25'
 */
export function endOf(what: 'half term' | 'term' | 'year' | 'autumn' | 'spring' | 'summer', when: When, next = false): IsoDate | undefined {
  const left = halvesOf(when).filter(({ to }) => to >= when.today);
  if (what === 'half term') return lastDay(left[next ? 1 : 0]);
  const ends = left.filter(({ halfTerm }) => (what === 'year' ? halfTerm === 'summer-2' : halfTerm.endsWith('-2') && isOf(halfTerm, what)));
  return lastDay(ends[next ? 1 : 0]);
}

/**
 * The first school day of the next half term, the next term or one that is named.
 *
 * @example startOf('term', { today: '2027-01-20', calendar }) // '2027-04-12'
 */
export function startOf(what: 'half term' | 'term' | 'year' | 'autumn' | 'spring' | 'summer', when: When): IsoDate | undefined {
  const ahead = halvesOf(when).filter(({ from }) => from > when.today);
  if (what === 'half term') return firstDay(ahead[0]);
  return firstDay(
    ahead.find(({ halfTerm }) => (what === 'year' ? halfTerm === 'autumn-1' : halfTerm.endsWith('-1') && isOf(halfTerm, what))),
  );
}

function isOf(halfTerm: HalfTerm, term: string): boolean {
  return term === 'term' || halfTerm.startsWith(`${term}-`);
}

function halvesOf({ today, calendar }: When): Half[] {
  const year = academicYearOf(today);
  return [year, year + 1].flatMap((one) => {
    const of = calendar(one);
    return of ? of.halfTerms.map((half) => ({ ...half, of })) : [];
  });
}

function firstDay(half: Half | undefined): IsoDate | undefined {
  return half && (schoolDaysBetween(half.of, half.from, half.to)[0] ?? half.from);
}

function lastDay(half: Half | undefined): IsoDate | undefined {
  return half && (schoolDaysBetween(half.of, half.from, half.to).at(-1) ?? half.to);
}
