import type { AcademicCalendar } from './calendar.ts';
import type { CategoryDecision } from './category-decision.ts';
import type { Citation } from './citation.ts';
import type { AcademicYear, IsoDate } from './date.ts';
import type { Quarters } from './days.ts';
import type { EntitlementGroup } from './entitlements/entitlement-group.ts';
import type { Window } from './entitlements/window.ts';
import type { Part } from './ledger-entry.ts';
import type { Pause } from './pause.ts';
import type { Provider } from './provider.ts';
import type { YearRecord } from './year-record.ts';

/**
 * How one occurrence stands on a day. `not-due` closed before the category that brings it took effect, closes while
 * support is paused, or was an offer outside the allocation that was not taken up: none is ever overdue.
 * `any-time` has no window of its own and is not yet done. `undated` has a window, but no calendar gives its dates.
 */
export type PlanState = 'done' | 'overdue' | 'due' | 'upcoming' | 'any-time' | 'not-due' | 'undated';

/** One occurrence of an activity in a provider's year: the nth of so many, its days, its window and how it stands. */
export interface PlanLine {
  activity: string;
  nth: number;
  /** 0 where the number is not known: a visit every so many school weeks, without a calendar to count them in. */
  of: number;
  shape: 'days' | 'cadence';
  /** The days of this occurrence by part; all zero for a cadence. */
  parts: Record<Part, Quarters>;
  /** The pack's window; absent for a cadence, whose dates are `opens` and `closes` alone. */
  window?: Window;
  /** First and last day of the window, where the calendar gives them. While support is paused it opens on the day after. */
  opens?: IsoDate;
  closes?: IsoDate;
  state: PlanState;
  /** The pause that its window closes in: `state` is then `not-due`. */
  paused?: Pause;
  /** The date of the visit that fulfilled it, or the date it is planned for. */
  doneOn?: IsoDate;
  plannedFor?: IsoDate;
  outside: boolean;
  who?: string;
  remark?: string;
  discrepancies: string[];
  citation: Citation;
}

/**
 * One activity's days and visits in the year. `owed` is what visits already held still owe in their report; where the
 * source prints preparation and write-up as one figure, preparation used counts towards it.
 */
export interface ActivityBalance {
  activity: string;
  parts: Record<Part, { allocated: Quarters; used: Quarters }>;
  allocated: Quarters;
  used: Quarters;
  owed: Quarters;
  /** Allocated less used; below zero it is overspent and says so. */
  remaining: Quarters;
  /**
   * Occurrences in the allocation, held, and still to hold: those neither done nor `not-due`. What is done by days and
   * not by visits (focused support, preparation) has none still to hold.
   */
  count: number;
  visits: number;
  visitsLeft: number;
  /** The part of `used` that was used under an earlier category this year. */
  usedBefore: Quarters;
}

/** A provider's days in the year. `allocated` and `remaining` are null where no days are allocated at all. */
export interface Balance {
  allocated: Quarters | null;
  used: Quarters;
  owed: Quarters;
  remaining: Quarters | null;
  /** What was used under each earlier category of the year, in order; empty if the category did not change. */
  before: { category: string | null; used: Quarters /** The predecessor's key, where it was used there. */; provider?: string }[];
  /** In the pack's order; activities with neither an allocation nor use are left out. Includes cadences (zero days). */
  activities: ActivityBalance[];
  /** Offered or given on top of the total: counted apart. */
  outside: ActivityBalance[];
}

/** Where a provider stands in an academic year on a day: its category, what that buys, and what is left of it. */
export interface Position {
  year: AcademicYear;
  today: IsoDate;
  /** The decision in force on `today`; absent for a provider without a category. */
  decision?: CategoryDecision;
  /** Since when its category has been in force: earlier than the decision where that confirmed the category. */
  since?: IsoDate;
  /** The pause of support that covers `today`. */
  paused?: Pause;
  /** The groups of the pack that apply. Empty where the strategy gives this provider nothing. */
  groups: EntitlementGroup[];
  plan: PlanLine[];
  balance: Balance;
}

/** What `positionOf` looks at. `groups` are all the pack's groups; `calendar` may be unknown. */
export interface PositionInput {
  /** `opened` matters where the record carries a predecessor's days: it tells when the successor took over. */
  provider: Pick<Provider, 'kind' | 'phase' | 'offersTwoYearOlds'> & Partial<Pick<Provider, 'opened'>>;
  record: YearRecord;
  groups: readonly EntitlementGroup[];
  calendar: AcademicCalendar | undefined;
  today: IsoDate;
}
