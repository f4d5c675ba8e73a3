import type { LedgerEntry } from './ledger-entry.ts';
import { TallyError } from './tally-error.ts';

/**
 * The entry that takes another back: the same figures below zero, in the same place and on the same date, with the reason.
 * Give `id` by the reversed entry's id, so that reversing twice is one reversal. A reversal itself
 * is not reversed: what was right after all is entered again. Throws TallyError `entry-is-reversal` then.
 *
 * @example reverseEntry(entry, { id: `reversal-${entry.id}`, reason: 'entered for the wrong school', by: 'p1' }).quarters // -2
 */
export function reverseEntry(entry: LedgerEntry, { id, reason, by }: { id: string; reason: string; by?: string }): LedgerEntry {
  if (entry.reverses !== undefined) {
    throw new TallyError('entry-is-reversal', 'This is a correction already. If the days were right after all, please log them again.', {
      culprit: entry.id,
    });
  }
  const { provider, year, activity, part, date, quarters, visits } = entry;
  // Nothing less nothing is nothing: a bare minus sign would make it -0, which is another value to a test and to JSON.
  const back = { quarters: 0 - quarters, visits: (0 - visits) as LedgerEntry['visits'] };
  return { id, provider, year, activity, part, date, ...back, ...(by !== undefined && { by }), reverses: entry.id, reason };
}
