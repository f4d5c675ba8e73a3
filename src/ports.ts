import type { IsoDate } from './domain/date.ts';
import type { Documents, Kind } from './domain/documents.ts';
import type { CalendarAnswer, KeptEvent } from './domain/meeting.ts';
import type { ChatAddress } from './domain/message.ts';
import type { TermProblem, TermSolution } from './domain/term-plan/term-problem.ts';
import type { Pack } from './packs/schema.ts';

/** A document as stored: its id, kind, body and the version of its body's shape. */
export interface Doc<K extends Kind = Kind> {
  id: string;
  kind: K;
  v: number;
  body: Documents[K];
  /**
   * Seconds from this write after which Cosmos DB lets the document go. It belongs to the write: a later one without it keeps the document for
   * good. The embedded store does not look at it: what is kept how long is the retention job's there.
   */
  ttl?: number;
}

/** A document as read, with the etag to write it back under. */
export type Stored<K extends Kind = Kind> = Doc<K> & { etag: string };

/**
 * One operation of a batch. `create` fails if the id exists; `replace` fails unless the stored etag is the
 * one given; `put` writes whatever stands there; `remove` fails unless the etag matches.
 */
export type Operation =
  | { do: 'create'; doc: Doc }
  | { do: 'replace'; doc: Doc; etag: string }
  | { do: 'put'; doc: Doc }
  | { do: 'remove'; id: string; etag: string };

/** A batch was written whole, or a condition failed and nothing was written: `id` names the first that failed. */
export type Written = { ok: true } | { ok: false; id: string; why: 'exists' | 'changed' };

/**
 * Where everything is kept: one desk an authority. The two stores keep one contract (test/store/contract.ts).
 * All methods throw TallyError with a code `store-*` where the store itself fails
 * (`store-busy`: worth trying again; `store-full`, `store-unreachable`, `store-corrupt`).
 */
export interface Store {
  /** One document by its id, or undefined. */
  read<K extends Kind>(authority: string, kind: K, id: string): Promise<Stored<K> | undefined>;
  /** Every document of a kind whose id starts with `prefix`, in order of id. */
  list<K extends Kind>(authority: string, kind: K, prefix: string): AsyncIterable<Stored<K>>;
  /** All of the operations or none: at most 100, on one authority. */
  write(authority: string, operations: readonly Operation[]): Promise<Written>;
  /** Resolves when the store can be reached; throws otherwise. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The packs this installation has. Throws TallyError `pack-unknown` or `pack-invalid`. */
export interface Packs {
  get(id: string): Pack;
  /** The ids of all packs of an authority, newest first. */
  of(authorityId: string): string[];
}

/** The only source of "now". */
export interface Clock {
  /** Europe/London's date, or TALLY_TODAY. */
  today(): IsoDate;
  /** An ISO instant. */
  now(): string;
}

/** Why a message was not taken. `later` is worth another try (after so many milliseconds, where it was said); `never` is not. */
export interface SendFault {
  ok: false;
  why: 'later' | 'never' | 'blocked' | 'not-there' | 'disabled' | 'gone';
  after?: number;
  reason: string;
}

/** What a message became where it went. */
export type SentMessage = { ok: true; activity?: string } | SendFault;

/**
 * Teams, for what is sent without being asked. `card` is what `cardMessage` makes of an answer; it is opaque here.
 * `blocked`: the person blocked Tally. `not-there`: Tally is not installed for them (any more). `disabled`: an
 * administrator switched it off. `gone`: what was to be changed is no longer there. Never throws.
 */
export interface Messenger<Card = unknown> {
  post(to: ChatAddress, card: Card): Promise<SentMessage>;
  update(to: ChatAddress, activity: string, card: Card): Promise<SentMessage>;
  remove(to: ChatAddress, activity: string): Promise<SentMessage>;
}

/** A meeting as a diary keeps it. Instants; `description` is plain text. A newer version has the same `uid` and a higher `sequence`. */
export interface DiaryEvent {
  uid: string;
  sequence: number;
  title: string;
  description: string;
  from: string;
  until: string;
  timeZone: string;
  location?: string;
  /** Whether it is to have an online meeting; `link` where somebody gave one. */
  online: boolean;
  link?: string;
  /** Why it was called off, where it was. */
  cancelled?: string;
  organiser: { name: string; email: string };
  attendees: {
    name: string;
    email: string;
    required: boolean /** What they have answered, where they have. */;
    answer?: 'accepted' | 'declined' | 'tentative';
  }[];
}

/** When somebody is busy, as far as their calendar tells; or why it cannot be read, in words. Instants. */
export type BusyTime = { known: true; busy: { from: string; until: string }[] } | { known: false; why: string };

/** What became of an event that was handed to a diary: how it is kept there (nothing, where it is gone), or why it is not. */
export type DiaryKept = { ok: true; kept?: KeptEvent } | { ok: false; why: 'later' | 'never'; after?: number; reason: string };

/**
 * Diaries outside Tally. What Tally itself has booked stands in its own store whichever diary there is, and counts before any.
 * `invites`: whether the calendar sends the invitations to an event, or Tally posts calendar files itself. Never throws.
 */
export interface Diary {
  invites: 'calendar' | 'post';
  /** By e-mail address, for everybody who was asked about. */
  busy(emails: readonly string[], from: string, until: string): Promise<ReadonlyMap<string, BusyTime>>;
  /** Puts an event into the organiser's calendar, changes the one that is kept there, or calls it off. The same twice is kept once. */
  put(event: DiaryEvent, kept?: KeptEvent): Promise<DiaryKept>;
  /** What people have answered to an event in their calendars, by e-mail address in lower case; undefined where it cannot be read now. */
  answers(kept: KeptEvent): Promise<ReadonlyMap<string, CalendarAnswer> | undefined>;
}

/**
 * Works out the times of a term beside whatever else this process does. Throws TallyError `term-not-planned` where the solver
 * fails; where its time is over it gives the best it found.
 */
export interface Planner {
  solve(problem: TermProblem): Promise<TermSolution>;
}
