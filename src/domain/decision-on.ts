import type { CategoryDecision } from './category-decision.ts';
import type { IsoDate } from './date.ts';

/**
 * The category decision in force on a date: the one with the latest effective date that is not after it;
 * of several from one date, the last appended. Undefined before the first.
 *
 * @example decisionOn(decisions, '2027-01-11')?.category // 'B2': C takes effect on 12 January
 */
export function decisionOn(decisions: readonly CategoryDecision[], date: IsoDate): CategoryDecision | undefined {
  let found: CategoryDecision | undefined;
  for (const decision of decisions) {
    if (decision.effectiveFrom <= date && (!found || decision.effectiveFrom >= found.effectiveFrom)) found = decision;
  }
  return found;
}
