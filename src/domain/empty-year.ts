import type { CategoryDecision } from './category-decision.ts';
import type { AcademicYear } from './date.ts';
import type { Pause } from './pause.ts';
import type { YearRecord } from './year-record.ts';

/**
 * A provider's academic year before anything is entered in it.
 *
 * @example emptyYear('900001', 2026) // { provider: '900001', year: 2026, sums: [], decisions: [], planned: [] }
 */
export function emptyYear(
  provider: string,
  year: AcademicYear,
  decisions: readonly CategoryDecision[] = [],
  pauses: readonly Pause[] = [],
): YearRecord {
  return { provider, year, sums: [], decisions: [...decisions], planned: [], ...(pauses.length > 0 && { pauses: [...pauses] }) };
}
