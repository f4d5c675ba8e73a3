import { type AcademicYear, academicYearOf, type IsoDate } from '../../domain/date.ts';
import type { PauseFact } from '../../domain/pause.ts';
import { pausesFrom, pausesInYear } from '../../domain/pauses-from.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { openYear } from '../ledger/open-year.ts';

/**
 * The operations that bring a provider's years up to date with its pauses, from the year of `since` to the one after
 * today's: the record of the first is made if need be, others are brought up to date where they exist.
 *
 * @example await pauseYears(reader, '900001', [...facts, fact], { since: '2027-02-01', today: '2027-02-01' })
 */
export async function pauseYears(
  reader: Reader,
  provider: string,
  facts: readonly PauseFact[],
  { since, today }: { since: IsoDate; today: IsoDate },
): Promise<Operation[]> {
  const first = academicYearOf(since);
  const last = Math.max(first, academicYearOf(today)) + 1;
  const all = pausesFrom(facts);
  const operations: Operation[] = [];
  for (let year: AcademicYear = first; year <= last; year += 1) {
    if (year !== first && !(await reader.read('year', `year:${year}:${provider}`))) continue;
    const { record, writing } = await openYear(reader, provider, year);
    const { pauses: _, ...rest } = record;
    const pauses = pausesInYear(all, year);
    operations.push(writing(pauses.length > 0 ? { ...rest, pauses } : rest));
  }
  return operations;
}
