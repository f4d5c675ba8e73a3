import { TallyError } from '../../domain/tally-error.ts';
import type { PlannedRow, TermPlan } from '../../domain/term-plan/term-plan.ts';
import { termPlanDocId } from '../../domain/term-plan/term-plan.ts';
import type { TermSolution } from '../../domain/term-plan/term-problem.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { asPerson } from './as-person.ts';
import { problemOf } from './problem-of.ts';

/**
 * Works out a plan that was asked for, and tells whoever asked, in the write that keeps it: several processes may do so and one of
 * them is heard. Whoever asked and is no longer there has their plan marked as failed. Throws what the store throws.
 *
 * @example await workOut(context, '3f2a')
 */
export async function workOut(context: Context, id: string): Promise<void> {
  const stored = await context.store.read(context.authority.id, 'term-plan', termPlanDocId({ id }));
  if (stored?.body.state !== 'asked') return;
  const as = asPerson(context, stored.body.by);
  const outcome = as ? await solved(as, stored.body) : undefined;
  await commit<void>(context.store, context.authority.id, async ({ read }) => {
    const now = await read('term-plan', termPlanDocId({ id }));
    if (now?.body.state !== 'asked') return { operations: [], result: undefined };
    const { etag, ...doc } = now;
    const body: TermPlan = outcome ? { ...now.body, ...outcome, state: 'ready' } : { ...now.body, state: 'failed' };
    const told = { to: { person: body.by }, request: 'term-plan', input: { plan: id, after: 'ready' }, cause: `term-plan:${id}` };
    return { operations: [{ do: 'replace', doc: { ...doc, body }, etag }, ...(as ? [sending(context, told)] : [])], result: undefined };
  });
}

/** Undefined where the solver fails: that it failed is then what is told. */
async function solved(context: Context, plan: TermPlan): Promise<Pick<TermPlan, 'rows' | 'worked' | 'unseen'> | undefined> {
  const { problem, seats, unseen } = await problemOf(
    context,
    plan,
    plan.rows.filter(({ state }) => state === 'asked'),
  );
  let solution: TermSolution | undefined;
  try {
    solution = await context.planner?.solve(problem);
  } catch (error) {
    if (!(error instanceof TallyError)) throw error;
  }
  if (!solution) return undefined;
  const placed = new Map(solution.placed.map(({ row, ...time }) => [row, time]));
  const without = new Map(solution.notPlaced.map((one) => [one.row, one]));
  const rows = plan.rows.map((row): PlannedRow => {
    const [time, none] = [placed.get(row.id), without.get(row.id)];
    const lacks = seats.get(row.id)?.missing ?? [];
    const officers = problem.rows.find(({ id }) => id === row.id)?.officers;
    const own = { ...row, ...(lacks.length > 0 && { lacks }), ...(officers && { officers }) };
    if (time) return { ...own, state: 'proposed', time };
    return none
      ? { ...own, state: 'not-placed', why: none.why, help: none.help }
      : { ...own, state: row.state === 'asked' ? 'settled' : row.state };
  });
  return { rows, unseen, worked: { at: context.now, seconds: Math.round(solution.seconds * 10) / 10, whole: solution.whole } };
}
