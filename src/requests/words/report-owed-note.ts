import { sayDays } from '../../domain/days.ts';
import { entitlementFor } from '../../domain/entitlement-for.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * Days that were logged as a new visit while an earlier one still owes its report may have been that report: says so.
 * `stands` is read after the write; what the new visit itself still owes is not counted.
 *
 * @example reportOwedNote(standing, entries)
 * // ['An earlier Core Visit still owes 0.5 days of report. If this was that report, press Correct and choose “Report”.']
 */
export function reportOwedNote({ pack, provider, position }: Standing, entries: readonly LedgerEntry[]): string[] {
  const [first] = entries;
  if (!first || !entries.some(({ visits }) => visits > 0)) return [];
  const balance = position.balance.activities.find(({ activity }) => activity === first.activity);
  const entitlement = entitlementFor(position.groups, first.activity);
  if (!balance || entitlement?.shape !== 'days') return [];
  const reported = entries.filter(({ part }) => part === 'report').reduce((sum, { quarters }) => sum + quarters, 0);
  const earlier = balance.owed - Math.max(0, entitlement.parts.report - reported);
  if (earlier <= 0) return [];
  const name = activityName(pack, first.activity, provider.kind);
  return [`An earlier ${name} still owes ${sayDays(earlier)} of report. If this was that report, press Correct and choose “Report”.`];
}
