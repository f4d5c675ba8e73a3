import { addDecision } from '../../domain/add-decision.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import { type AcademicYear, academicYearOf, type IsoDate } from '../../domain/date.ts';
import { decisionsInYear } from '../../domain/decisions-in-year.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { openYear } from '../ledger/open-year.ts';

/**
 * The operations that bring a provider's years up to date with a decision, from the year it takes effect in to the one after
 * both it and today. Its own year and today's are made if need be, so that two decisions taken at once meet in one record
 * and the second is decided again; later ones are brought up to date where they exist, because a category persists.
 *
 * @example await decisionYears(reader, '900001', taken, decision, '2027-01-20')
 */
export async function decisionYears(
  reader: Reader,
  provider: string,
  taken: readonly (CategoryDecision & { at: string })[],
  decision: CategoryDecision,
  today: IsoDate,
): Promise<Operation[]> {
  // A record holds the decisions alone: when each was taken is kept with them.
  const history = [...taken.map(({ at: _, ...one }): CategoryDecision => one), decision].reduce(addDecision, [] as CategoryDecision[]);
  const own = academicYearOf(decision.effectiveFrom);
  const now = academicYearOf(today);
  const operations: Operation[] = [];
  for (let year: AcademicYear = Math.min(own, now); year <= Math.max(own, now) + 1; year += 1) {
    const isNeeded = year === own || year === now;
    if (!isNeeded && !(await reader.read('year', `year:${year}:${provider}`))) continue;
    const { record, writing } = await openYear(reader, provider, year);
    operations.push(writing({ ...record, decisions: decisionsInYear(history, year) }));
  }
  return operations;
}
