import type { Absence } from './domain/absence.ts';
import type { Agenda } from './domain/agenda.ts';
import type { AgreedAction } from './domain/agreed-action.ts';
import type { AuditRecord } from './domain/audit-record.ts';
import type { BookedDay } from './domain/booked-day.ts';
import type { AcademicCalendar } from './domain/calendar.ts';
import type { CategoryDecision } from './domain/category-decision.ts';
import type { CategoryProposal } from './domain/category-proposal.ts';
import type { CategoryReview } from './domain/category-review.ts';
import type { CategoryTelling } from './domain/category-telling.ts';
import type { ChannelPost, UpdateChannel } from './domain/channel.ts';
import type { ComplianceChange, ComplianceRecord } from './domain/compliance.ts';
import type { CoverFact } from './domain/cover-fact.ts';
import type { IsoDate } from './domain/date.ts';
import type { JobRecord } from './domain/job-record.ts';
import type { LedgerEntry } from './domain/ledger-entry.ts';
import type { CalendarAnswer, KeptEvent, Meeting } from './domain/meeting.ts';
import type { MeetingPoll } from './domain/meeting-poll.ts';
import type { ChatAddress, Message, Outcome, Reach } from './domain/message.ts';
import type { NoteDraft } from './domain/note-draft.ts';
import type { PauseFact } from './domain/pause.ts';
import type { Person } from './domain/person.ts';
import type { Provider } from './domain/provider.ts';
import type { Reassignment } from './domain/reassignment.ts';
import type { RetentionSettings } from './domain/retention.ts';
import type { RiskFlag } from './domain/risk-flag.ts';
import type { Settings } from './domain/settings.ts';
import type { SharingFact } from './domain/sharing-agreement.ts';
import type { Summary } from './domain/summary.ts';
import type { TermPlan } from './domain/term-plan/term-plan.ts';
import type { TermProblem, TermSolution } from './domain/term-plan/term-problem.ts';
import type { UnheardRecord } from './domain/unheard-record.ts';
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
 * Every kind of stored document and the body it carries. Ids are structured, so that a prefix finds a list:
 * `authority`, `revision`, `provider:<key>`, `person:<key>`, `calendar:<year>`, `year:<year>:<key>`, `entry:<key>:<year>:<entry id>`,
 * `decision:<key>:<effectiveFrom>:<id>`, `job:<id>`, `audit:<at>:<id>`, `alias:<person key>`, `unheard:<yyyy-mm>:<id>`,
 * `pause:<provider key>:<id>`, `reassignment:<id>`, `cover:<id>`, `watch:<person key>`, `outbox:<message id>`,
 * `outcome:<message id>` or `failed:<message id>`, `reach:<person key>` or `reach:channel:<channel key>`,
 * `note:<provider>:<date>:<note id>:<version>`, `action:<provider>:<note id>:<action id>`, `settings:<person key>`, `mark:<what was done>`,
 * `summary:<provider>:<note id>:<version>`, `proposal:<provider>:<proposal id>`, `review:<year>-<term>:<provider>`,
 * `told:<year>:<provider>:<decision or round>`, `draft:<person key>:<provider>:<draft id>`, `channel:<channel key>`, `post:<post id>`,
 * `link-key`, `retention`, `meeting:<year>:<provider>:<meeting id>`, `day:<person key>:<date>`, `absence:<person key>:<id>`,
 * `term-plan:<id>`, `agreement:<provider>:<id>`, `agenda:<provider>:<meeting id>`, `risk:<provider>:<note id>`, `compliance:<provider>`,
 * `compliance-change:<provider>:<at>:<field>`, `poll:<provider>:<poll id>`.
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
  meeting: Meeting;
  compliance: ComplianceRecord;
  'compliance-change': ComplianceChange;
  day: BookedDay;
  poll: MeetingPoll;
  absence: Absence;
  'term-plan': TermPlan;
  agenda: Agenda;
  risk: RiskFlag;
  agreement: SharingFact & { provider: string; at: string };
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
