import type { IsoDate } from './date.ts';

/**
 * A provider's category from a date, appended and never edited. A later decision replaces it from its own date on.
 * `check` keeps how the pack's hard rules stood when it was taken.
 */
export interface CategoryDecision {
  id: string;
  category: string;
  effectiveFrom: IsoDate;
  reason: string;
  /** Person key of who decided, or absent for an imported history. */
  by?: string;
  check?: { rule: string; outcome: 'met' | 'not-met' | 'undecided'; says: string }[];
}
