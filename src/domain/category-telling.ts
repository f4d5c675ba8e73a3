import type { AcademicYear } from './date.ts';

/**
 * That the leaders of a provider were written to about their category in an academic year. Kept as `told:<year>:<provider>`;
 * whether the messages arrived is asked of their deliveries by `cause`.
 */
export interface CategoryTelling {
  provider: string;
  year: AcademicYear;
  /** The decision they were told of. */
  decision: string;
  /** How many people it went to. */
  people: number;
  cause: string;
  at: string;
}
