import { type AcademicYear, addDays, firstDayOf, lastDayOf } from './date.ts';
import type { Pause, PauseEnd, PauseFact } from './pause.ts';

/**
 * The pauses that the facts leave standing, by their first day. A pause that ends early lasts until the day before; one
 * that ends before it began never was. Of several ends the earliest counts, so the order of the facts does not matter.
 *
 * @example pausesFrom([{ id: 'p1', from: '2027-02-01', reason: 'fire' }, { id: 'e1', ends: 'p1', from: '2027-03-01' }])
 * // [{ id: 'p1', from: '2027-02-01', until: '2027-02-28', reason: 'fire' }]
 */
export function pausesFrom(facts: readonly PauseFact[]): Pause[] {
  const ends = facts.filter((fact): fact is PauseEnd => 'ends' in fact);
  return facts
    .filter((fact): fact is Pause => !('ends' in fact))
    .flatMap((pause) => {
      const lasts = ends.filter((end) => end.ends === pause.id).map(({ from }) => addDays(from, -1));
      const until = [...lasts, ...(pause.until === undefined ? [] : [pause.until])].sort()[0];
      return until === undefined ? [pause] : until < pause.from ? [] : [{ ...pause, until }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
}

/**
 * The pauses that touch an academic year.
 *
 * @example pausesInYear([{ id: 'p1', from: '2027-07-01', reason: 'building works' }], 2027).length // 1
 */
export function pausesInYear(pauses: readonly Pause[], year: AcademicYear): Pause[] {
  return pauses.filter(({ from, until }) => from <= lastDayOf(year) && (until === undefined || until >= firstDayOf(year)));
}
