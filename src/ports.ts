import type { AgreedAction } from './domain/agreed-action.ts';
import type { AcademicCalendar } from './domain/calendar.ts';
import type { CategoryDecision } from './domain/category-decision.ts';
import type { CategoryProposal } from './domain/category-proposal.ts';
import type { CategoryReview } from './domain/category-review.ts';
import type { CategoryTelling } from './domain/category-telling.ts';
import type { ChannelPost, UpdateChannel } from './domain/channel.ts';
import type { IsoDate } from './domain/date.ts';
import type { LedgerEntry } from './domain/ledger-entry.ts';
import type { ChatAddress, Message, Outcome, Reach } from './domain/message.ts';
import type { NoteDraft } from './domain/note-draft.ts';
import type { PauseFact } from './domain/pause.ts';
import type { Person, Role } from './domain/person.ts';
import type { Provider } from './domain/provider.ts';
import type { RetentionSettings } from './domain/retention.ts';
import type { Settings } from './domain/settings.ts';
import type { Summary } from './domain/summary.ts';
import type { VisitNote } from './domain/visit-note.ts';
import type { WatchList } from './domain/watch-list.ts';
import type { YearRecord } from './domain/year-record.ts';
import type { Pack } from './packs/schema.ts';

/** An authority: whose desk it is. `packs` says which pack is in force from which academic year. */
export interface Authority {
  id: string;
  name: string;
  laCode: string;
  tenantId?: string;
  timeZone: string;
  packs: { fromYear: number; pack: string }[];
  /** Rules of a pack whose reading of report cards a manager has adopted, and who did when; a rule that is not here is not read so. */
  readings?: { pack: string; rule: string; reason: string; by: string; at: string }[];
  /** For how long a summary can be taken back before it goes out, in seconds; ten minutes where it is left out. */
  undoSeconds?: number;
  /** True for an invented authority: answers say so. */
  demo?: boolean;
}

/**
 * One thing a command changed, before and after, in words a person reads: "Core Visit on Tue 12 Jan 2027" from "1 day" to
 * "0.5 days". Without `before` it is new, without `after` it is gone. It outlives what it is about, so it
 * holds no name and nothing that somebody wrote: a person stands in any of its texts as `person:<key>` (the name is put there
 * when it is shown, to a reader who may see it), and of a text only that it changed ("summary", after "amended").
 *
 * @example { what: 'category', before: 'B1', after: 'C from Tue 12 Jan 2027' }
 * @example { what: 'advisor', provider: '900002', before: 'person:p-priya', after: 'person:p-tom' }
 */
export interface AuditChange {
  what: string;
  /** Where the command was about several providers: which of them this is of. Readers who may not see it do not see the change. */
  provider?: string;
  before?: string;
  after?: string;
}

/** Who did what to which provider, when: kept for every command and every refused request. No names, no text of notes. */
export interface AuditRecord {
  at: string;
  by: string;
  /** `delivery` is an answer made to be sent, `link` a link of an e-mail, `round` what Tally does by itself. */
  via: 'chat' | 'button' | 'terminal' | 'import' | 'search' | 'delivery' | 'link' | 'round';
  request: string;
  provider?: string;
  outcome: 'done' | 'refused';
  refs?: string[];
  change?: AuditChange[];
}

/** Work larger than one batch, stored as a plan before it starts, so that it can be resumed. */
export interface JobRecord {
  kind: string;
  state: 'planned' | 'done';
  at: string;
  /** Operations planned and operations written so far. */
  planned: number;
  written: number;
  /** Telling many providers their category: who asked, of which year, and the plan, of which so many were gone through. */
  tells?: { by: string; year: number; who: string; providers: string[]; done: number };
}

/** What Tally did not understand: the words, the key of who typed them, the month, and the last day it is kept. */
export interface UnheardRecord {
  text: string;
  by: string;
  month: string;
  until: IsoDate;
}

/** Providers that moved from one caseload to another: person keys, and the role each holds them in. Appended, never edited. */
export interface Reassignment {
  id: string;
  moves: { provider: string; from?: string; to: string; role: Role }[];
  by: string;
  at: string;
}

/**
 * Somebody looks after a colleague's caseload for a while, both days included; or such a cover ends early: it lasts until
 * the day before. Appended, never edited. Every person is a key.
 */
export type CoverFact =
  | { id: string; person: string; covered: string; from: IsoDate; until: IsoDate; by: string; at: string }
  | { id: string; ends: string; from: IsoDate; by: string; at: string };

/**
 * Every kind of stored document and the body it carries. Ids are structured, so that a prefix finds a list:
 * `authority`, `revision`, `provider:<key>`, `person:<key>`, `calendar:<year>`, `year:<year>:<key>`,
 * `entry:<key>:<year>:<entry id>`, `decision:<key>:<effectiveFrom>:<id>`, `job:<id>`, `audit:<at>:<id>`,
 * `alias:<person key>`, `unheard:<yyyy-mm>:<id>`, `pause:<provider key>:<id>`, `reassignment:<id>`, `cover:<id>`,
 * `watch:<person key>`, `outbox:<message id>`, `outcome:<message id>` or `failed:<message id>`, `reach:<person key>` or `reach:channel:<channel key>`,
 * `note:<provider>:<date>:<note id>:<version>`, `action:<provider>:<note id>:<action id>`, `settings:<person key>`, `mark:<what was done>`,
 * `summary:<provider>:<note id>:<version>`, `proposal:<provider>:<proposal id>`, `review:<year>-<term>:<provider>`,
 * `told:<year>:<provider>:<decision or round>`, `draft:<person key>:<provider>:<draft id>`,
 * `channel:<channel key>`, `post:<post id>`, `link-key`, `retention`.
 */
export interface Documents {
  authority: Authority;
  /** Moves when names, people, calendars or packs change: what is cached in memory is current while it stands. */
  revision: { revision: string };
  provider: Provider;
  person: Person;
  calendar: AcademicCalendar;
  year: YearRecord;
  entry: LedgerEntry & { at: string; source: 'import' | 'chat' | 'terminal' };
  decision: CategoryDecision & { provider: string; at: string };
  job: JobRecord;
  audit: AuditRecord;
  /** What a person means by words that fit several names, oldest first: `said` in compared form, and a provider key. */
  aliases: { words: { said: string; provider: string }[] };
  unheard: UnheardRecord;
  pause: PauseFact & { provider: string; at: string };
  reassignment: Reassignment;
  cover: CoverFact;
  watch: WatchList;
  outbox: Message;
  outcome: Outcome;
  reach: Reach;
  note: VisitNote;
  draft: NoteDraft;
  action: AgreedAction;
  settings: Settings;
  summary: Summary;
  proposal: CategoryProposal;
  review: CategoryReview;
  told: CategoryTelling;
  channel: UpdateChannel;
  post: ChannelPost;
  /** That something which is done once was done (`rounds/once.ts`), and the id of the document it made, where it made one. */
  mark: { at: string; made?: string };
  retention: RetentionSettings;
  /** What the links of e-mails are signed with: 32 random bytes in base64url. Secret: it is never shown, exported or logged. */
  'link-key': { key: string };
}
export type Kind = keyof Documents;

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
