import type { Documents } from '../../domain/documents.ts';
import type { LedgerEntry, Part } from '../../domain/ledger-entry.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Reader } from '../commit.ts';
import { partId } from '../ledger/entry-ids.ts';
import { type Ledger, readEntries } from '../ledger/logged-items.ts';

/** The ledger entries that a note wrote: all of them, and those that nothing has taken back, by part. */
export interface NoteEntries {
  all: ReadonlyMap<string, Documents['entry']>;
  standing: Partial<Record<Part, Documents['entry']>>;
}

/**
 * The entries of a note's own days, whatever version wrote them: their ids begin with the note's. Days that were logged
 * before it and only belong to it (`attached`) are not among them.
 *
 * @example (await noteEntries(reader, { provider: '900001', id: '3f2a' })).standing.visit?.quarters // 2
 */
export async function noteEntries(reader: Reader, { provider, id }: Pick<VisitNote, 'provider' | 'id'>): Promise<NoteEntries> {
  return entriesOfNote(await readEntries(reader, provider), id);
}

/** Those of a ledger that has been read already. */
export function entriesOfNote(ledger: Ledger, id: string): NoteEntries {
  const all = new Map([...ledger.all].filter(([entry]) => entry.startsWith(id)));
  const standing: NoteEntries['standing'] = {};
  for (const entry of all.values()) {
    if (entry.reverses === undefined && !ledger.reversals.has(entry.id)) standing[entry.part] = entry;
  }
  return { all, standing };
}

/**
 * The entry of one part of a note's days, under the first id that is free: one that was taken back keeps its own.
 *
 * @example noteEntry(note, 'visit', 2, new Map()).id // '3f2a-visit'; '3f2a.2-visit' where that one is there
 */
export function noteEntry(note: VisitNote, part: Part, quarters: number, all: NoteEntries['all']): LedgerEntry {
  const { id, provider, year, activity, date, by } = note;
  let entry = partId(id, part);
  for (let again = 2; all.has(entry); again += 1) entry = partId(`${id}.${again}`, part);
  return { id: entry, provider, year, activity, part, date, quarters, visits: part === 'visit' ? 1 : 0, by };
}
