import type { AcademicCalendar } from '../../domain/calendar.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { PlannedRow } from '../../domain/term-plan/term-plan.ts';
import { halfTermDates, type Span } from '../../domain/window-dates.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * What of an activity is still to be held in some days and has no day yet: a row for each occurrence whose window touches
 * them, in the providers' order. One whose window has closed within them is among them, and so is one whose dates nobody knows.
 *
 * @example rowsDue(standings, 'tas-meeting', { opens: '2027-01-25', closes: '2027-03-25' }, calendar).length // 24
 */
export function rowsDue(all: readonly Standing[], activity: string, span: Span, calendar: AcademicCalendar | undefined): PlannedRow[] {
  return all.flatMap(({ pack, provider, position }) => {
    const shape = meetingShapeFor(pack, activity, provider.kind);
    if (!shape || provider.status !== 'open') return [];
    return position.plan
      .filter((line) => line.activity === activity && !line.outside && isOpen(line) && touches(line, span))
      .map((line): PlannedRow => {
        const prefers = preferredOf(line, calendar);
        return {
          id: `${provider.key}:${activity}:${line.nth}`,
          provider: provider.key,
          activity,
          nth: line.nth,
          of: line.of,
          ...(line.opens && line.closes && { opens: line.opens, closes: line.closes }),
          ...(prefers && { prefers }),
          minutes: shape.minutes,
          place: shape.places[0] ?? 'provider',
          state: line.state === 'undated' ? 'not-placed' : 'asked',
          ...(line.state === 'undated' && { why: { is: 'no-calendar' as const } }),
        };
      });
  });
}

/**
 * What of an activity is overdue and has no day, its window closed before the days of a plan: no row of it, and still to be held.
 *
 * @example closedBefore(standings, 'tas-meeting', { opens: '2027-01-04', closes: '2027-03-25' }).length // 3
 */
export function closedBefore(all: readonly Standing[], activity: string, span: Span): PlanLine[] {
  return all.flatMap(({ pack, provider, position }) =>
    provider.status === 'open' && meetingShapeFor(pack, activity, provider.kind)
      ? position.plan.filter(
          (line) =>
            line.activity === activity && !line.outside && line.state === 'overdue' && isOpen(line) && (line.closes ?? '') < span.opens,
        )
      : [],
  );
}

/** Is an occurrence still to be given a day? */
export function isOpen({ state, plannedFor }: PlanLine): boolean {
  return state !== 'done' && state !== 'not-due' && state !== 'any-time' && plannedFor === undefined;
}

function touches({ opens, closes, state }: PlanLine, span: Span): boolean {
  return state === 'undated' || (opens !== undefined && closes !== undefined && opens <= span.closes && span.opens <= closes);
}

function preferredOf({ window }: PlanLine, calendar: AcademicCalendar | undefined): Span | undefined {
  if (window?.in !== 'term' || !window.prefer || !calendar) return undefined;
  return halfTermDates(calendar, `${window.term}-${window.prefer === 'first-half' ? 1 : 2}`);
}
