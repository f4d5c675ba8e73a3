import type { CategoryDecision } from './category-decision.ts';
import type { IsoDate } from './date.ts';
import { decisionOn } from './decision-on.ts';

/**
 * Since when the category in force on a date has been in force without a break, as far as these decisions tell:
 * a decision that confirms it does not start it anew. Undefined without a category.
 *
 * @example categorySince([b2From1Sep, cFrom12Jan, cConfirmed12Apr], '2027-05-01') // '2027-01-12'
 */
export function categorySince(decisions: readonly CategoryDecision[], date: IsoDate): IsoDate | undefined {
  const category = decisionOn(decisions, date)?.category;
  const starts = decisions.map(({ effectiveFrom }) => effectiveFrom).filter((start) => start <= date);
  const latestFirst = [...new Set(starts)].sort().reverse();
  const changed = latestFirst.findIndex((start) => decisionOn(decisions, start)?.category !== category);
  return changed < 0 ? latestFirst.at(-1) : latestFirst[changed - 1];
}
