import { chairsOf, dayOptions, firstStart } from './day-options.ts';
import { costOfRow } from './plan-cost.ts';
import type { Sheet } from './sheet.ts';
import { spotsOf } from './spots-of.ts';
import type { Placement, TermProblem } from './term-problem.ts';

/**
 * Places rows one after another where each stands best at that moment, those with the fewest days first: what somebody with a
 * spreadsheet does. The solver starts from it, and must never come out worse.
 */
export function placeGreedily(problem: Pick<TermProblem, 'rows' | 'days'>, sheet: Sheet): void {
  const order = problem.rows
    .filter(({ id }) => !sheet.at(id))
    .map((row) => ({ row, options: dayOptions(sheet, row, problem.days).length }))
    .sort((a, b) => a.options - b.options);
  const spots = spotsOf(problem.rows);
  for (const { row } of order) {
    let best: { cost: number; placement: Placement } | undefined;
    for (const date of problem.days) {
      if (date < row.opens || row.closes < date) continue;
      for (const chair of chairsOf(row)) {
        const cost = costOfRow(sheet, row, { date, from: '', chair }, spots);
        if (best && cost >= best.cost) continue;
        const from = firstStart(sheet, row, date, chair);
        if (from !== undefined) best = { cost, placement: { row: row.id, date, from, ...(chair !== undefined && { chair }) } };
      }
    }
    if (best) sheet.place(best.placement);
  }
}
