import type { AcademicYear, IsoDate } from '../date.ts';
import type { MeetingPlace } from '../meeting.ts';
import type { Span } from '../window-dates.ts';
import type { Placement } from './term-problem.ts';
import type { WhyNotPlaced, WouldHelp } from './why-not-placed.ts';

/** A time that is proposed for a row. */
export type ProposedTime = Omit<Placement, 'row'>;

/** Why a row of a plan has no time: what the solver found, or that no calendar gives its window. */
export type WhyWithout = WhyNotPlaced | { is: 'no-calendar' };

/**
 * One meeting of a plan. `asked` until its time is worked out; `proposed` with a time; `accepted` until it is booked; `booked` with its
 * meeting; `taken` where its time was no longer to be had when it was to be booked, with other times; `left-out` where somebody
 * took it out; `not-placed` with the reason; `settled` where it was held, booked otherwise or is no longer due meanwhile.
 */
export interface PlannedRow {
  /** `<provider>:<activity>:<nth>`. */
  id: string;
  provider: string;
  activity: string;
  nth: number;
  /** How many there are in the year, for its name. */
  of: number;
  opens?: IsoDate;
  closes?: IsoDate;
  prefers?: Span;
  minutes: number;
  place: MeetingPlace;
  state: 'asked' | 'proposed' | 'accepted' | 'booked' | 'taken' | 'left-out' | 'not-placed' | 'settled';
  time?: ProposedTime;
  /** The authority's people who must be there besides the chair. Person keys. */
  officers?: string[];
  /** Put there by somebody, and by whom: it stays where it is. */
  moved?: string;
  /** Outside its window, because somebody put it there all the same. */
  late?: true;
  why?: WhyWithout;
  help?: WouldHelp[];
  /** Offices that nobody holds, in words. */
  lacks?: string[];
  /** Who accepted it: it is booked under their rights. Person key. */
  accepted?: string;
  /** The meeting it became, by its ref. */
  meeting?: string;
  /** Why it was not booked, in words that name nobody, and times that were free then. */
  refused?: { says: string; people: string[]; others: ProposedTime[] };
}

/**
 * The times of many meetings, worked out at once: a proposal until somebody accepts it, row by row or whole. It is a plan and no fact,
 * so it is changed where it stands, and the audit says who changed it. Kept as `term-plan:<id>`.
 *
 * @example { id: '3f2a', by: 'p-david', at: '…', year: 2026, activity: 'tas-meeting', span: { opens: '2027-01-25', closes: '2027-03-25' }, whose: 'all', state: 'ready', rows: [ … ] }
 */
export interface TermPlan {
  id: string;
  /** Person key of who asked for it, and when. */
  by: string;
  at: string;
  year: AcademicYear;
  activity: string;
  /** The days that were asked for, and what they are called ("spring term"). */
  span: Span;
  said: string;
  /** The part of the year as it was asked for, for asking again. */
  half?: string;
  /** Whose schools and settings: a person key, or the whole authority's. */
  whose: string;
  /** `failed` where it could not be worked out; it can be asked for again. */
  state: 'asked' | 'ready' | 'failed';
  /** When it was worked out, how long that took, and whether the solver was through with it. */
  worked?: { at: string; seconds: number; whole: boolean };
  /** People who must be there and whose calendars Tally does not see. Person keys. */
  unseen?: string[];
  /** So many are overdue and not in it: their windows closed before its days. */
  missed?: number;
  rows: PlannedRow[];
}

/** @example termPlanDocId({ id: '3f2a' }) // 'term-plan:3f2a' */
export function termPlanDocId({ id }: Pick<TermPlan, 'id'>): string {
  return `term-plan:${id}`;
}
