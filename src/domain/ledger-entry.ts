import type { AcademicYear, IsoDate } from './date.ts';
import type { Quarters } from './days.ts';

export const parts = ['prep', 'visit', 'report'] as const;
export type Part = (typeof parts)[number];

/**
 * One stored fact of the ledger: days spent on a part of an activity. Written once, never edited; a
 * correction is a reversing entry (negative figures, `reverses`) and, where needed, a new one.
 * `id` derives from its cause (a form's nonce, a file row's ref), so that writing it twice changes nothing.
 * `year` is the academic year it counts in: a report's is its visit's.
 * `visits` is 1 where the entry records a visit or meeting held, 0 for preparation and reports, -1 when reversed.
 */
export interface LedgerEntry {
  id: string;
  provider: string;
  year: AcademicYear;
  activity: string;
  part: Part;
  date: IsoDate;
  quarters: Quarters;
  visits: -1 | 0 | 1;
  /** Person key of who did it, where known. */
  by?: string;
  note?: string;
  reverses?: string;
  /** Why it was reversed. */
  reason?: string;
}
