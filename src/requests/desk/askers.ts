import type { IsoDate } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import { type Cover, coversOn } from '../caseloads/covers.ts';
import type { Asker } from '../context.ts';
import { askerOf } from './asker.ts';
import type { Snapshot } from './snapshot.ts';

/** Who covers for whom on a day, and what people see on it. */
export interface Askers {
  covers: readonly Cover[];
  of(person: Person): Asker;
}

const kept = new WeakMap<Snapshot, { today: IsoDate; askers: Askers }>();

/**
 * What the people of a snapshot see on a day, worked out once for each while the snapshot and the day stand: a change of
 * names, roles or covers is another snapshot.
 *
 * @example askersOf(snapshot, '2026-11-03').of(person).staff // true
 */
export function askersOf(snapshot: Snapshot, today: IsoDate): Askers {
  const before = kept.get(snapshot);
  if (before?.today === today) return before.askers;
  const covers = coversOn(snapshot.covers, today);
  const known = new Map<Person, Asker>();
  const askers: Askers = {
    covers,
    of(person) {
      const asker = known.get(person) ?? askerOf(person, { people: snapshot.people, covers });
      known.set(person, asker);
      return asker;
    },
  };
  kept.set(snapshot, { today, askers });
  return askers;
}
