import type { PlanLine, PlanState } from '../../domain/position.ts';

/**
 * How many of an activity's occurrences are overdue and due now, to follow how many were held. Empty where none of
 * what is open has a date: support at any time, or a year without term dates.
 *
 * @example sayDue(linesOf('officer-visit')) // ', 2 overdue, 1 due now'
 */
export function sayDue(lines: readonly PlanLine[]): string {
  const { overdue, due, upcoming } = countStates(lines);
  if (overdue + due > 0) return [overdue > 0 ? `, ${overdue} overdue` : '', due > 0 ? `, ${due} due now` : ''].join('');
  return upcoming > 0 ? ', none due yet' : '';
}

/** How many occurrences are in each state. */
export function countStates(lines: readonly PlanLine[]): Record<PlanState, number> {
  const counts = { done: 0, overdue: 0, due: 0, upcoming: 0, 'any-time': 0, 'not-due': 0, undated: 0 };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}
