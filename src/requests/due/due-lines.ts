import { addDays } from '../../domain/date.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { Span } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';
import { type Period, periodAsked } from '../periods/period-asked.ts';
import type { WhenAsked } from '../periods/span-asked.ts';
import type { Standing } from '../standing/standing.ts';

/** How far ahead "coming up" looks where no days are asked for: six weeks, about a half term. */
const AHEAD = 42;

/** What is not done yet, in order of urgency. */
export const dueStates = ['overdue', 'due', 'upcoming'] as const;
export type DueState = (typeof dueStates)[number];

/** One line of a provider's plan that is overdue, due now or coming up. */
export interface DueLine {
  stands: Standing;
  line: PlanLine;
}

/**
 * The days that "due by half term" or "in the next fortnight" mean; without any, the next six weeks.
 *
 * @example duePeriod(context, {}).words // 'in the next six weeks'
 */
export function duePeriod(context: Pick<Context, 'today' | 'calendar'>, asked: WhenAsked): Period {
  const { today } = context;
  return periodAsked(context, asked) ?? { opens: today, closes: addDays(today, AHEAD), words: 'in the next six weeks' };
}

/**
 * What of a provider's plan falls into a period: all that is overdue or due now unless the period is still to come, and what
 * opens in it. What fell before the category and what is outside the allocation is never due.
 *
 * @example dueLines(standing, period)[0]?.state // 'overdue'
 */
export function dueLines({ position }: Standing, { opens, closes }: Span, today: string): PlanLine[] {
  return position.plan.filter((line) => {
    if (line.outside) return false;
    if (line.state === 'overdue') return opens <= today;
    if (line.state === 'due') return line.closes === undefined || line.closes >= opens;
    return line.state === 'upcoming' && (line.opens ?? '') <= closes && (line.closes ?? closes) >= opens;
  });
}

/** Overdue first, then due, then coming up; within each by the day it closes or opens. */
export function byUrgency(a: DueLine, b: DueLine): number {
  const order = (one: DueLine) => (dueStates as readonly string[]).indexOf(one.line.state);
  const day = ({ state, opens, closes }: PlanLine) => (state === 'upcoming' ? opens : closes) ?? '';
  return order(a) - order(b) || day(a.line).localeCompare(day(b.line)) || a.stands.provider.name.localeCompare(b.stands.provider.name);
}
