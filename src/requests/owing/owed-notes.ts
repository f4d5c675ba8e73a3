import { addDays, type IsoDate } from '../../domain/date.ts';
import type { Documents } from '../../domain/documents.ts';
import type { Provider } from '../../domain/provider.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { carers } from '../caseloads/carers.ts';
import type { Context } from '../context.ts';
import { readEntries } from '../ledger/logged-items.ts';
import { caseloadRoles } from '../may.ts';
import { noteVersions, standingNotes } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import type { Standing } from '../standing/standing.ts';
import { owingVisits } from './owing-visits.ts';

/** A visit whose note is owed: nothing was written of it, or what was written has not been sent. */
export interface OwedNote {
  provider: Provider;
  activity: string;
  date: IsoDate;
  /** The entry of its visit: what it is known by. */
  entry: string;
  owes: 'note' | 'summary';
  /** The note that was written. */
  note?: string;
  /** Person key of who owes it: who made the visit, else who looks after the provider. */
  by?: string;
  /** School days gone by since the visit. */
  days: number;
}

/**
 * The visits of this year whose notes are owed, oldest first: their days are debited, and with them neither their report nor,
 * if a note is written, its summary. Which visits those are is the balance's to say (`owed`), so that an activity without days for
 * a report owes none. A summary that is held for a senior advisor is not owed by whoever wrote it.
 *
 * @example (await owedNotes(context, await standings(context, providers)))[0]?.days // 7
 */
export async function owedNotes(context: Context, all: readonly Standing[]): Promise<OwedNote[]> {
  const carerOf = carers(context);
  const found: OwedNote[] = [];
  for (const stands of all) {
    const { activities, outside } = stands.position.balance;
    if (![...activities, ...outside].some(({ owed }) => owed > 0)) continue;
    for (const [entry, note] of await owing(context, stands)) {
      const { id, activity, date } = entry;
      const staff = [note?.by, entry.by, carerOf(stands.provider.key)];
      found.push({
        provider: stands.provider,
        activity,
        date,
        entry: id,
        owes: note ? 'summary' : 'note',
        ...(note && { note: note.id }),
        by: staff.find((key) => key !== undefined && isStaff(context, key)),
        days: schoolDaysAcross(context.calendar, addDays(date, 1), context.today).length,
      });
    }
  }
  return found.sort((a, b) => a.date.localeCompare(b.date) || a.provider.name.localeCompare(b.provider.name, 'en'));
}

/** A provider's visits that owe, each with the note that was written of it, those settled since left out. */
async function owing(context: Context, stands: Standing): Promise<[Documents['entry'], VisitNote | undefined][]> {
  const reader = readerOf(context);
  const keys = [stands.provider.key, ...(stands.record.carried ?? []).map(({ provider }) => provider)];
  const entries = (await Promise.all(keys.map((key) => readEntries(reader, key)))).flatMap(({ all, reversals }) =>
    [...all.values()].filter(({ id, reverses }) => reverses === undefined && !reversals.has(id)),
  );
  const visits = owingVisits(stands, entries);
  if (visits.length === 0) return [];
  const notes = (await Promise.all(keys.map((key) => noteVersions(reader, key)))).flatMap(standingNotes);
  const settled = await underWay(context, keys);
  return visits.flatMap((visit): [Documents['entry'], VisitNote | undefined][] => {
    const note = notes.find(({ activity, date }) => activity === visit.activity && date === visit.date);
    return note && settled.has(note.id) ? [] : [[visit, note]];
  });
}

/** The notes whose summary is sent, is about to be, or is held for somebody else to release. */
async function underWay({ store, authority }: Context, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const notes = new Set<string>();
  for (const key of keys) {
    for await (const { body } of store.list(authority.id, 'summary', `summary:${key}:`)) {
      if (body.state !== 'stopped') notes.add(body.note);
    }
  }
  return notes;
}

function isStaff({ people }: Context, person: string): boolean {
  return people.some(({ key, roles }) => key === person && roles.some(({ role }) => caseloadRoles.includes(role)));
}
