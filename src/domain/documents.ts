import type { Absence } from './absence.ts';
import type { Agenda } from './agenda.ts';
import type { AgreedAction } from './agreed-action.ts';
import type { AuditRecord } from './audit-record.ts';
import type { Authority } from './authority.ts';
import type { BookedDay } from './booked-day.ts';
import type { AcademicCalendar } from './calendar.ts';
import type { CategoryDecision } from './category-decision.ts';
import type { CategoryProposal } from './category-proposal.ts';
import type { CategoryReview } from './category-review.ts';
import type { CategoryTelling } from './category-telling.ts';
import type { ChannelPost, UpdateChannel } from './channel.ts';
import type { ComplianceChange, ComplianceRecord } from './compliance.ts';
import type { CoverFact } from './cover-fact.ts';
import type { JobRecord } from './job-record.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingPoll } from './meeting-poll.ts';
import type { Message, Outcome, Reach } from './message.ts';
import type { NoteDraft } from './note-draft.ts';
import type { PauseFact } from './pause.ts';
import type { Person } from './person.ts';
import type { Provider } from './provider.ts';
import type { Reassignment } from './reassignment.ts';
import type { RetentionSettings } from './retention.ts';
import type { RiskFlag } from './risk-flag.ts';
import type { Settings } from './settings.ts';
import type { SharingFact } from './sharing-agreement.ts';
import type { Summary } from './summary.ts';
import type { TermPlan } from './term-plan/term-plan.ts';
import type { UnheardRecord } from './unheard-record.ts';
import type { VisitNote } from './visit-note.ts';
import type { WatchList } from './watch-list.ts';
import type { YearRecord } from './year-record.ts';

/**
 * Every kind of stored document and the body it carries. Ids are structured, so that a prefix finds a list: each kind says
 * how its own are made.
 */
export interface Documents {
  /** `authority` */
  authority: Authority;
  /** `revision`. Moves when names, people, calendars or packs change: what is cached in memory is current while it stands. */
  revision: { revision: string };
  /** `provider:<key>` */
  provider: Provider;
  /** `person:<key>` */
  person: Person;
  /** `calendar:<year>` */
  calendar: AcademicCalendar;
  /** `year:<year>:<key>` */
  year: YearRecord;
  /** `entry:<key>:<year>:<entry id>` */
  entry: LedgerEntry & { at: string; source: 'import' | 'chat' | 'terminal' };
  /** `decision:<key>:<effectiveFrom>:<id>` */
  decision: CategoryDecision & { provider: string; at: string };
  /** `job:<id>` */
  job: JobRecord;
  /** `audit:<at>:<id>` */
  audit: AuditRecord;
  /**
   * `alias:<person key>`. What a person means by words that fit several names, oldest first: `said` in compared form, and a provider key.
   */
  aliases: { words: { said: string; provider: string }[] };
  /** `unheard:<yyyy-mm>:<id>` */
  unheard: UnheardRecord;
  /** `pause:<provider key>:<id>` */
  pause: PauseFact & { provider: string; at: string };
  /** `reassignment:<id>` */
  reassignment: Reassignment;
  /** `cover:<id>` */
  cover: CoverFact;
  /** `watch:<person key>` */
  watch: WatchList;
  /** `outbox:<message id>` */
  outbox: Message;
  /** `outcome:<message id>` or `failed:<message id>` */
  outcome: Outcome;
  /** `reach:<person key>` or `reach:channel:<channel key>` */
  reach: Reach;
  /** `note:<provider>:<date>:<note id>:<version>` */
  note: VisitNote;
  /** `draft:<person key>:<provider>:<draft id>` */
  draft: NoteDraft;
  /** `action:<provider>:<note id>:<action id>` */
  action: AgreedAction;
  /** `settings:<person key>` */
  settings: Settings;
  /** `summary:<provider>:<note id>:<version>` */
  summary: Summary;
  /** `proposal:<provider>:<proposal id>` */
  proposal: CategoryProposal;
  /** `review:<year>-<term>:<provider>` */
  review: CategoryReview;
  /** `told:<year>:<provider>:<decision or round>` */
  told: CategoryTelling;
  /** `channel:<channel key>` */
  channel: UpdateChannel;
  /** `post:<post id>` */
  post: ChannelPost;
  /**
   * `mark:<what was done>`. That something which is done once was done (`rounds/once.ts`), and the id of the document it made, where it made one.
   */
  mark: { at: string; made?: string };
  /** `retention` */
  retention: RetentionSettings;
  /** `meeting:<year>:<provider>:<meeting id>` */
  meeting: Meeting;
  /** `compliance:<provider>` */
  compliance: ComplianceRecord;
  /** `compliance-change:<provider>:<at>:<field>` */
  'compliance-change': ComplianceChange;
  /** `day:<person key>:<date>` */
  day: BookedDay;
  /** `poll:<provider>:<poll id>` */
  poll: MeetingPoll;
  /** `absence:<person key>:<id>` */
  absence: Absence;
  /** `term-plan:<id>` */
  'term-plan': TermPlan;
  /** `agenda:<provider>:<meeting id>` */
  agenda: Agenda;
  /** `risk:<provider>:<note id>` */
  risk: RiskFlag;
  /** `agreement:<provider>:<id>` */
  agreement: SharingFact & { provider: string; at: string };
  /** `link-key`. What the links of e-mails are signed with: 32 random bytes in base64url. Secret: it is never shown, exported or logged. */
  'link-key': { key: string };
}

export type Kind = keyof Documents;
