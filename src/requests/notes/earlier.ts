import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Reader } from '../commit.ts';
import { noteVersions, standingNotes } from './read-notes.ts';

/** What was agreed with a provider before a visit, for its note to say what became of it. */
export interface Earlier {
  /** Every note that stands, later visits and the note that is written itself included; the latest visit first. */
  notes: VisitNote[];
  /** Who was met last time. */
  met?: string;
  /** The priorities of the last note that sets any. */
  priorities: { id: string; what: string }[];
  /** Actions still open, the one due first before the others. */
  actions: AgreedAction[];
  /** Every priority and action ever agreed, by its id: what was typed about one is kept, though it is no longer open. */
  known: ReadonlyMap<string, string>;
}

/**
 * What stands agreed with a provider before a visit on a day. `except` is the note that is being written or amended.
 *
 * @example (await earlierThan(reader, { provider: '900001', date: '2027-01-19', except: '3f2a' })).priorities
 */
export async function earlierThan(
  reader: Reader,
  { provider, date, except }: { provider: string; date: IsoDate; except: string },
): Promise<Earlier> {
  const notes = standingNotes(await noteVersions(reader, provider));
  const before = notes.filter((note) => note.id !== except && note.date <= date);
  const all: AgreedAction[] = [];
  for await (const { body } of reader.list('action', `action:${provider}:`)) all.push(body);
  const open = all.filter(({ state, note, agreed }) => state === 'open' && note !== except && agreed <= date);
  const agreed = notes.flatMap(({ priorities, actions }) => [...priorities, ...actions]);
  return {
    notes,
    met: before.find(({ met }) => met !== undefined)?.met,
    priorities: before.find(({ priorities }) => priorities.length > 0)?.priorities ?? [],
    actions: open.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')),
    known: new Map([...all, ...agreed].map(({ id, what }) => [id, what])),
  };
}
