import type { CategoryDecision } from './category-decision.ts';
import { addMonths, type IsoDate } from './date.ts';

/**
 * Since when a category that lasts so many months has been due for review; undefined until then. It is a prompt:
 * the category stays as it is until somebody decides.
 *
 * @example reviewDue(asFrom1Oct2025, 12, '2026-11-03') // '2026-10-01'
 */
export function reviewDue(
  decision: Pick<CategoryDecision, 'effectiveFrom'>,
  reviewAfterMonths: number | undefined,
  today: IsoDate,
): IsoDate | undefined {
  if (reviewAfterMonths === undefined) return undefined;
  const on = addMonths(decision.effectiveFrom, reviewAfterMonths);
  return on <= today ? on : undefined;
}
