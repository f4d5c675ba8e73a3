import type { AcademicYear } from '../../domain/date.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { withEntries } from './days-entries.ts';
import { openYear } from './open-year.ts';

/**
 * The operations that bring a provider's years up to date with some new entries: one for each academic year they count in.
 * `unplanned` are planned days, by their ref, that leave their year with the same write: of meetings that were held.
 */
export async function writeYears(
  reader: Reader,
  provider: string,
  entries: readonly LedgerEntry[],
  unplanned: readonly { year: AcademicYear; ref: string }[] = [],
): Promise<Operation[]> {
  const years = [...new Set([...entries, ...unplanned].map(({ year }) => year))];
  return Promise.all(
    years.map(async (year) => {
      const { record, writing } = await openYear(reader, provider, year);
      const leaves = new Set(unplanned.filter((one) => one.year === year).map(({ ref }) => ref));
      const planned = record.planned.filter(({ ref }) => !leaves.has(ref));
      return writing(
        withEntries(
          { ...record, planned },
          entries.filter((entry) => entry.year === year),
        ),
      );
    }),
  );
}
