import { addDecision } from './add-decision.ts';
import type { CategoryDecision } from './category-decision.ts';
import { categorySince } from './category-since.ts';
import { type AcademicYear, firstDayOf, lastDayOf } from './date.ts';

/**
 * The decisions of a provider's whole history that touch one academic year: those by which the category in force on
 * 1 September began and was confirmed, because a category persists over 1 September and says since when it stands,
 * and those that take effect within the year.
 *
 * @example decisionsInYear(history, 2026).map(({ category }) => category) // ['B2', 'C']
 */
export function decisionsInYear(history: readonly CategoryDecision[], year: AcademicYear): CategoryDecision[] {
  const since = categorySince(history, firstDayOf(year)) ?? firstDayOf(year);
  return history.filter(({ effectiveFrom }) => since <= effectiveFrom && effectiveFrom <= lastDayOf(year)).reduce(addDecision, []);
}
