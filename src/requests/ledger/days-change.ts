import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { AuditChange } from '../../ports.ts';
import type { Context } from '../context.ts';

/**
 * What the audit says of days that were logged, corrected or taken back: a line for each activity and date, with the
 * days that stood there before and those that stand there after.
 *
 * @example daysChange(context, provider, [], entries) // [{ what: 'Core Visit on Tue 12 Jan 2027', after: '1 day' }]
 */
export function daysChange(
  context: Pick<Context, 'pack'>,
  { kind }: Pick<Provider, 'kind'>,
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): AuditChange[] {
  const says = ({ year, activity, date }: LedgerEntry) => `${activityName(context.pack(year), activity, kind)} on ${sayDate(date)}`;
  const [was, is] = [before, after].map((entries) => Map.groupBy(entries, says)) as [
    Map<string, LedgerEntry[]>,
    Map<string, LedgerEntry[]>,
  ];
  return [...new Set([...was.keys(), ...is.keys()])].map((what) => ({
    what,
    ...(was.has(what) && { before: days(was.get(what)) }),
    ...(is.has(what) && { after: days(is.get(what)) }),
  }));
}

function days(entries: readonly LedgerEntry[] = []): string {
  return sayDays(entries.reduce((sum, { quarters }) => sum + quarters, 0));
}
