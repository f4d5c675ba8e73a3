import type { IsoDate } from '../domain/date.ts';
import type { Sheet } from '../domain/term-plan/sheet.ts';
import type { TermRow } from '../domain/term-plan/term-problem.ts';
import { minuteOf } from '../domain/time-of-day.ts';
import { visitLimits } from '../domain/visit-limits.ts';

/**
 * How many of some rows fit at most into one person's day: the shortest of them again and again, into what is free, and no
 * more than `most` with the visits that stand there already.
 *
 * @example roomOf(sheet, 'p-david', '2027-03-02', rows, 2) // 1: the morning is taken
 */
export function roomOf(sheet: Sheet, person: string, date: IsoDate, rows: readonly TermRow[], most: number): number {
  const left = Math.max(0, most - sheet.visits(person, date).length);
  if (left <= 1 || sheet.isUntouched(person, date)) return left;
  const [shortest] = [...rows].sort((a, b) => a.minutes - b.minutes);
  if (!shortest) return left;
  const hours = rows.flatMap((row) => row.hours);
  const last = Math.max(...hours.map(({ until }) => minuteOf(until))) - shortest.minutes;
  const apart = rows.some(({ place }) => place === 'online') ? 0 : visitLimits.travelMinutes;
  let fits = 0;
  for (let at = Math.min(...hours.map(({ from }) => minuteOf(from))); at <= last && fits < left; ) {
    if (sheet.isFree(person, shortest, date, at)) {
      fits += 1;
      at += shortest.minutes + apart;
    } else at += 15;
  }
  return fits;
}
