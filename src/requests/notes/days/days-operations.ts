import { entitlementFor } from '../../../domain/entitlement-for.ts';
import { type LedgerEntry, type Part, parts } from '../../../domain/ledger-entry.ts';
import { reversalId } from '../../../domain/reversal-id.ts';
import { reverseEntry } from '../../../domain/reverse-entry.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import type { Context } from '../../context.ts';
import { type NoteEntries, noteEntry } from '../note-entries.ts';
import type { Writing } from '../writing.ts';

/**
 * The ledger entries that a version of a note calls for: preparation and visit of a new one; of an amended one the reversals of
 * what changed, and what stands in its place. The report's days are changed where they were debited already, and else are debited
 * when the summary is sent. What somebody took back by hand is not entered again unless its days have changed.
 *
 * @example daysOfVersion(writing, note, new Set()).map(({ part, quarters }) => [part, quarters]) // [['visit', 2]]
 */
export function daysOfVersion(writing: Writing, note: VisitNote, covered: ReadonlySet<Part>): LedgerEntry[] {
  const { amends, own, context, logged } = writing;
  const wasLogged = (part: Part) => logged.some((entry) => entry.part === part && amends?.attached?.includes(entry.id));
  return parts.flatMap((part) => {
    const stood = own.standing[part];
    if (part === 'report' && !stood) return [];
    const wanted = covered.has(part) ? undefined : wantedOf(writing, note, part);
    if (stood && wanted && isSame(stood, wanted)) return [];
    const back = stood ? [takenBack(context, stood, note.amends ?? '')] : [];
    const unchanged = amends?.days[part] === note.days[part] && isSameVisit(amends, note) && !wasLogged(part);
    return wanted && (stood || !unchanged) ? [...back, wanted] : back;
  });
}

/** The entries that take back everything a note debited. */
export function daysTakenBack(context: Context, own: NoteEntries, reason: string): LedgerEntry[] {
  return Object.values(own.standing).map((entry) => takenBack(context, entry, reason));
}

function takenBack({ asker }: Context, entry: LedgerEntry, reason: string): LedgerEntry {
  return reverseEntry(entry, { id: reversalId(entry.id), reason, by: asker.person.key });
}

/** A visit of a cadence counts even without days. */
function wantedOf({ own, stands }: Writing, note: VisitNote, part: Part): LedgerEntry | undefined {
  const counts = part === 'visit' && entitlementFor(stands.position.groups, note.activity)?.shape === 'cadence';
  return note.days[part] > 0 || counts ? noteEntry(note, part, note.days[part], own.all) : undefined;
}

function isSame(stood: LedgerEntry, wanted: LedgerEntry): boolean {
  return stood.quarters === wanted.quarters && stood.activity === wanted.activity && stood.date === wanted.date;
}

function isSameVisit(one: VisitNote, other: VisitNote): boolean {
  return one.activity === other.activity && one.date === other.date;
}
