import type { Highs } from 'highs';
import type { IsoDate } from '../domain/date.ts';
import { improvePlan } from '../domain/term-plan/improve-plan.ts';
import { placeGreedily } from '../domain/term-plan/place-greedily.ts';
import { costOfPlan } from '../domain/term-plan/plan-cost.ts';
import { type DayRow, seatTimes } from '../domain/term-plan/seat-times.ts';
import { openSheet, type Sheet } from '../domain/term-plan/sheet.ts';
import type { Placement, TermProblem, TermSolution } from '../domain/term-plan/term-problem.ts';
import { whyNotPlaced } from '../domain/term-plan/why-not-placed.ts';
import { type Choice, type TermModel, termModel } from './term-model.ts';

/** How long the solver may take, in seconds, and how far from the best it may stop: a preference or so in a hundred rows. */
export interface Patience {
  seconds: number;
  gap: number;
}

/** As often as days that turned out too full are forbidden and everything is solved again. */
const mostRounds = 12;
/** Seconds beyond its time in which what was found may still be made better. */
const grace = 5;

/**
 * Days, times and chairs for the rows of a term: as many as can be placed, and then as they are preferred. Whatever comes out
 * breaks no rule. Where time is over it is the best found so far, and says so.
 */
export function solveTerm(highs: Highs, problem: TermProblem, patience: Patience): TermSolution {
  const began = performance.now();
  const left = () => patience.seconds - (performance.now() - began) / 1000;
  const model = termModel(problem, openSheet(problem));
  const started = openSheet(problem);
  placeGreedily(problem, started);
  const found =
    model.choices.length > 0 ? solved(highs, model, problem, { started, left, gap: patience.gap }) : { sheet: started, whole: true };
  const plans = [found.sheet, started].map((sheet) => {
    // A crowded day that had to give some up may still have room for them elsewhere.
    placeGreedily(problem, sheet);
    improvePlan(problem, sheet, () => left() < -grace);
    return sheet.placed();
  });
  const [own, greedy] = plans as [Placement[], Placement[]];
  const placed = isBetter(problem, greedy, own) ? greedy : own;
  return { placed, notPlaced: whyNotPlaced(problem, placed), whole: found.whole, seconds: (performance.now() - began) / 1000 };
}

/** More rows, and of as many the cheaper plan: the model does not know which providers are near. */
function isBetter(problem: TermProblem, one: readonly Placement[], other: readonly Placement[]): boolean {
  if (one.length !== other.length) return one.length > other.length;
  return costOfPlan(problem, one) < costOfPlan(problem, other);
}

function solved(
  highs: Highs,
  { choices, cost, upper, limits }: TermModel,
  problem: TermProblem,
  { started, left, gap }: { started: Sheet; left: () => number; gap: number },
): { sheet: Sheet; whole: boolean } {
  const { infinity, constants } = highs;
  const starts = [0];
  for (const { columns } of limits) starts.push(starts.at(-1)! + columns.length);
  const model = highs.createModel({
    numCols: cost.length,
    numRows: limits.length,
    colCost: cost,
    colLower: cost.map(() => 0),
    colUpper: upper,
    rowLower: limits.map(() => -infinity),
    rowUpper: limits.map(({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: limits.length,
      numCols: cost.length,
      starts,
      indices: limits.flatMap(({ columns }) => columns),
      values: limits.flatMap(({ factors }) => factors),
    },
    integrality: cost.map((_, at) => (at < choices.length ? constants.variableType.integer : constants.variableType.continuous)),
  });
  try {
    model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: gap });
    let best: Sheet = started;
    for (let round = 0; round < mostRounds; round += 1) {
      if (left() <= 0.1) return { sheet: best, whole: false };
      model.zeroAllClocks();
      model.options.set('time_limit', Math.max(0.1, left()));
      model.setSolution(startOf(choices, best));
      model.run();
      const whole = model.getModelStatus() === constants.modelStatus.optimal;
      const values = model.getSolution().colValue;
      const chosen = choices.flatMap((choice, at) => (values[at]! > 0.5 ? [{ choice, at }] : []));
      if (chosen.length === 0) return { sheet: best, whole: whole && started.placed().length === 0 };
      const { sheet, full } = seated(problem, chosen);
      if (full.length === 0 || sheet.placed().length > best.placed().length) best = sheet;
      if (full.length === 0) return { sheet, whole };
      for (const columns of full) {
        model.addRow(-infinity, columns.length - 1, { indices: columns, values: columns.map(() => 1) });
      }
    }
    return { sheet: best, whole: false };
  } finally {
    model.dispose();
  }
}

/** Times for what was chosen, day by day; `full` has the choices of each day that do not fit together, as few as show it. */
function seated(problem: TermProblem, chosen: readonly { choice: Choice; at: number }[]): { sheet: Sheet; full: number[][] } {
  const sheet = openSheet(problem);
  const full: number[][] = [];
  const load = new Map<string, number>();
  const days = Map.groupBy(chosen, ({ choice }) => choice.date);
  for (const [date, all] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let fitting = all;
    while (!seatTimes(sheet, date, fitting.map(dayRow), load)) {
      const together = fewest(sheet, date, fitting);
      full.push(together.map(({ at }) => at));
      fitting = fitting.filter((one) => one !== together.at(-1));
    }
    for (const { choice } of fitting) {
      const chair = sheet.at(choice.row.id)?.chair;
      if (chair !== undefined) load.set(chair, (load.get(chair) ?? 0) + 1);
    }
  }
  return { sheet, full };
}

/** Leaves out of a day's choices whatever it is too full without as well. */
function fewest<T extends { choice: Choice }>(sheet: Sheet, date: IsoDate, all: readonly T[]): T[] {
  let left = [...all];
  for (const one of all) {
    const without = left.filter((other) => other !== one);
    if (!seatTimes(sheet, date, without.map(dayRow))) left = without;
    else for (const { choice } of without) sheet.lift(choice.row.id);
  }
  return left;
}

function dayRow({ choice: { row, chairs } }: { choice: Choice }): DayRow {
  return { row, chairs };
}

/** What is placed already, as the solver's own start. */
function startOf(choices: readonly Choice[], sheet: Sheet): { indices: number[]; values: number[] } {
  const indices = choices.flatMap(({ row, date, chairs }, at) => {
    const placed = sheet.at(row.id);
    return placed?.date === date && chairs.includes(placed.chair) ? [at] : [];
  });
  const on = new Set(indices);
  return { indices: choices.map((_, at) => at), values: choices.map((_, at) => (on.has(at) ? 1 : 0)) };
}
