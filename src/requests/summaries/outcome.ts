import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { audit } from '../audit.ts';
import type { Decision } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Versions } from './read-note.ts';

/**
 * What became of a command about a summary. `done`: it is so, now or since before. `stale`: the note has been amended
 * since the card was made. `refused`: the sentence says why not.
 */
export type Outcome =
  | { is: 'done'; note: VisitNote; summary: Summary }
  | { is: 'stale'; versions: Versions }
  | { is: 'refused'; says: string };

/** A decision that writes nothing. */
export function unchanged<T extends Outcome>(result: T): Decision<Outcome> {
  return { operations: [], result };
}

/** A decision that writes nothing, and why. */
export function refusing(says: string): Decision<Outcome> {
  return unchanged({ is: 'refused', says });
}

/** The same where it was not the asker's to do, which is kept. */
export function refusingThem(context: Context, request: string, { provider, id }: VisitNote, says: string): Decision<Outcome> {
  return { operations: [audit(context, request, 'refused', provider, [id])], result: { is: 'refused', says } };
}
