import { chairsOf } from '../../src/domain/term-plan/day-options.ts';
import { costOfPlan } from '../../src/domain/term-plan/plan-cost.ts';
import { openSheet } from '../../src/domain/term-plan/sheet.ts';
import { startsOf } from '../../src/domain/term-plan/starts-of.ts';
import type { TermProblem } from '../../src/domain/term-plan/term-problem.ts';
import { timeAt } from '../../src/domain/time-of-day.ts';

/** The most rows of a small problem that can be placed and the least that costs: every plan there is, one after another. */
export function bestOf(problem: TermProblem): { count: number; cost: number } {
  const sheet = openSheet(problem);
  let best = { count: 0, cost: 0 };
  function look(at: number): void {
    const count = sheet.placed().length;
    if (count + problem.rows.length - at < best.count) return;
    const row = problem.rows[at];
    if (!row) {
      const cost = costOfPlan(problem, sheet.placed());
      if (count > best.count || cost < best.cost) best = { count, cost };
      return;
    }
    for (const date of problem.days) {
      for (const chair of chairsOf(row)) {
        for (const from of startsOf(row).map(timeAt)) {
          if (sheet.fault(row, { date, from, chair })) continue;
          sheet.place({ row: row.id, date, from, ...(chair !== undefined && { chair }) });
          look(at + 1);
          sheet.lift(row.id);
        }
      }
    }
    look(at + 1);
  }
  look(0);
  return best;
}
