import type { CategoryDecision } from './category-decision.ts';

/**
 * The decisions with one more, in order of effective date; of several from one date, the last added stands last
 * and so is the one in force. Adding one whose id is there already changes nothing. Decisions from
 * different dates may be added in any order.
 *
 * @example addDecision([b2From1Sep], cFrom12Jan) // [b2From1Sep, cFrom12Jan]
 */
export function addDecision(decisions: readonly CategoryDecision[], decision: CategoryDecision): CategoryDecision[] {
  if (decisions.some(({ id }) => id === decision.id)) return [...decisions];
  const at = decisions.findIndex(({ effectiveFrom }) => effectiveFrom > decision.effectiveFrom);
  return at < 0 ? [...decisions, decision] : decisions.toSpliced(at, 0, decision);
}
