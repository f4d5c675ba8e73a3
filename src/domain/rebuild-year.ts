import { applyEntry } from './apply-entry.ts';
import type { CategoryDecision } from './category-decision.ts';
import type { AcademicYear } from './date.ts';
import { decisionsInYear } from './decisions-in-year.ts';
import { emptyYear } from './empty-year.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { PauseFact } from './pause.ts';
import { pausesFrom, pausesInYear } from './pauses-from.ts';
import type { YearRecord } from './year-record.ts';

/**
 * A provider's year put together again from its entries and the whole history of its decisions and pauses, each id
 * counted once: the same record as the one kept up entry by entry. Planned dates come from meetings, not from the
 * ledger, so they are handed over as they stand.
 *
 * @example rebuildYear('900001', 2026, entries, history, record.planned) // equals record
 */
export function rebuildYear(
  provider: string,
  year: AcademicYear,
  entries: Iterable<LedgerEntry>,
  history: readonly CategoryDecision[],
  planned: YearRecord['planned'] = [],
  pauses: readonly PauseFact[] = [],
): YearRecord {
  const once = new Map([...entries].map((entry) => [entry.id, entry]));
  const start: YearRecord = {
    ...emptyYear(provider, year, decisionsInYear(history, year), pausesInYear(pausesFrom(pauses), year)),
    planned,
  };
  return [...once.values()].reduce(applyEntry, start);
}
