import type { IsoDate } from '../date.ts';
import type { Quarters } from '../days.ts';
import type { Part } from '../ledger-entry.ts';
import type { Use } from './uses.ts';

type Parts = Record<Part, Quarters>;

/**
 * When each of some occurrences that are done by days was used up, in order: the date on which the activity's use
 * reached it, or undefined. What occurrences done by visits have taken (`spent`) is taken off first.
 *
 * @example daysDone([{ prep: 0, visit: 4, report: 0 }], [halfDayInMay, halfDayInJune], []) // ['2027-06-10']
 */
export function daysDone(wanted: readonly Parts[], uses: readonly Use[], spent: readonly Parts[]): (IsoDate | undefined)[] {
  let needed = spent.reduce((sum, parts) => sum + total(parts), 0);
  return wanted.map((parts) => {
    needed += total(parts);
    let used = 0;
    return uses.find((use) => {
      used += total(use);
      return used >= needed;
    })?.date;
  });
}

/** All parts together. */
export function total({ prep, visit, report }: Parts): Quarters {
  return prep + visit + report;
}
