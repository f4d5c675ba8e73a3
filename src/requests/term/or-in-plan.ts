import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { whichPlan } from './which-plan.ts';
import { whichRow } from './which-row.ts';

/**
 * An answer that found no booked meeting of a provider to move, with the way to its meeting in the plan of the term, where there
 * is one that is only proposed yet: people say "move it" of both.
 *
 * @example (await orInPlan(context, answer, '900001', { date: '2027-03-09' })).buttons[0]?.title // 'Move it in the plan of the term'
 */
export async function orInPlan(
  context: Context,
  answer: Answer,
  provider: string | undefined,
  to: Record<string, unknown>,
): Promise<Answer> {
  const plan = provider === undefined ? undefined : (await whichPlan(context))?.body;
  const found = plan && whichRow(context, plan, { provider });
  if (!plan || !found || 'no' in found) return answer;
  const move = { title: 'Move it in the plan of the term', request: 'move-in-plan', input: { plan: plan.id, row: found.row.id, ...to } };
  return { ...answer, buttons: [move, ...answer.buttons] };
}
