import { type IsoDate, sayDate } from '../domain/date.ts';
import type { Provider } from '../domain/provider.ts';
import { RowRejected } from './row-rejected.ts';

/** A provider that is in Tally, or the row is rejected. */
export function requireKnown(provider: Provider | undefined, key: string): Provider {
  if (provider) return provider;
  throw new RowRejected(`${key} is not in Tally. Import the providers and settings first.`, 'urn');
}

/**
 * Rejects a row about a provider on a date on which it was closed or not yet open. What happened before a school closed
 * may still be entered: its successor carries it.
 */
export function requireOpen({ name, status, opened, closed }: Provider, date: IsoDate, column: string): void {
  if (status === 'closed' && !closed) throw new RowRejected(`${name} is closed, and the register gives no date for it.`, 'urn');
  // A close date on an open school is a plan, but past it the register is out of date, not the row.
  if (status === 'closed' && closed && date > closed)
    throw new RowRejected(`${name} closed on ${sayDate(closed)}; ${sayDate(date)} is after that.`, column);
  if (status === 'proposed' && (!opened || date < opened)) throw new RowRejected(`${name} is not open yet.`, 'urn');
}

/** Rejects a date that no academic year of Tally's holds: a slip such as 0206 or 2206. */
export function requireLikely(date: IsoDate, latest: IsoDate, column: string): void {
  if (date < '2000-09-01') throw new RowRejected(`${sayDate(date)} is too long ago to be right.`, column);
  if (date > latest) throw new RowRejected(`${sayDate(date)} is after ${sayDate(latest)}, the last day that can be entered.`, column);
}
