import type { IsoDate } from '../date.ts';
import type { Pause } from '../pause.ts';
import type { PlanLine, PlanState } from '../position.ts';
import type { YearRecord } from '../year-record.ts';
import { daysDone } from './days-done.ts';
import { isLapsed, matchVisits } from './match-visits.ts';
import type { Occurrence } from './occurrences.ts';
import { pauseWindow } from './pause-window.ts';
import type { Use } from './uses.ts';

/** An occurrence with its line of the plan: numbered, fulfilled or planned, and how it stands. */
export interface Planned extends Occurrence {
  plan: PlanLine;
}

/** How every occurrence stands on `today`, in the pack's order, numbered within its activity. */
export function planLines(
  occurrences: readonly Occurrence[],
  uses: readonly Use[],
  { planned, pauses = [] }: Pick<YearRecord, 'planned' | 'pauses'>,
  today: IsoDate,
): Planned[] {
  const plans = new Map<Occurrence, PlanLine>();
  for (const same of Map.groupBy(occurrences, ({ line, counting }) => `${counting} ${line.activity}`).values()) {
    const { line, counting } = same[0] as Occurrence;
    const own = uses.filter((use) => use.activity === line.activity && use.counting === counting);
    const doneOn = fulfilled(same, own);
    const wanted = planned.filter(
      ({ activity, date }) => activity === line.activity && !own.some((use) => use.visits > 0 && use.date === date),
    );
    const open = same.filter((_, at) => doneOn[at] === undefined);
    const plannedFor = matchVisits(
      open,
      wanted.map(({ date }) => date),
    );
    const of = same.filter(({ counted }) => counted).length;
    for (const [at, one] of same.entries()) {
      plans.set(one, {
        ...one.line,
        nth: at + 1,
        of,
        ...(doneOn[at] ? { state: 'done' as const } : standsOn(one, pauses, today)),
        doneOn: doneOn[at],
        plannedFor: plannedFor[open.indexOf(one)],
      });
    }
  }
  return occurrences.map((one) => ({ ...one, plan: plans.get(one) as PlanLine }));
}

function fulfilled(same: readonly Occurrence[], uses: readonly Use[]): (IsoDate | undefined)[] {
  const visits = same.filter(({ byDays }) => !byDays);
  const dates = uses.flatMap(({ date, visits: held }) => Array.from({ length: Math.max(0, held) }, () => date));
  const byVisit = matchVisits(visits, dates);
  const spent = visits.flatMap(({ line }, at) => (byVisit[at] ? [line.parts] : []));
  const byDays = daysDone(
    same.filter((one) => one.byDays).map(({ line }) => line.parts),
    uses,
    spent,
  );
  return same.map((one) => (one.byDays ? byDays.shift() : byVisit[visits.indexOf(one)]));
}

/** How what is not done stands, and what a pause makes of its window. */
function standsOn(
  one: Occurrence,
  pauses: readonly Pause[],
  today: IsoDate,
): Pick<PlanLine, 'state'> & Partial<Pick<PlanLine, 'opens' | 'paused'>> {
  const { opens, closes } = one;
  if (!opens || !closes || pauses.length === 0 || isLapsed(one)) return { state: stateOf(one, today) };
  const left = pauseWindow({ opens, closes }, pauses, today);
  if (left.by) return { state: 'not-due', paused: left.by };
  return { state: stateOf({ ...one, opens: left.opens }, today), opens: left.opens };
}

function stateOf(one: Occurrence, today: IsoDate): PlanState {
  const { opens, closes, line, anyTime } = one;
  if (isLapsed(one)) return 'not-due';
  if (opens && closes) {
    if (today < opens) return 'upcoming';
    if (today <= closes) return 'due';
    return line.outside ? 'not-due' : 'overdue';
  }
  return anyTime ? 'any-time' : 'undated';
}
