import { addDecision } from './add-decision.ts';
import type { CategoryDecision } from './category-decision.ts';
import { type AcademicYear, firstDayOf, lastDayOf } from './date.ts';
import { decisionOn } from './decision-on.ts';

/**
 * The decisions of a provider's whole history that touch one academic year: the one in force on 1 September,
 * because a category persists over it, and those that take effect within the year.
 *
 * @example decisionsInYear(history, 2026).map(({ category }) => category) // ['B2', 'C']
 */
export function decisionsInYear(history: readonly CategoryDecision[], year: AcademicYear): CategoryDecision[] {
  const opening = decisionOn(history, firstDayOf(year));
  const within = history.filter(({ effectiveFrom }) => firstDayOf(year) <= effectiveFrom && effectiveFrom <= lastDayOf(year));
  return within.reduce(addDecision, opening && !within.includes(opening) ? [opening] : []);
}
