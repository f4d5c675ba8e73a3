import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer } from '../answer.ts';
import type { Decision, Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { maySend, notYoursToSend } from './may-send.ts';
import { type Outcome, refusing, refusingThem, unchanged } from './outcome.ts';

/** Which note a command is about; `version` is that of the card its button was on. */
export interface Asked {
  note: string;
  version?: number;
}

/** The versions of a note, the one that stands last. */
export type Versions = [...VisitNote[], VisitNote];

/** The version of a note that stands. */
export function standing(versions: Versions): VisitNote {
  return versions.at(-1) as VisitNote;
}

/** A note as it stands with all of its versions, or the decision that ends the command. */
export type ReadNote = { note: VisitNote; versions: Versions } | { ends: Decision<Outcome> };

/**
 * The note that a command about its summary is about: it must stand, be the asker's to tell of (with `anybodys`, it is
 * whoever the request is for) and be the version that they looked at.
 */
export async function readNote(
  reader: Reader,
  context: Context,
  request: string,
  provider: Provider,
  { note: id, version }: Asked,
  { anybodys = false }: { anybodys?: boolean } = {},
): Promise<ReadNote> {
  const versions = (await noteVersions(reader, provider.key)).get(id) ?? [];
  const note = versions.at(-1);
  if (!note) return { ends: refusing(`I cannot find that note among the visits to ${provider.name}.`) };
  if (!anybodys && !maySend(context.asker, note)) return { ends: refusingThem(context, request, note, notYoursToSend) };
  if (note.withdrawn !== undefined) return { ends: refusing('The note of this visit has been withdrawn, so there is no summary to send.') };
  if (version !== undefined && version !== note.version) return { ends: unchanged({ is: 'stale', versions: versions as Versions }) };
  return { note, versions: versions as Versions };
}

/** A note with all of its versions, for showing; undefined where the provider has none of that id. */
export async function findNote(context: Context, provider: Provider, id: string): Promise<Versions | undefined> {
  const versions = (await noteVersions(readerOf(context), provider.key)).get(id);
  return versions as Versions | undefined;
}

/** The answer where there is no such note. */
export function notThere({ key, name }: Provider): Answer {
  const lead = `I cannot find that note among the visits to ${name}. It may have been withdrawn.`;
  return { ...plainAnswer(name, lead, leads(key, ['visits'])), audience: 'person' };
}
