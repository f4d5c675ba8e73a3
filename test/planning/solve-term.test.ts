import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Highs } from 'highs';
import { placeGreedily } from '../../src/domain/term-plan/place-greedily.ts';
import { costOfPlan, costs } from '../../src/domain/term-plan/plan-cost.ts';
import { openSheet } from '../../src/domain/term-plan/sheet.ts';
import type { Placement, TermProblem } from '../../src/domain/term-plan/term-problem.ts';
import { minuteOf } from '../../src/domain/time-of-day.ts';
import { visitLimits } from '../../src/domain/visit-limits.ts';
import { loadSolver } from '../../src/planning/load-solver.ts';
import { planner } from '../../src/planning/solve-aside.ts';
import { solveTerm } from '../../src/planning/solve-term.ts';
import { bestOf } from '../support/best-plan.ts';
import { inventedTerm, numbers } from '../support/invented-term.ts';

let highs: Highs;
before(async () => {
  highs = await loadSolver();
});

const solve = (problem: TermProblem) => solveTerm(highs, problem, { seconds: 20, gap: 0.5 });

/** Every rule a plan breaks, worked out from the rows and the busy spans alone. */
function broken({ rows, days, busy }: TermProblem, placed: readonly Placement[]): string[] {
  const wrong: string[] = [];
  const spans = busy.map((span) => ({ ...span, from: minuteOf(span.from), until: minuteOf(span.until), own: '' }));
  for (const { row: id, date, from, chair } of placed) {
    const row = rows.find((one) => one.id === id)!;
    const start = minuteOf(from);
    if (!days.includes(date) || date < row.opens || date > row.closes) wrong.push(`${id} on ${date} is outside its window`);
    if (!row.hours.some((hours) => from >= hours.from && start + row.minutes <= minuteOf(hours.until))) wrong.push(`${id} at ${from}`);
    if (row.chaired && !row.chairs.some(({ person }) => person === chair)) wrong.push(`${id} is chaired by ${chair}`);
    for (const person of new Set([...row.officers, ...row.required, ...(chair ? [chair] : [])])) {
      spans.push({ person, date, from: start, until: start + row.minutes, provider: row.provider, own: id });
    }
  }
  if (new Set(placed.map(({ row }) => row)).size < placed.length) wrong.push('a row is placed twice');
  const visitors = new Set(rows.flatMap(({ officers, chairs }) => [...officers, ...chairs.map(({ person }) => person)]));
  for (const [day, all] of Map.groupBy(spans, ({ person, date }) => `${person} on ${date}`)) {
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        if (!one.own && !other.own) continue;
        const way = one.provider && other.provider && one.provider !== other.provider ? visitLimits.travelMinutes : 0;
        const takesTime = one.until > one.from && other.until > other.from;
        if (takesTime && one.from < other.until + way && other.from < one.until + way) wrong.push(`${day}: two things at once`);
      }
    }
    const visits = all.filter(({ provider }) => provider);
    if (visitors.has(all[0]!.person) && visits.some(({ own }) => own) && visits.length > visitLimits.aDay)
      wrong.push(`${day}: ${visits.length} visits`);
  }
  return wrong;
}

describe('planning a term', () => {
  test('no plan breaks a rule, and none places fewer rows than one after another would', () => {
    for (let seed = 1; seed <= 14; seed += 1) {
      const random = numbers(seed * 7919);
      const upTo = (most: number) => Math.floor(random() * most);
      const problem = inventedTerm({
        rows: 4 + upTo(26),
        chairs: 1 + upTo(3),
        seed,
        busy: upTo(90),
        weeks: 1 + upTo(4),
        minutes: [60, 90, 120][upTo(3)]!,
      });
      const { placed, notPlaced } = solve(problem);
      assert.deepEqual(broken(problem, placed), [], `seed ${seed}`);
      const greedy = openSheet(problem);
      placeGreedily(problem, greedy);
      assert.ok(placed.length >= greedy.placed().length, `seed ${seed}`);
      const all = [...placed.map(({ row }) => row), ...notPlaced.map(({ row }) => row)].sort();
      assert.deepEqual(all, problem.rows.map(({ id }) => id).sort(), 'every row is placed or has a reason');
    }
  });

  test('a small term comes out as good as the best of all possible plans', () => {
    for (let seed = 1; seed <= 7; seed += 1) {
      const whole = inventedTerm({ rows: 4, chairs: 1 + (seed % 2), seed, busy: 60, weeks: 1, minutes: 120 });
      // Three days, and nobody knows where the schools are: what is left is a matter of counting.
      const problem = { ...whole, days: whole.days.slice(0, 3), rows: whole.rows.map(({ spot: _, ...row }) => row) };
      const { placed, whole: sure } = solve(problem);
      const best = bestOf(problem);
      assert.equal(sure, true);
      assert.deepEqual([placed.length, costOfPlan(problem, placed)], [best.count, best.cost], `seed ${seed}`);
    }
  });

  test('the same problem has the same plan', () => {
    const problem = inventedTerm({ rows: 20, chairs: 2, seed: 5, busy: 40 });
    assert.deepEqual(solve(problem).placed, solve(problem).placed);
  });

  test('near providers share a day where that costs nothing, and far ones do not', () => {
    const [model] = inventedTerm({ rows: 1, chairs: 1, seed: 1, busy: 0 }).rows;
    const at = (id: string, easting: number, officer: string) => ({
      ...model!,
      id,
      provider: id,
      required: [],
      officers: [officer],
      prefers: undefined,
      ready: undefined,
      spot: { easting, northing: 0 },
    });
    const rows = [at('a', 0, 'p'), at('b', 900, 'p'), at('c', 40_000, 'p'), at('d', 41_000, 'p')];
    const { placed } = solve({ rows, days: ['2027-02-22', '2027-02-23', '2027-02-24', '2027-02-25'], busy: [] });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => placed.find(({ row }) => row === id)!.date);
    assert.equal(a, b);
    assert.equal(c, d);
    assert.notEqual(a, c);
    assert.equal(costOfPlan({ rows, days: [], busy: [] }, placed), 2 * 2 * costs.near, 'the chair and the advisor each save a way');
  });

  test('works in a process of its own and gives what the solver gives', async () => {
    const problem = inventedTerm({ rows: 12, chairs: 2, seed: 3 });
    const { placed } = await planner.solve(problem);
    assert.deepEqual(broken(problem, placed), []);
    assert.deepEqual(placed.length, solve(problem).placed.length);
  });
});
