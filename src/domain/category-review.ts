import type { AcademicYear } from './date.ts';
import type { Term } from './entitlements/window.ts';

/**
 * That a provider's category was looked at in a term and stays as it is. A change is no review but a proposal. Kept as
 * `review:<year>-<term>:<provider>`, one for each provider and term, and one more (`:<note>`) where the risk at a
 * meeting called for it to be looked at once more.
 */
export interface CategoryReview {
  provider: string;
  year: AcademicYear;
  term: Term;
  category: string;
  reason: string;
  /** Person key, and an instant. */
  by: string;
  at: string;
}
