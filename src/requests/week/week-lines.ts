import type { PlanLine } from '../../domain/position.ts';
import type { Standing } from '../standing/standing.ts';
import type { Week } from './week-of.ts';

/** One occurrence of a provider's year. */
export interface WeekLine {
  stands: Standing;
  line: PlanLine;
}

/** What a week is about of visits and meetings: planned in it, overdue, and due by the end of the half term. */
export interface WeekLines {
  planned: WeekLine[];
  overdue: WeekLine[];
  due: WeekLine[];
}

/**
 * The visits and meetings that a week is about, each in one of its lists, by the day they are planned for or close.
 *
 * @example weekLines(all, week).overdue[0]?.line.activity // 'core-visit'
 */
export function weekLines(all: readonly Standing[], { from, to, halfTermEnds = to }: Week): WeekLines {
  const lines = all.flatMap((stands) => stands.position.plan.map((line) => ({ stands, line })));
  const open = lines.filter(({ line: { state, outside } }) => !outside && state !== 'done' && state !== 'not-due');
  const inWeek = ({ line: { plannedFor } }: WeekLine) => plannedFor !== undefined && plannedFor >= from && plannedFor <= to;
  const rest = open.filter((one) => !inWeek(one));
  return {
    planned: open.filter(inWeek).sort(by(({ plannedFor }) => plannedFor)),
    overdue: rest.filter(({ line: { state } }) => state === 'overdue').sort(by(({ closes }) => closes)),
    due: rest
      .filter(({ line: { state, closes } }) => (state === 'due' || state === 'upcoming') && closes !== undefined && closes <= halfTermEnds)
      .sort(by(({ closes }) => closes)),
  };
}

function by(day: (line: PlanLine) => string | undefined): (a: WeekLine, b: WeekLine) => number {
  return (a, b) =>
    (day(a.line) ?? '').localeCompare(day(b.line) ?? '') || a.stands.provider.name.localeCompare(b.stands.provider.name, 'en');
}
