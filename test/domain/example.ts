import type { CategoryDecision } from '../../src/domain/category-decision.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import { emptyYear } from '../../src/domain/empty-year.ts';
import { type EntitlementGroup, entitlementGroupSchema } from '../../src/domain/entitlements/entitlement-group.ts';
import type { LedgerEntry } from '../../src/domain/ledger-entry.ts';
import type { PositionInput } from '../../src/domain/position.ts';
import type { YearRecord, YearSum } from '../../src/domain/year-record.ts';
import { exampleCalendar } from '../support/example-calendar.ts';

export const calendar = exampleCalendar;

const citation = { document: 'strategy', place: 'Annex 2' };

/** A group of entitlements as a pack writes it: days in days, not in quarters. */
export function group(id: string, appliesTo: object, items: object[], totalDays: number | null = null): EntitlementGroup {
  return entitlementGroupSchema.parse({
    id,
    title: id,
    appliesTo: { kinds: ['maintained-school'], ...appliesTo },
    totalDays,
    items: items.map((item) => ({ ...item, citation })),
    citation,
  });
}

export function days(activity: string, parts: object, windows: object[], more: object = {}): object {
  return { shape: 'days', activity, parts, windows, count: windows.length, ...more };
}

export const anyTime = { in: 'any-time' };
export const half = (halfTerm: string) => ({ in: 'half-term', halfTerm });
export const term = (name: string) => ({ in: 'term', term: name });
export const month = (number: number) => ({ in: 'month', month: number });

const conversation = (number: number) => [
  days('conversation-prep', { prep: 1 }, [{ in: 'before', activity: 'conversation' }]),
  days('conversation', { visit: 0.5, report: 0.5 }, [month(number)]),
];
const review = (...windows: object[]) => days('review', { visit: 1, report: 1 }, windows, { reportCoversPrep: true });
const status = (...windows: object[]) => days('status-check', { prep: 1, visit: 2, report: 1 }, windows);

/** Support shaped like a strategy's table for schools: B1 9.5 days, B2 14.5, C 19. */
export const groups: EntitlementGroup[] = [
  group(
    'b1',
    { categories: ['B1'] },
    [
      ...conversation(10),
      days('core-visit', { visit: 0.5, report: 0.5 }, [term('spring')]),
      days('core-visit', { visit: 0.5, report: 0.5 }, [term('summer')]),
      days('tas-meeting', { visit: 0.5 }, [month(12), term('spring'), term('summer')]),
      review(term('spring'), term('summer')),
      days('status-check', { prep: 1, visit: 2, report: 1 }, [anyTime], { outside: true }),
    ],
    9.5,
  ),
  group(
    'b2',
    { categories: ['B2'] },
    [
      ...conversation(10),
      days('core-visit', { visit: 0.5, report: 0.5 }, [term('spring')]),
      days('core-visit', { visit: 0.5, report: 0.5 }, [term('summer')]),
      days('tas-meeting', { visit: 0.5 }, [month(11), term('spring'), term('summer')]),
      review(half('autumn-2'), term('summer')),
      status(anyTime),
      days('focused-support', { visit: 1 }, [anyTime], { divisible: true }),
    ],
    14.5,
  ),
  group(
    'c',
    { categories: ['C'] },
    [
      ...conversation(9),
      days('core-visit', { visit: 0.5, report: 0.5 }, [half('spring-1')]),
      days('core-visit', { visit: 0.5, report: 0.5 }, [half('summer-1')]),
      days('tas-meeting', { visit: 0.5 }, ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'summer-1', 'summer-2'].map(half)),
      review(half('spring-2'), half('summer-1')),
      status(half('autumn-2'), half('summer-2')),
    ],
    19,
  ),
  group('academy', { kinds: ['academy'] }, [days('academy-day', { visit: 1 }, [anyTime], { divisible: true })], 1),
  group('two-year-olds', { kinds: ['maintained-school', 'academy'], offersTwoYearOlds: true }, [
    { shape: 'cadence', activity: 'two-year-old-visit', every: 'term' },
  ]),
];

export function decided(category: string, effectiveFrom: IsoDate, id = `${category}-${effectiveFrom}`): CategoryDecision {
  return { id, category, effectiveFrom, reason: 'as discussed' };
}

/** One sum; figures are quarter-days. */
export function sum(activity: string, date: IsoDate, figures: Partial<YearSum>): YearSum {
  return { activity, date, prep: 0, visit: 0, report: 0, visits: 0, ...figures };
}

export function record(sums: YearSum[], decisions: CategoryDecision[] = [], more: Partial<YearRecord> = {}): YearRecord {
  return { ...emptyYear('900001', 2026, decisions), sums, ...more };
}

/** A maintained school on a day in the example year; anything can be set otherwise. */
export function input(given: Partial<PositionInput>): PositionInput {
  return { provider: { kind: 'maintained-school' }, record: record([]), groups, calendar, today: '2026-11-03', ...given };
}

export function entry(id: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id,
    provider: '900001',
    year: 2026,
    activity: 'core-visit',
    part: 'visit',
    date: '2027-01-20',
    quarters: 2,
    visits: 1,
    ...more,
  };
}
