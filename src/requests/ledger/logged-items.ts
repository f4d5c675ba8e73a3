import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName, activityOf } from '../../packs/activity-of.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import type { StoredEntry } from './entry-doc.ts';
import { actOf } from './entry-ids.ts';

/** What was logged at one go: the entries of one activity on one date, one for each part. */
export interface LoggedItem {
  entries: StoredEntry[];
}

/** A provider's entries by id, and the reversals by the id of what they took back. */
export interface Ledger {
  all: ReadonlyMap<string, StoredEntry>;
  reversals: ReadonlyMap<string, StoredEntry>;
}

/**
 * Every entry of a provider, and which of them have been taken back already, by whomever and however:
 * an entry is reversed if another one says that it reverses it.
 */
export async function readEntries({ list }: Reader, provider: string): Promise<Ledger> {
  const all = new Map<string, StoredEntry>();
  const reversals = new Map<string, StoredEntry>();
  for await (const { body } of list('entry', `entry:${provider}:`)) {
    all.set(body.id, body);
    if (body.reverses !== undefined) reversals.set(body.reverses, body);
  }
  return { all, reversals };
}

/**
 * What still stands of what was logged, one item an act, the last entered first.
 *
 * @example standingItems(await readEntries(reader, '900001')).slice(0, 10)
 */
export function standingItems({ all, reversals }: Ledger): LoggedItem[] {
  const acts = new Map<string, StoredEntry[]>();
  for (const entry of all.values()) {
    if (entry.reverses !== undefined || reversals.has(entry.id)) continue;
    const act = JSON.stringify([actOf(entry), entry.activity, entry.date]);
    acts.set(act, [...(acts.get(act) ?? []), entry]);
  }
  const newest = (item: LoggedItem) => item.entries.reduce((last, { at, date }) => (`${at} ${date}` > last ? `${at} ${date}` : last), '');
  return [...acts.values()].map((entries) => ({ entries })).sort((a, b) => newest(b).localeCompare(newest(a)));
}

/**
 * An item in words.
 *
 * @example sayItem(context, provider, item.entries) // '1 day of Core Visit on Tue 12 Jan 2027'
 */
export function sayItem(context: Context, { kind }: Pick<Provider, 'kind'>, entries: readonly LedgerEntry[]): string {
  const quarters = entries.reduce((sum, one) => sum + one.quarters, 0);
  const [first] = entries;
  if (!first) return 'nothing';
  const pack = context.pack(first.year);
  const name = activityName(pack, first.activity, kind);
  const isTask = activityOf(pack, first.activity)?.nature === 'task';
  const part = entries.length === 1 && first.part !== 'visit' && !isTask ? ` (${partWords[first.part].toLowerCase()})` : '';
  return `${sayDays(quarters)} of ${name}${part} on ${sayDate(first.date)}`;
}

/** What the parts of an activity are called. */
export const partWords: Record<LedgerEntry['part'], string> = { prep: 'Preparation', visit: 'Visit', report: 'Report' };
