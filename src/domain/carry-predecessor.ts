import type { YearRecord } from './year-record.ts';

/**
 * A provider's year with what a predecessor used in it, so that a school that became an academy, or two that
 * merged, shows the days already spent: they stay used and stand under the predecessor's own categories.
 * Carrying the same predecessor twice changes nothing. The result is for `positionOf`, not for the store.
 *
 * @example positionOf({ ...input, record: carryPredecessor(academy, school) }).balance.before
 * // [{ category: 'B2', used: 16, provider: '900010' }]
 */
export function carryPredecessor(record: YearRecord, predecessor: YearRecord): YearRecord {
  const { provider, sums, decisions } = predecessor;
  const known = record.carried ?? [];
  const added = [...(predecessor.carried ?? []), { provider, sums, decisions }];
  return { ...record, carried: [...known, ...added.filter((one) => !known.some((other) => other.provider === one.provider))] };
}
