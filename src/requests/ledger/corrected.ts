import { academicYearOf } from '../../domain/date.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { reversalId } from '../../domain/reversal-id.ts';
import { reverseEntry } from '../../domain/reverse-entry.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import type { DaysAsked } from './check-days.ts';
import { daysEntries } from './days-entries.ts';
import type { StoredEntry } from './entry-doc.ts';
import { actId } from './entry-ids.ts';
import type { DaysTyped } from './form-input.ts';
import { openYear } from './open-year.ts';
import { writeYears } from './write-years.ts';

/**
 * What was logged, with what was typed in its place. A form sends all of its fields, so that a note it sends no
 * more is a note taken out.
 *
 * @example typedOver(entries, { days: '2' }) // the activity, date, part and note of the entries, and 2 quarter-days
 */
export function typedOver(before: readonly StoredEntry[], typed: DaysTyped): DaysTyped {
  const [first] = before;
  return {
    activity: typed.activity ?? first?.activity,
    days: typed.days ?? sum(before),
    date: typed.date ?? first?.date,
    part: typed.part ?? (before.length === 1 ? first?.part : 'split'),
    note: typed.activity === undefined ? first?.note : typed.note,
  };
}

/** Would entering this change nothing? */
export function sameAsBefore(before: readonly StoredEntry[], { activity, quarters, date, part, note }: DaysAsked): boolean {
  const [first] = before;
  const samePart = part === undefined ? before.length > 1 : before.length === 1 && first?.part === part;
  return first?.activity === activity && sum(before) === quarters && first.date === date && samePart && first.note === note;
}

/**
 * The entries that take the old ones back and those that stand in their place, with the years they change. Who spent
 * the days stays who it was; who corrected them stands in the reversals and in the audit.
 */
export async function correctedEntries(
  reader: Reader,
  context: Context,
  provider: Provider,
  { before, asked, reason }: { before: readonly StoredEntry[]; asked: DaysAsked; reason: string },
): Promise<{ reversals: LedgerEntry[]; entries: LedgerEntry[]; years: Operation[] }> {
  const reversals = before.map((entry) => reverseEntry(entry, { id: reversalId(entry.id), reason, by: context.asker.person.key }));
  const { record } = await openYear(reader, provider.key, academicYearOf(asked.date));
  const entries = daysEntries(context, provider, record, asked, { act: actId(context, 'correct-days'), by: before[0]?.by });
  return { reversals, entries, years: await writeYears(reader, provider.key, [...reversals, ...entries]) };
}

function sum(entries: readonly StoredEntry[]): number {
  return entries.reduce((all, { quarters }) => all + quarters, 0);
}
