import type { AcademicCalendar } from './calendar.ts';
import { firstDayOf, type IsoDate, isIsoDate, lastDayOf, sayDate, sayYear } from './date.ts';
import { halfTerms } from './entitlements/window.ts';
import { sayHalfTerm } from './say-half-term.ts';

/**
 * What is wrong with a calendar, in sentences; empty if nothing is. A year has its six half terms, each once and in
 * order, none overlapping the next, all inside 1 September to 31 August, and closure days inside the year.
 *
 * @example checkCalendar(withoutSummer2) // ['Summer 2 is missing.']
 */
export function checkCalendar({ year, halfTerms: given, closures }: AcademicCalendar): string[] {
  const dates = [...given.flatMap(({ from, to }) => [from, to]), ...closures];
  const unreadable = dates.filter((date) => !isIsoDate(date)).map((date) => `"${date}" is not a date.`);
  if (unreadable.length > 0) return unreadable;
  return [
    ...halfTerms.flatMap((half) => counted(sayHalfTerm(half), given.filter(({ halfTerm }) => halfTerm === half).length)),
    ...given.filter(({ from, to }) => from > to).map(({ halfTerm }) => `${sayHalfTerm(halfTerm)} ends before it begins.`),
    ...outOfOrder(given),
    ...dates.filter((date) => isOutside(date, year)).map((date) => `${sayDate(date)} is not in the academic year ${sayYear(year)}.`),
  ];
}

function counted(name: string, times: number): string[] {
  if (times === 0) return [`${name} is missing.`];
  return times > 1 ? [`${name} is given ${times} times.`] : [];
}

function outOfOrder(given: AcademicCalendar['halfTerms']): string[] {
  const inOrder = [...given].sort((a, b) => halfTerms.indexOf(a.halfTerm) - halfTerms.indexOf(b.halfTerm));
  const listed = inOrder.every(({ halfTerm }, at) => given[at]?.halfTerm === halfTerm);
  const overlaps = inOrder.flatMap((one, at) => {
    const next = inOrder[at + 1];
    return next && next.halfTerm !== one.halfTerm && next.from <= one.to
      ? [`${sayHalfTerm(next.halfTerm)} begins before ${sayHalfTerm(one.halfTerm)} has ended.`]
      : [];
  });
  return [...(listed ? [] : ['The half terms are not listed in order, Autumn 1 first.']), ...overlaps];
}

function isOutside(date: IsoDate, year: number): boolean {
  return date < firstDayOf(year) || date > lastDayOf(year);
}
