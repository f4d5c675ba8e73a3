import type { Authority } from '../../domain/authority.ts';
import type { AcademicCalendar } from '../../domain/calendar.ts';
import type { AcademicYear } from '../../domain/date.ts';
import type { Documents, Kind } from '../../domain/documents.ts';
import type { Person } from '../../domain/person.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Store } from '../../ports.ts';
import { type Cover, coversFrom } from '../caseloads/covers.ts';
import type { Directory } from '../context.ts';
import { directoryOf } from './directory.ts';

/** What an authority's names were at a revision: kept in memory for as long as the revision stands. */
export interface Snapshot {
  revision: string;
  authority: Authority;
  directory: Directory;
  people: readonly Person[];
  byAadObjectId: ReadonlyMap<string, Person>;
  byEmail: ReadonlyMap<string, Person>;
  byKey: ReadonlyMap<string, Person>;
  calendars: ReadonlyMap<AcademicYear, AcademicCalendar>;
  /** Every cover there has been: which of them is in force depends on the day. */
  covers: readonly Cover[];
}

/** Reads an authority's providers, people, calendars and covers. Throws `authority-unknown` where there is none. */
export async function takeSnapshot(store: Store, id: string, revision: string): Promise<Snapshot> {
  const authority = (await store.read(id, 'authority', 'authority'))?.body;
  if (!authority) {
    throw new TallyError('authority-unknown', 'This desk has not been set up yet. An administrator imports its files first.', {
      culprit: id,
    });
  }
  const [providers, people, calendars, covers] = await Promise.all([
    bodies(store, id, 'provider'),
    bodies(store, id, 'person'),
    bodies(store, id, 'calendar'),
    bodies(store, id, 'cover'),
  ]);
  return {
    revision,
    authority,
    directory: directoryOf(`${id}@${revision}`, providers),
    people,
    byAadObjectId: new Map(people.flatMap((person) => (person.aadObjectId ? [[person.aadObjectId.toLowerCase(), person]] : []))),
    byEmail: new Map(people.map((person) => [person.email.toLowerCase(), person])),
    byKey: new Map(people.map((person) => [person.key, person])),
    calendars: new Map(calendars.map((calendar) => [calendar.year, calendar])),
    covers: coversFrom(covers),
  };
}

async function bodies<K extends Kind>(store: Store, authority: string, kind: K): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for await (const doc of store.list(authority, kind, `${kind}:`)) found.push(doc.body);
  return found;
}
