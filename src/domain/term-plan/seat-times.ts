import type { IsoDate } from '../date.ts';
import { timeAt } from '../time-of-day.ts';
import type { Sheet } from './sheet.ts';
import { startsOf } from './starts-of.ts';
import type { Placement, TermRow } from './term-problem.ts';

/** Rows of one day that need times, and who may chair each. */
export interface DayRow {
  row: TermRow;
  chairs: (string | undefined)[];
}

/** A day holds few rows: more steps than these are needed only where there is nothing to be found. */
const mostSteps = 4000;

/**
 * Finds times and chairs for all of these rows on one day and puts them onto the sheet; false, with the sheet as it was, where
 * they do not all fit. Chairs with fewer meetings so far come first.
 *
 * @example seatTimes(sheet, '2027-03-02', [{ row, chairs: ['p-david', 'p-angela'] }]) // true
 */
export function seatTimes(sheet: Sheet, date: IsoDate, rows: readonly DayRow[], load: ReadonlyMap<string, number> = new Map()): boolean {
  let steps = 0;
  const options = (one: DayRow): Placement[] =>
    startsOf(one.row).flatMap((start) =>
      [...one.chairs]
        .sort((a, b) => (load.get(a ?? '') ?? 0) - (load.get(b ?? '') ?? 0))
        .map((chair) => ({ row: one.row.id, date, from: timeAt(start), ...(chair !== undefined && { chair }) }))
        .filter((placement) => sheet.fault(one.row, placement) === undefined),
    );
  function seat(left: readonly DayRow[]): boolean {
    if (left.length === 0) return true;
    // The one with the fewest times left is seated first.
    let next: { one: DayRow; free: Placement[] } | undefined;
    for (const one of left) {
      const free = options(one);
      if (!next || free.length < next.free.length) next = { one, free };
      if (free.length === 0) return false;
    }
    const { one, free } = next!;
    const rest = left.filter((other) => other !== one);
    for (const placement of free) {
      steps += 1;
      if (steps > mostSteps) return false;
      sheet.place(placement);
      if (seat(rest)) return true;
      sheet.lift(one.row.id);
    }
    return false;
  }
  return seat(rows);
}
