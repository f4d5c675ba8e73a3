import type { IsoDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { ShapeOfNote } from '../../packs/note-shape-for.ts';
import type { Context } from '../context.ts';
import type { StoredEntry } from '../ledger/entry-doc.ts';
import type { Standing } from '../standing/standing.ts';
import type { Earlier } from './earlier.ts';
import type { NoteEntries } from './note-entries.ts';

/** The requests that write a note. */
export type NoteRequest = 'record-visit' | 'amend-note';

/** Everything that is looked at while a note is written: what was typed, and what it is held against. */
export interface Writing {
  context: Context;
  provider: Provider;
  request: NoteRequest;
  /** The draft's id, and that of the note it becomes: the same, but where it amends one. */
  draft: string;
  note: string;
  /** The version that stands of the note that is amended. */
  amends?: VisitNote;
  /** What was typed, and what Tally fills in where nothing was typed yet. */
  fields: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
  /** The day of the visit where it can be one, else today. What is wrong with a day that was typed says `dateFault`. */
  date: IsoDate;
  dateFault?: string;
  /** The activity's id where the pack has it, and what its note is made of. */
  activity?: string;
  shape?: ShapeOfNote;
  /** The meeting that it is the minutes of, where it was booked. */
  meeting?: Meeting;
  /** Where the provider stands in the year of the visit, without the days of the note that is amended. */
  stands: Standing;
  earlier: Earlier;
  /** The ledger entries of the note that is amended. */
  own: NoteEntries;
  /** Days that somebody logged for this activity on this day and that belong to no other note. */
  logged: readonly StoredEntry[];
}

/**
 * What stands in a field; undefined where it is empty or blank. Long texts keep their line breaks.
 *
 * @example fieldOf(writing, 'part-evidence')
 */
export function fieldOf({ fields }: Pick<Writing, 'fields'>, key: string): string | undefined {
  const text = fields[key]?.replaceAll('\r\n', '\n').trim();
  return text === undefined || text === '' ? undefined : text;
}

/** What is wrong, by the id of the field it is shown at. */
export type NoteFaults = Record<string, string>;
