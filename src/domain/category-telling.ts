import type { AcademicYear } from './date.ts';

/**
 * That the leaders of a provider were written to about their category, by a decision or by a round to many. Appended as
 * `told:<year>:<provider>:<decision or round>`; whether the messages arrived is asked of their deliveries.
 */
export interface CategoryTelling {
  provider: string;
  /** The academic year whose category they were told. */
  year: AcademicYear;
  /** The decision they were told of. */
  decision: string;
  /** Whom it went to: person keys. */
  people: string[];
  cause: string;
  at: string;
}
