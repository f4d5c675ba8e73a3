import type { Meeting } from '../../domain/meeting.ts';
import type { Operation, Stored } from '../../ports.ts';
import { plannedRef } from './planned-days.ts';

/** What follows for a meeting from its note being kept, for the note's own batch. */
export interface Held {
  operations: Operation[];
  /** What leaves the planned days of its year: for `writeYears`, which writes the year with the note's days. */
  unplanned: { year: number; ref: string }[];
}

/**
 * Says that a meeting was held and which note is its minutes. One that was called off or has its minutes already stays as it is.
 *
 * @example
 * const held = heldOperations((await findMeeting(reader, ref))!, note.id);
 * return { operations: [...held.operations, ...(await writeYears(reader, provider.key, entries, held.unplanned)), …], result };
 */
export function heldOperations({ etag, ...doc }: Stored<'meeting'>, note: string): Held {
  if (doc.body.state !== 'booked') return { operations: [], unplanned: [] };
  const body: Meeting = { ...doc.body, state: 'held', note };
  return {
    operations: [{ do: 'replace', doc: { ...doc, body }, etag }],
    unplanned: [{ year: body.year, ref: plannedRef(body) }],
  };
}
