import type { TermProblem, TermSolution } from '../domain/term-plan/term-problem.ts';
import type { Patience } from './solve-term.ts';

/** What the process is given. */
export interface SolveJob {
  problem: TermProblem;
  patience: Patience;
}

/** What it gives back. */
export type Solved = { solution: TermSolution } | { error: unknown };

async function solved({ problem, patience }: SolveJob): Promise<Solved> {
  try {
    const [{ loadSolver }, { solveTerm }] = await Promise.all([import('./load-solver.ts'), import('./solve-term.ts')]);
    return { solution: solveTerm(await loadSolver(), problem, patience) };
  } catch (error) {
    return { error };
  }
}

// It ends by itself when the bot does, for nothing but the bot keeps it.
process.on('message', async (job: SolveJob) => process.send?.(await solved(job)));
