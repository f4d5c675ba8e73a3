import { placeGreedily } from '../../src/domain/term-plan/place-greedily.ts';
import { costOfPlan } from '../../src/domain/term-plan/plan-cost.ts';
import { openSheet } from '../../src/domain/term-plan/sheet.ts';
import { planner } from '../../src/planning/solve-aside.ts';
import { inventedTerm } from '../support/invented-term.ts';
import { say } from './figures.ts';
import { printTable } from './print-table.ts';

/** Terms as they are planned: a quarter of everybody's time is taken, two chairs with half of theirs, and one who alone has too little. */
const terms = [
  { rows: 25, chairs: 3, busy: 25 },
  { rows: 100, chairs: 3, busy: 25 },
  { rows: 100, chairs: 2, busy: 50 },
  { rows: 100, chairs: 1, busy: 25 },
  { rows: 300, chairs: 6, busy: 25 },
  { rows: 300, chairs: 3, busy: 25 },
];

/**
 * How long a term of meetings takes to plan, process and all, and what comes of it beside one meeting after another, each where it
 * stands best at that moment, with the same rules. A lower cost is better: 8 outside the preferred half, 3 for two far visits on one day.
 */
export async function planTerms(): Promise<void> {
  const lines: string[][] = [];
  for (const { rows, chairs, busy } of terms) {
    const problem = inventedTerm({ rows, chairs, busy, seed: 7 });
    const began = performance.now();
    const { placed, whole } = await planner.solve(problem);
    const seconds = (performance.now() - began) / 1000;
    const beganGreedy = performance.now();
    const sheet = openSheet(problem);
    placeGreedily(problem, sheet);
    const greedySeconds = (performance.now() - beganGreedy) / 1000;
    const greedy = sheet.placed();
    lines.push([
      `${rows} meetings, ${chairs} ${chairs === 1 ? 'chair' : 'chairs'}, ${busy}% taken`,
      say(seconds, 1),
      say(greedySeconds, 2),
      String(placed.length),
      String(greedy.length),
      say(placed.length / greedy.length, 3),
      String(costOfPlan(problem, placed)),
      String(costOfPlan(problem, greedy)),
      whole ? 'yes' : 'no',
    ]);
  }
  printTable(
    'A term at once: the solver beside one meeting after another',
    ['term', 'seconds', 'greedy s', 'placed', 'greedy placed', 'ratio', 'cost', 'greedy cost', 'proved'],
    lines,
  );
}
