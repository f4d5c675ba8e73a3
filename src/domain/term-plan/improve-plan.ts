import type { GridPlace } from '../grid-place.ts';
import { chairsOf, firstStart } from './day-options.ts';
import { costOfRow } from './plan-cost.ts';
import type { Sheet } from './sheet.ts';
import { spotsOf } from './spots-of.ts';
import type { Placement, TermProblem, TermRow } from './term-problem.ts';

/** As often as all rows are gone through; in practice the fourth time finds nothing more. */
const mostPasses = 6;

/**
 * Moves single rows to where they stand better, and lets two change places, as long as anything gets better: this is what
 * brings near providers to one day where it costs nothing. `isOver` ends it early. No rule is broken on the way.
 */
export function improvePlan(problem: Pick<TermProblem, 'rows' | 'days'>, sheet: Sheet, isOver: () => boolean = () => false): void {
  const spots = spotsOf(problem.rows);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let moved = false;
    for (const [at, row] of problem.rows.entries()) {
      if (isOver()) return;
      if (!sheet.at(row.id)) continue;
      moved = moveOne(problem, sheet, row, spots) || moved;
      for (const other of problem.rows.slice(at + 1)) moved = changePlaces(sheet, row, other, spots) || moved;
    }
    if (!moved) return;
  }
}

/** Puts a row where it stands best beside the others; true where that is better than before. */
function moveOne({ days }: Pick<TermProblem, 'days'>, sheet: Sheet, row: TermRow, spots: ReadonlyMap<string, GridPlace>): boolean {
  const before = sheet.at(row.id)!;
  sheet.lift(row.id);
  let best: { cost: number; placement: Placement } = { cost: costOfRow(sheet, row, before, spots), placement: before };
  for (const date of days) {
    if (date < row.opens || row.closes < date) continue;
    for (const chair of chairsOf(row)) {
      const cost = costOfRow(sheet, row, { date, from: '', chair }, spots);
      if (cost >= best.cost) continue;
      const from = firstStart(sheet, row, date, chair);
      if (from !== undefined) best = { cost, placement: { row: row.id, date, from, ...(chair !== undefined && { chair }) } };
    }
  }
  sheet.place(best.placement);
  return best.placement !== before;
}

/** Lets two rows change days and chairs where both together stand better so. */
function changePlaces(sheet: Sheet, one: TermRow, other: TermRow, spots: ReadonlyMap<string, GridPlace>): boolean {
  const [a, b] = [sheet.at(one.id), sheet.at(other.id)];
  if (!a || !b || a.date === b.date || b.date < one.opens || one.closes < b.date || a.date < other.opens || other.closes < a.date)
    return false;
  sheet.lift(one.id);
  sheet.lift(other.id);
  const before = costOfRow(sheet, one, a, spots) + costOfRow(sheet, other, b, spots);
  // On different days the two do not meet, so that their costs add up.
  const [to, back] = [
    { date: b.date, chair: b.chair },
    { date: a.date, chair: a.chair },
  ];
  const after = costOfRow(sheet, one, { ...to, from: '' }, spots) + costOfRow(sheet, other, { ...back, from: '' }, spots);
  const first = after < before ? firstStart(sheet, one, to.date, to.chair) : undefined;
  const second = first === undefined ? undefined : firstStart(sheet, other, back.date, back.chair);
  if (first === undefined || second === undefined) {
    sheet.place(a);
    sheet.place(b);
    return false;
  }
  sheet.place({ ...b, row: one.id, from: first });
  sheet.place({ ...a, row: other.id, from: second });
  return true;
}
