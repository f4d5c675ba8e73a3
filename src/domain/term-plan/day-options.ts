import type { IsoDate } from '../date.ts';
import { timeAt } from '../time-of-day.ts';
import type { Sheet } from './sheet.ts';
import { startsOf } from './starts-of.ts';
import type { TermRow } from './term-problem.ts';

/** A day on which a row could be held, and who could chair it then; `[undefined]` for a row that has no chair. */
export interface DayOption {
  date: IsoDate;
  chairs: (string | undefined)[];
}

/**
 * The days of its window on which a row finds a time at all, beside what stands on the sheet.
 *
 * @example dayOptions(sheet, row, problem.days) // [{ date: '2027-02-22', chairs: ['p-david'] }, …]
 */
export function dayOptions(sheet: Sheet, row: TermRow, days: readonly IsoDate[]): DayOption[] {
  return days
    .filter((date) => row.opens <= date && date <= row.closes)
    .map((date) => ({ date, chairs: chairsOf(row).filter((chair) => firstStart(sheet, row, date, chair) !== undefined) }))
    .filter(({ chairs }) => chairs.length > 0);
}

/** Who may chair a row: nobody (`undefined`) where it has no chair. */
export function chairsOf({ chaired, chairs }: Pick<TermRow, 'chaired' | 'chairs'>): (string | undefined)[] {
  return chaired ? chairs.map(({ person }) => person) : [undefined];
}

/** The first time of a day, of those in the row's order, that breaks no rule. */
export function firstStart(sheet: Sheet, row: TermRow, date: IsoDate, chair: string | undefined, late = false): string | undefined {
  for (const start of startsOf(row)) {
    const from = timeAt(start);
    const fault = sheet.fault(row, { date, from, chair }, late);
    if (!fault) return from;
    // No other time of the day helps against these.
    if (fault.rule !== 'busy' && fault.rule !== 'taken' && fault.rule !== 'hours') return undefined;
  }
  return undefined;
}
