import type { CategoryDecision } from './category-decision.ts';
import type { AcademicYear, IsoDate } from './date.ts';
import type { Quarters } from './days.ts';
import type { Pause } from './pause.ts';

/**
 * The sums of the entries of one activity on one date. Negative sums cannot stand: a reversal takes back
 * what its entry gave. Kept by date so that a category change, even a backdated one, splits the year exactly.
 */
export interface YearSum {
  activity: string;
  date: IsoDate;
  prep: Quarters;
  visit: Quarters;
  report: Quarters;
  visits: number;
}

/**
 * One provider's academic year in one small record: the read behind most answers. It holds sums, the
 * decisions that touch the year (those that began and confirmed the one in force on 1 September first), the pauses that do and the planned dates,
 * and can be rebuilt from entries, decisions and pauses. Allocated, left, due and overdue are computed from it, never stored.
 * `sums` is sorted by date then activity; rows whose figures are all zero are left out.
 */
export interface YearRecord {
  provider: string;
  year: AcademicYear;
  sums: YearSum[];
  decisions: CategoryDecision[];
  planned: { activity: string; date: IsoDate; ref: string }[];
  /** The pauses of support that touch the year, by first day; absent where there are none. */
  pauses?: Pause[];
  /** What predecessors used in the same year (`carryPredecessor`). Put together when asked, never stored. */
  carried?: CarriedYear[];
}

/** A predecessor's year as its successor carries it. `provider` is the predecessor's key. */
export interface CarriedYear {
  provider: string;
  sums: YearSum[];
  decisions: CategoryDecision[];
}
