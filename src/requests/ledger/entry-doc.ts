import type { Documents } from '../../domain/documents.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';

/** An entry as stored. */
export type StoredEntry = Documents['entry'];

/** @example entryDocId({ provider: '900001', year: 2026, id: '3f2a9c01-visit' }) // 'entry:900001:2026:3f2a9c01-visit' */
export function entryDocId({ provider, year, id }: Pick<LedgerEntry, 'provider' | 'year' | 'id'>): string {
  return `entry:${provider}:${year}:${id}`;
}

/** The operation that appends an entry; it fails if the entry is there already. */
export function creating({ now, via }: Context, entry: LedgerEntry): Operation {
  const body: StoredEntry = { ...entry, at: now, source: via === 'terminal' ? 'terminal' : 'chat' };
  return { do: 'create', doc: { id: entryDocId(entry), kind: 'entry', v: 1, body } };
}
