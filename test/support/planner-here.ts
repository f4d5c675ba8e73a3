import type { Highs } from 'highs';
import { loadSolver } from '../../src/planning/load-solver.ts';
import { solveTerm } from '../../src/planning/solve-term.ts';
import type { Planner } from '../../src/ports.ts';

let loaded: Promise<Highs> | undefined;

/** The solver itself, in this process: a test has nobody to keep waiting, and starts no process for each plan. */
export const plannerHere: Planner = {
  async solve(problem) {
    loaded ??= loadSolver();
    return solveTerm(await loaded, problem, { seconds: 20, gap: 0.5 });
  },
};
