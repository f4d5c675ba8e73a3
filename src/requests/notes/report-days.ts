import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import { reversalId } from '../../domain/reversal-id.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { creating, entryDocId } from '../ledger/entry-doc.ts';
import { writeYears } from '../ledger/write-years.ts';
import { noteEntries, noteEntry } from './note-entries.ts';

/**
 * The report days of a note, debited as its summary is sent: the entry, and the operations for the batch that sends it (the entry
 * and the year; nothing else in that batch may write the same year). Empty where the note has no report days, where they are
 * debited already, or where they were logged before the note and belong to it; so it may be called again and again.
 *
 * @example
 * const { entries, operations } = await reportDays(reader, context, note);
 * return { operations: [summary, ...messages, ...operations, audit(context, 'send-summary', 'done', note.provider, ids)], result };
 */
export async function reportDays(
  reader: Reader,
  context: Context,
  note: VisitNote,
): Promise<{ entries: LedgerEntry[]; operations: Operation[] }> {
  if (note.days.report === 0 || (await isLogged(reader, note))) return { entries: [], operations: [] };
  const { all, standing } = await noteEntries(reader, note);
  if (standing.report) return { entries: [], operations: [] };
  const entry = noteEntry(note, 'report', note.days.report, all);
  return { entries: [entry], operations: [creating(context, entry), ...(await writeYears(reader, note.provider, [entry]))] };
}

/** Is a report among the days that were logged before the note and belong to it, and has nobody taken it back since? */
async function isLogged({ read }: Reader, { attached = [], provider, year }: VisitNote): Promise<boolean> {
  const docs = await Promise.all(
    attached.map(async (id) => {
      const [entry, reversal] = await Promise.all(
        [id, reversalId(id)].map((one) => read('entry', entryDocId({ provider, year, id: one }))),
      );
      return reversal ? undefined : entry;
    }),
  );
  return docs.some((entry) => entry?.body.part === 'report');
}
