import type { IsoDate } from './date.ts';

/** Who took part in the discussion of a category: person keys, and others in words. */
export interface TookPart {
  people: string[];
  others?: string;
}

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
  /** The proposal it was approved from, which keeps the evidence, and the key of whose it was. */
  proposal?: string;
  proposedBy?: string;
  tookPart?: TookPart;
  /** Why whoever decided let a rule pass that the inspection leaves undecided. */
  ruling?: string;
}
