import type { TermPlan } from '../../domain/term-plan/term-plan.ts';
import type { Answer } from '../answer.ts';

/**
 * That some are overdue whose windows closed before the days of a plan, and the list of them, so that nobody takes the plan for all
 * there is to be held. Nothing where there are none.
 *
 * @example sayMissed({ activity: 'tas-meeting', whose: 'all', missed: 3 }).notes // ['3 more are overdue: their windows closed before …']
 */
export function sayMissed({ activity, whose, missed = 0 }: Pick<TermPlan, 'activity' | 'whose' | 'missed'>): {
  notes: string[];
  buttons: Answer['buttons'];
} {
  if (missed === 0) return { notes: [], buttons: [] };
  const one = missed === 1;
  const whom = whose === 'all' ? { scope: 'authority' } : { person: whose };
  return {
    notes: [
      `${missed} more ${one ? 'is overdue: its window' : 'are overdue: their windows'} closed before those days, so that ${one ? 'it is' : 'they are'} not in the plan.`,
    ],
    buttons: [{ title: 'What is overdue', request: 'due', input: { activity, when: 'overdue', ...whom } }],
  };
}
