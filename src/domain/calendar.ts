import type { AcademicYear, IsoDate } from './date.ts';
import type { HalfTerm } from './entitlements/window.ts';

/**
 * One academic year's term dates: the first and last school day of each half term, and closure days
 * (training days, local closures). Bank holidays are `bank-holidays.ts`'s. A year with fewer than six
 * half terms is refused on import.
 *
 * @example { year: 2026, halfTerms: [{ halfTerm: 'autumn-1', from: '2026-09-02', to: '2026-10-23' }, ...], closures: ['2026-09-02'] }
 */
export interface AcademicCalendar {
  year: AcademicYear;
  halfTerms: { halfTerm: HalfTerm; from: IsoDate; to: IsoDate }[];
  closures: IsoDate[];
  /** Set where the dates are an example and not the authority's own. */
  example?: boolean;
}
