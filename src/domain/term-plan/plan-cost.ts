import type { IsoDate } from '../date.ts';
import { type GridPlace, metresBetween } from '../grid-place.ts';
import { visitLimits } from '../visit-limits.ts';
import { openSheet, type Sheet, visitorsOf } from './sheet.ts';
import { spotsOf } from './spots-of.ts';
import type { Placement, TermProblem, TermRow } from './term-problem.ts';

/** What is worse by how much. Placing a row outweighs any of it. */
export const costs = {
  /** Outside the part of the window that is preferred. */
  outside: 8,
  /** No time left to share the agenda. */
  hurried: 4,
  /** A chair who is directly linked to the provider. */
  linked: 5,
  /** A second meeting of somebody on one day, with a provider that is not near or online; a third costs twice as much. */
  second: 3,
  /** A second visit to one that is near saves the way. */
  near: -1,
};

/** How bad a day is for a row, whoever chairs. */
export function costOfDay({ prefers, ready }: Pick<TermRow, 'prefers' | 'ready'>, date: IsoDate): number {
  const outside = prefers && (date < prefers.opens || prefers.closes < date) ? costs.outside : 0;
  return outside + (ready && date < ready ? costs.hurried : 0);
}

/** How bad a chair is for a row. */
export function costOfChair({ chairs }: Pick<TermRow, 'chairs'>, chair: string | undefined): number {
  return chairs.find(({ person }) => person === chair)?.linked ? costs.linked : 0;
}

/**
 * How bad one row's place is, among all the others on the sheet.
 *
 * @example costOfRow(sheet, row, placement, spots) // 8: outside the half that is preferred
 */
export function costOfRow(
  sheet: Sheet,
  row: TermRow,
  { date, chair }: Omit<Placement, 'row'>,
  spots: ReadonlyMap<string, GridPlace>,
): number {
  const same = visitorsOf(row, chair).reduce((sum, person) => {
    const there = sheet.visits(person, date).filter((provider) => provider !== row.provider);
    const saves = (other: string) => row.place !== 'online' && isNear(row.provider, other, spots);
    // A meeting online saves no way to anybody, and a day of four of them is no better than one of four visits.
    const calls = sheet.calls(person, date).filter((provider) => provider !== row.provider).length * costs.second;
    return sum + calls + there.reduce((more, other) => more + (saves(other) ? costs.near : costs.second), 0);
  }, 0);
  return costOfDay(row, date) + costOfChair(row, chair) + same;
}

/**
 * Whether two providers are near, where it is known of both where they stand.
 *
 * @example isNear('900001', '900002', new Map()) // false: nobody knows
 */
export function isNear(one: string, other: string, spots: ReadonlyMap<string, GridPlace>): boolean {
  const [a, b] = [spots.get(one), spots.get(other)];
  return a !== undefined && b !== undefined && metresBetween(a, b) <= visitLimits.nearMetres;
}

/**
 * How bad a plan is as a whole; each pair of visits on one day counts once. Rows that are not placed are not in it.
 *
 * @example costOfPlan(problem, solution.placed) // 24
 */
export function costOfPlan(problem: TermProblem, placed: readonly Placement[]): number {
  const spots = spotsOf(problem.rows);
  const sheet = openSheet(problem);
  return placed.reduce((sum, placement) => {
    const cost = costOfRow(sheet, sheet.rows.get(placement.row)!, placement, spots);
    sheet.place(placement);
    return sum + cost;
  }, 0);
}
