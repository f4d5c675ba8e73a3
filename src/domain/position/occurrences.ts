import type { AcademicCalendar } from '../calendar.ts';
import type { AcademicYear, IsoDate } from '../date.ts';
import type { DaysEntitlement } from '../entitlements/days.ts';
import type { EntitlementGroup } from '../entitlements/entitlement-group.ts';
import type { Window } from '../entitlements/window.ts';
import type { PlanLine } from '../position.ts';
import { windowDates } from '../window-dates.ts';
import { cadenceSpans } from './cadence-spans.ts';
import type { Era } from './eras.ts';
import { inForceSince } from './eras.ts';
import type { Slot } from './match-visits.ts';
import type { Counting } from './uses.ts';

/** One occurrence before anything is known of its state. */
export interface Occurrence extends Slot {
  line: Omit<PlanLine, 'state' | 'nth' | 'of'>;
  counting: Counting;
  /** Done by days and not by visits: divisible support, or an activity without a visit (preparation alone). */
  byDays: boolean;
  reportCoversPrep: boolean;
  /** No window of its own, or one that waits for an activity without one. */
  anyTime: boolean;
  /** False for the one line that stands for visits nobody can count without a calendar. */
  counted: boolean;
}

/** Every occurrence that the groups in force bring, in the pack's order, with the dates of its window. */
export function occurrencesOf(own: readonly Era[], calendar: AcademicCalendar | undefined, year: AcademicYear): Occurrence[] {
  const current = own.at(-1) as Era;
  return current.groups.flatMap((group) => {
    const since = inForceSince(own, group);
    return group.items.flatMap((item) => {
      const { who, remark, discrepancies, citation, activity } = item;
      const words = { activity, who, remark, discrepancies, citation };
      if (item.shape === 'days') return daysOccurrences(item, words, { group, since, calendar, year });
      if (item.shape !== 'cadence') return [];
      return cadenceSpans(item, since, calendar, year).map(({ counted, ...span }) => ({
        ...span,
        since,
        line: { ...words, ...span, shape: 'cadence' as const, parts: { prep: 0, visit: 0, report: 0 }, outside: item.outside },
        counting: item.outside ? ('outside' as const) : ('cadence' as const),
        byDays: false,
        reportCoversPrep: false,
        anyTime: false,
        counted,
      }));
    });
  });
}

interface Setting {
  group: EntitlementGroup;
  since: IsoDate;
  calendar: AcademicCalendar | undefined;
  year: AcademicYear;
}

function daysOccurrences(
  item: DaysEntitlement,
  words: Pick<PlanLine, 'activity' | 'who' | 'remark' | 'discrepancies' | 'citation'>,
  { group, since, calendar, year }: Setting,
): Occurrence[] {
  const { parts, outside, reportCoversPrep } = item;
  return Array.from({ length: item.count }, (_, at) => {
    const window = (item.windows[at] ?? item.windows.at(-1)) as Window;
    const span = windowDates(window, calendar, year, group);
    return {
      ...span,
      since,
      line: { ...words, ...span, shape: 'days' as const, parts, window, outside },
      counting: outside ? ('outside' as const) : ('inside' as const),
      byDays: item.divisible || (parts.visit === 0 && parts.prep + parts.report > 0),
      reportCoversPrep,
      anyTime: isAnyTime(window, group),
      counted: true,
    };
  });
}

function isAnyTime(window: Window, group: EntitlementGroup): boolean {
  if (window.in !== 'before') return window.in === 'any-time';
  const named = group.items.flatMap((item) => (item.shape === 'days' && item.activity === window.activity ? item.windows : []));
  return named.every((one) => one.in === 'any-time');
}
