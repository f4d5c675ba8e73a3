import type { PlannedRow, TermPlan } from '../../domain/term-plan/term-plan.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { rowStates } from './say-row.ts';

/** Those that can still be changed: what is booked is changed as a meeting. */
const open: readonly PlannedRow['state'][] = ['proposed', 'taken', 'not-placed', 'left-out'];

/**
 * The row of a plan that is meant: the one of an id, or the one of a provider; of several of a provider the earliest that can still
 * be changed. An answer in words where there is none, or where it can no longer be changed.
 *
 * @example whichRow(context, plan, { provider: '900001' }) // { row: { id: '900001:tas-meeting:2', … } }
 */
export function whichRow(
  context: Context,
  plan: TermPlan,
  { provider, row: id }: { provider?: string; row?: string },
): { row: PlannedRow } | { no: Answer } {
  const own = plan.rows.filter(
    (row) => (id === undefined ? row.provider === provider : row.id === id) && context.directory.get(row.provider),
  );
  const list = { title: 'The plan', request: 'term-plan', input: { plan: plan.id } };
  const no = (lead: string): { no: Answer } => ({ no: { ...plainAnswer('Not in the plan', lead, [list]), audience: 'person' } });
  if (id === undefined && provider === undefined) return no('Say which school or setting of the plan you mean.');
  const name = context.directory.get(own[0]?.provider ?? provider ?? '')?.name ?? 'That';
  if (own.length === 0) return no(`${name} is not in the plan.`);
  if (plan.state === 'asked') return no('The times are still being worked out.');
  const can = own.filter(({ state }) => open.includes(state)).toSorted((a, b) => (a.closes ?? '').localeCompare(b.closes ?? ''));
  const row = can.find(({ state }) => state !== 'left-out') ?? can[0];
  if (row) return { row };
  const meeting = own[0]?.meeting;
  const said = `${name} can no longer be changed in the plan: ${rowStates[own[0]!.state].toLowerCase()}.`;
  if (meeting === undefined) return no(said);
  return {
    no: {
      ...plainAnswer('Booked already', `${name} is booked already. Move the meeting itself.`, [
        { title: 'The meeting', request: 'meeting', input: { meeting } },
        list,
      ]),
      audience: 'person',
    },
  };
}
