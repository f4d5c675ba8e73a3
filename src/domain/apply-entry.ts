import type { LedgerEntry } from './ledger-entry.ts';
import { TallyError } from './tally-error.ts';
import type { YearRecord, YearSum } from './year-record.ts';

/**
 * A year's record with one more entry of the ledger summed in. It is a sum and nothing else: entries may come in any
 * order, a reversal even before what it reverses, and whoever writes sees to it that an entry is applied once.
 * Throws TallyError `entry-misplaced` for an entry of another provider or year.
 *
 * @example applyEntry(record, entry).sums // [{ activity: 'core-visit', date: '2026-11-03', prep: 0, visit: 2, report: 0, visits: 1 }]
 */
export function applyEntry(record: YearRecord, entry: LedgerEntry): YearRecord {
  if (entry.provider !== record.provider || entry.year !== record.year) {
    throw new TallyError('entry-misplaced', 'These days belong to another provider or another year, so nothing was changed.', {
      culprit: entry.id,
    });
  }
  const { activity, date, part, quarters, visits } = entry;
  const isSame = (sum: YearSum) => sum.activity === activity && sum.date === date;
  const sum = record.sums.find(isSame) ?? { activity, date, prep: 0, visit: 0, report: 0, visits: 0 };
  const next = { ...sum, [part]: sum[part] + quarters, visits: sum.visits + visits };
  const sums = [...record.sums.filter((one) => !isSame(one)), next].filter(isSomething).sort(byDateThenActivity);
  return { ...record, sums };
}

function isSomething({ prep, visit, report, visits }: YearSum): boolean {
  return prep !== 0 || visit !== 0 || report !== 0 || visits !== 0;
}

function byDateThenActivity(a: YearSum, b: YearSum): number {
  const [one, other] = [`${a.date} ${a.activity}`, `${b.date} ${b.activity}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
