import type { AuditRecord } from '../domain/audit-record.ts';
import type { Authority } from '../domain/authority.ts';
import type { AcademicCalendar } from '../domain/calendar.ts';
import type { AcademicYear, IsoDate } from '../domain/date.ts';
import type { ChatAddress } from '../domain/message.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Provider } from '../domain/provider.ts';
import type { Pack } from '../packs/schema.ts';
import type { Diary, Planner, Store } from '../ports.ts';
import type { Cover } from './caseloads/covers.ts';

/** The providers one asker may see, closed ones included. What is not in it does not exist for them. */
export interface Directory {
  get(key: string): Provider | undefined;
  all(): readonly Provider[];
  /** Identity of the set: the same string while the same providers are visible, for caching what is built from it. */
  id: string;
}

/** Who asks. `staff` see the whole authority; anyone else sees `providers` of their own roles alone. */
export interface Asker {
  person: Person;
  roles: readonly Role[];
  staff: boolean;
  /** Keys of the caseload (advisors, officers), with that of whom they cover for today, or of the asker's own providers (heads, owners). */
  providers: readonly string[];
}

/** The conversation in which something is asked, where it is one of Teams. */
export interface Here {
  kind: 'personal' | 'group' | 'channel';
  address: ChatAddress;
  /** What a channel and its team are called: asked of Teams, which messages do not say it. Nothing where Teams does not tell. */
  named?(): Promise<{ name?: string; team?: string }>;
}

/** Everything a request may use. It holds no SDK, and nothing of another authority. */
export interface Context {
  authority: Authority;
  asker: Asker;
  via: AuditRecord['via'];
  today: IsoDate;
  now: string;
  /** Names this one act of asking (a form's nonce, the activity's id): entry ids derive from it. */
  nonce: string;
  /** True where lists come whole and not in pages, for a file. */
  whole?: boolean;
  here?: Here;
  directory: Directory;
  /** For somebody of a partner team: the schools of the dashboard, by register name and no more. Only requests of the dashboard look here. */
  named?: Directory;
  /** Everybody of the authority; requests show a name only where the asker may see the provider it belongs to. */
  people: readonly Person[];
  /** Who covers for whom today. */
  covers?: readonly Cover[];
  /** True where a mail server is set up, so that whoever is not reached in Teams is by e-mail. */
  email?: boolean;
  /** A diary outside; without one Tally's own bookings are the diary, and calendar files go out by e-mail. */
  diary?: Diary;
  /** What works out the times of a whole term. */
  planner?: Planner;
  store: Store;
  pack(year: AcademicYear): Pack;
  calendar(year: AcademicYear): AcademicCalendar | undefined;
}
