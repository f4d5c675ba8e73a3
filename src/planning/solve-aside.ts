import { type ForkOptions, fork } from 'node:child_process';
import { TallyError } from '../domain/tally-error.ts';
import type { TermProblem, TermSolution } from '../domain/term-plan/term-problem.ts';
import type { Planner } from '../ports.ts';
import type { Solved, SolveJob } from './solve-process.ts';

/** Seconds the solver takes at most, and how far from the best it may stop for each row. */
const patience = { seconds: 25, gapPerRow: 0.02 };
/** Seconds after which the process is given up: it has to start, to solve and to put into words what found no place. */
const mostSeconds = 60;
/** The process does not see the bot's secrets. What it prints goes nowhere. */
const bounds: ForkOptions = {
  env: {},
  execArgv: ['--max-old-space-size=512', '--max-semi-space-size=8'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Plans terms in a process beside the bot: turns are answered meanwhile, and the solver and what it used are gone from memory
 * afterwards. One problem at a time.
 */
export const planner: Planner = {
  solve(problem) {
    const solved = last.then(() => one(problem));
    last = solved.catch(() => undefined);
    return solved;
  },
};

function one(problem: TermProblem): Promise<TermSolution> {
  const job: SolveJob = { problem, patience: { seconds: patience.seconds, gap: patience.gapPerRow * problem.rows.length } };
  return new Promise((resolve, reject) => {
    const at = fork(new URL('./solve-process.ts', import.meta.url), bounds);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      at.removeAllListeners();
      // An error without a listener would end the bot.
      at.on('error', () => undefined).kill('SIGKILL');
      settle();
    };
    const failed = (cause: unknown) =>
      done(() =>
        reject(new TallyError('term-not-planned', 'The term could not be worked out. Please try again.', { cause, culprit: 'planner' })),
      );
    const timer = setTimeout(failed, mostSeconds * 1000, new Error(`not solved within ${mostSeconds} s`));
    at.on('message', (answer: Solved) => ('solution' in answer ? done(() => resolve(answer.solution)) : failed(answer.error)));
    at.on('error', failed).on('exit', (code) => failed(new Error(`the process ended with ${code}`)));
    at.send(job, (error) => error && failed(error));
  });
}
