/**
 * A note half written. `fields` are what was typed so far, whole and as typed, by the ids of the form's fields; it is read by
 * nobody but whoever writes it. Kept as `draft:<person>:<provider>:<draft id>`. A new note takes the draft's id as its
 * own, so that one draft becomes one note however often it is sent.
 */
export interface NoteDraft {
  id: string;
  /** Person key. */
  person: string;
  provider: string;
  fields: Record<string, string>;
  /** The step of the form at which it was left. */
  step: string;
  /** The note of which it is to be the next version, and the version it was begun from. */
  amends?: { note: string; version: number };
  /** Instants. */
  begun: string;
  saved: string;
  /** When it was thrown away: it can be brought back until the next one is. */
  discarded?: string;
}
