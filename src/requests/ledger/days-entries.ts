import { applyEntry } from '../../domain/apply-entry.ts';
import { academicYearOf } from '../../domain/date.ts';
import { decisionOn } from '../../domain/decision-on.ts';
import { entitlementFor } from '../../domain/entitlement-for.ts';
import { groupsFor } from '../../domain/groups-for.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { splitDays } from '../../domain/split-days.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Context } from '../context.ts';
import type { DaysAsked } from './check-days.ts';
import { partId } from './entry-ids.ts';

/**
 * The ledger entries of some days asked for, one for each part, as the strategy splits the activity in the category
 * in force on their date. `act` is what their ids derive from, `by` is who spent them.
 *
 * @example daysEntries(context, provider, record, { activity: 'core-visit', quarters: 4, date: '2027-01-12' }, { act, by })
 * // [{ part: 'visit', quarters: 2, visits: 1, … }, { part: 'report', quarters: 2, visits: 0, … }]
 */
export function daysEntries(
  context: Context,
  provider: Provider,
  { decisions }: YearRecord,
  { activity, quarters, date, part, note }: DaysAsked,
  { act, by }: { act: string; by?: string },
): LedgerEntry[] {
  const year = academicYearOf(date);
  const groups = groupsFor(context.pack(year).groups, { ...provider, category: decisionOn(decisions, date)?.category });
  return splitDays({ quarters, part, entitlement: entitlementFor(groups, activity) }).map((split) => ({
    id: partId(act, split.part),
    provider: provider.key,
    year,
    activity,
    date,
    ...split,
    ...(by !== undefined && { by }),
    ...(note !== undefined && { note }),
  }));
}

/** A year with some more entries summed in. */
export function withEntries(record: YearRecord, entries: readonly LedgerEntry[]): YearRecord {
  return entries.reduce(applyEntry, record);
}
