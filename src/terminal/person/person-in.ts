import type { Documents, Kind } from '../../domain/documents.ts';

/** A kind of document that holds nothing of a person, and why that can be said. */
export interface HoldsNobody {
  nobody: string;
}

/** How a kind of document names people, and what erasing one of them does to it. */
export interface PersonIn<K extends Kind> {
  /** Its field in an export ("entries"), and what it is to a person ("days logged"). */
  as: string;
  title: string;
  /** Does a document name this person by key? Left out where it never does. */
  names?: (body: Documents[K], person: string, id: string) => boolean;
  /** What becomes of one that does: it `goes`, or `stays` with a key that leads to nobody. */
  erased: 'goes' | 'stays' | ((body: Documents[K], person: string) => 'goes' | 'stays');
  /** Whether one goes besides, because of others that go. */
  goesWith?: (body: Documents[K], gone: readonly Documents[K][]) => boolean;
  /** The body with each text that somebody wrote put through `change`: a name may stand in any of them. */
  texts?: (body: Documents[K], change: (text: string) => string) => Documents[K];
  /** The body without what was written for this very person, who is named beside it by key. */
  unwritten?: (body: Documents[K], person: string) => Documents[K];
  /** What of it is exported; the whole body where that is not said. */
  shows?: (body: Documents[K]) => readonly unknown[];
}

/**
 * A body with some of its text fields changed, those that are there.
 *
 * @example inFields(entry, ['note', 'reason'], (text) => name.removedFrom(text))
 */
export function inFields<T extends object>(body: T, fields: readonly (keyof T)[], change: (text: string) => string): T {
  const changed = fields.flatMap((field) => {
    const text = body[field];
    return typeof text === 'string' ? [[field, change(text)] as const] : [];
  });
  return { ...body, ...Object.fromEntries(changed) };
}

/** The same with every text of a record of texts, as a note's parts are. */
export function inAll(texts: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, change(text)]));
}
