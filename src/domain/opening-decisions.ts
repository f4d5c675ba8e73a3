import type { CategoryDecision } from './category-decision.ts';
import { lastDayOf } from './date.ts';
import { decisionOn } from './decision-on.ts';
import type { YearRecord } from './year-record.ts';

/**
 * What a new academic year's record starts with: the decision in force on 31 August, because a category persists
 * over 1 September, and any that was entered in the year before but takes effect after it.
 *
 * @example openingDecisions(record2026) // [the decision for C from 20 August 2027]
 */
export function openingDecisions(previous: YearRecord): CategoryDecision[] {
  const end = lastDayOf(previous.year);
  const inForce = decisionOn(previous.decisions, end);
  return [...(inForce ? [inForce] : []), ...previous.decisions.filter(({ effectiveFrom }) => effectiveFrom > end)];
}
