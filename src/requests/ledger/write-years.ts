import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { withEntries } from './days-entries.ts';
import { openYear } from './open-year.ts';

/** The operations that bring a provider's years up to date with some new entries: one for each academic year they count in. */
export async function writeYears(reader: Reader, provider: string, entries: readonly LedgerEntry[]): Promise<Operation[]> {
  const years = [...new Set(entries.map(({ year }) => year))];
  return Promise.all(
    years.map(async (year) => {
      const { record, writing } = await openYear(reader, provider, year);
      return writing(
        withEntries(
          record,
          entries.filter((entry) => entry.year === year),
        ),
      );
    }),
  );
}
