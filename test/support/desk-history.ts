import type { CategoryDecision } from '../../src/domain/category-decision.ts';
import type { LedgerEntry, Part } from '../../src/domain/ledger-entry.ts';

/** `[provider, category, from, reason]` */
export type Decided = [provider: string, category: string, from: string, reason: string];

/** `[provider, date, activity, prep, visit, report]`: the parts in quarter-days. */
export type Spent = [provider: string, date: string, activity: string, prep: number, visit: number, report: number];

/** Categories of 2026/27. Quarry Hill has none yet; Cinder Lane went from B2 to C on 12 January. */
export const decided: Decided[] = [
  ['900001', 'B1', '2026-09-01', 'new head, previous headship'],
  ['900002', 'B2', '2025-10-06', 'limited capacity to improve'],
  ['900002', 'C', '2027-01-12', 'leadership is ineffective'],
  ['900003', 'A', '2026-09-01', 'securely good'],
  ['900007', 'AS', '2025-11-03', 'newly good'],
  ['900008', 'B2', '2026-09-01', 'very vulnerable'],
  ['900011', 'A', '2026-09-01', 'securely good'],
  ['900031', 'B1', '2026-09-01', 'some vulnerability'],
  ['EY900001', 'C', '2026-09-01', 'safeguarding ineffective'],
  ['EY900002', 'B1', '2026-09-01', 'some concern over turnover'],
];

/** Days spent in 2026/27, small enough to add up by hand. */
export const spent: Spent[] = [
  // Marlow Bank, B1, 9.5 days: 2.5 used, 7 left.
  ['900001', '2026-10-01', 'autumn-conversation-prep', 4, 0, 0],
  ['900001', '2026-10-14', 'autumn-conversation', 0, 2, 2],
  ['900001', '2026-12-09', 'tas-meeting', 0, 2, 0],
  // Cinder Lane, B2 until 11 January: 4 used as B2.
  ['900002', '2026-09-22', 'autumn-conversation-prep', 4, 0, 0],
  ['900002', '2026-10-13', 'autumn-conversation', 0, 2, 2],
  ['900002', '2026-11-24', 'review', 0, 4, 4],
  // Hollin Edge, A, 5 days: 1.5 used, the report of the conversation (0.5) still owed.
  ['900003', '2026-11-02', 'autumn-conversation-prep', 4, 0, 0],
  ['900003', '2026-11-11', 'autumn-conversation', 0, 2, 0],
  // Ravenscroft, A, 5 days: 6 used, 1 over.
  ['900011', '2026-11-03', 'autumn-conversation-prep', 4, 0, 0],
  ['900011', '2026-11-12', 'autumn-conversation', 0, 2, 2],
  ['900011', '2026-12-01', 'focused-support', 0, 12, 0],
  ['900011', '2026-12-02', 'focused-support', 0, 4, 0],
  // Saltersgate, B1 until it became an academy: 0.5 used before.
  ['900031', '2026-12-02', 'tas-meeting', 0, 2, 0],
  // Little Acorns, a setting in C, 12.5 days: 1.5 used, 11 left.
  ['EY900001', '2026-10-07', 'annual-conversation', 0, 2, 0],
  ['EY900001', '2026-10-20', 'tas-meeting', 0, 2, 0],
  ['EY900001', '2026-12-10', 'tas-meeting', 0, 2, 0],
];

/** Warwickshire's categories for the same schools, and the visits held: counted, without days. */
export const decidedInWarwickshire: Decided[] = [
  ['900001', '3D', '2026-09-01', 'good leadership'],
  ['900002', '4', '2026-09-01', 'special measures'],
  ['900003', '1', '2026-09-01', 'outstanding'],
  ['900004', '3D', '2026-09-01', 'good leadership'],
];
export const spentInWarwickshire: Spent[] = [
  ['900001', '2026-10-06', 'officer-visit', 0, 2, 0],
  ['900001', '2026-12-08', 'officer-visit', 0, 2, 0],
  ['900001', '2026-11-17', 'seminar', 0, 2, 0],
];

/** A decision as kept, its id made from its provider and date. */
export function decisionOf([provider, category, effectiveFrom, reason]: Decided): CategoryDecision & { provider: string; at: string } {
  return { id: `${provider}-${effectiveFrom}`, provider, category, effectiveFrom, reason, at: `${effectiveFrom}T09:00:00.000Z` };
}

/** The entries of one row, a part each. Who logged it is the caseload's own advisor. */
export function entriesOf([provider, date, activity, prep, visit, report]: Spent, by: string | undefined): LedgerEntry[] {
  const parts: [Part, number][] = [
    ['prep', prep],
    ['visit', visit],
    ['report', report],
  ];
  return parts
    .filter(([, quarters]) => quarters > 0)
    .map(([part, quarters]) => ({
      id: `${provider}-${date}-${activity}-${part}`,
      provider,
      year: 2026,
      activity,
      part,
      date,
      quarters,
      visits: part === 'visit' ? 1 : 0,
      by,
    }));
}
