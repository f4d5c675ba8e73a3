import { type AcademicYear, sayDate } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { ProviderKind } from '../domain/provider-kind.ts';
import { activityName } from './activity-of.ts';
import type { Pack } from './schema.ts';

/**
 * What the audit says of days that were logged, corrected or taken back: a line for each activity and date, with the
 * days that stood there before and those that stand there after.
 *
 * @example daysChange(context.pack, provider.kind, [], entries) // [{ what: 'Core Visit on Tue 12 Jan 2027', after: '1 day' }]
 */
export function daysChange(
  pack: (year: AcademicYear) => Pack,
  kind: ProviderKind,
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): { what: string; before?: string; after?: string }[] {
  const says = ({ year, activity, date }: LedgerEntry) => `${activityName(pack(year), activity, kind)} on ${sayDate(date)}`;
  const was = Map.groupBy(before, says);
  const is = Map.groupBy(after, says);
  return [...new Set([...was.keys(), ...is.keys()])].map((what) => ({
    what,
    ...(was.has(what) && { before: sum(was.get(what)) }),
    ...(is.has(what) && { after: sum(is.get(what)) }),
  }));
}

function sum(entries: readonly LedgerEntry[] = []): string {
  return sayDays(entries.reduce((all, { quarters }) => all + quarters, 0));
}
