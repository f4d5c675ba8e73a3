import { addDays, type IsoDate, weekdayOf } from '../../domain/date.ts';
import { chairsOf } from '../../domain/term-plan/day-options.ts';
import { nextTimes } from '../../domain/term-plan/next-times.ts';
import { costOfRow } from '../../domain/term-plan/plan-cost.ts';
import { type Fault, openSheet } from '../../domain/term-plan/sheet.ts';
import { spotsOf } from '../../domain/term-plan/spots-of.ts';
import { startsOf } from '../../domain/term-plan/starts-of.ts';
import type { PlannedRow, ProposedTime, TermPlan } from '../../domain/term-plan/term-plan.ts';
import type { TermRow } from '../../domain/term-plan/term-problem.ts';
import { timeAt } from '../../domain/time-of-day.ts';
import type { Context } from '../context.ts';
import { problemOf } from './problem-of.ts';

/** Where somebody would like a row: a day, a time, a chair, the week before or after, as much as was said. */
export interface PlaceAsked {
  date?: IsoDate;
  from?: string;
  chair?: string;
  week?: 'before' | 'after';
  /** Outside its window, if it must be. */
  late?: boolean;
}

/** A place that breaks no rule; or which rule the one that was asked for breaks. Other times besides, in either case. */
export interface PlaceFound {
  time?: ProposedTime;
  fault?: Fault;
  /** What `fault` is of. */
  wanted: ProposedTime;
  row: TermRow;
  others: ProposedTime[];
}

/** So many other times are offered. */
const mostOthers = 3;

/**
 * The best place for a row of a plan where somebody would like it, the rest of the plan standing as it is and everybody's day as it
 * is now. Undefined where the row cannot be planned at all: its provider has closed, or its window has no dates.
 *
 * @example (await findPlace(context, plan, row, { week: 'after' }))?.time // { date: '2027-03-09', from: '09:00', chair: 'p-david' }
 */
export async function findPlace(context: Context, plan: TermPlan, row: PlannedRow, asked: PlaceAsked): Promise<PlaceFound | undefined> {
  // What is booked stands in people's days already.
  const others = plan.rows.filter((one) => one.id !== row.id && one.time && (one.state === 'proposed' || one.state === 'accepted'));
  const { problem } = await problemOf(context, plan, [row, ...others]);
  const own = problem.rows.find(({ id }) => id === row.id);
  if (!own) return undefined;
  const sheet = openSheet(problem);
  for (const { id, time } of others) if (time) sheet.place({ row: id, ...time });
  const spots = spotsOf(problem.rows);
  const days = daysAsked(problem.days, row.time?.date, asked);
  const starts = asked.from !== undefined ? [asked.from] : startsOf(own).map(timeAt);
  // Whoever chairs it now goes on, where they can.
  const chairs =
    asked.chair !== undefined
      ? [asked.chair]
      : chairsOf(own).toSorted((a, b) => Number(b === row.time?.chair) - Number(a === row.time?.chair));
  const tried = days.flatMap((date) =>
    chairs.flatMap((chair) => starts.map((from): ProposedTime => ({ date, from, ...(chair !== undefined && { chair }) }))),
  );
  const fits = tried.filter((time) => sheet.fault(own, time, asked.late) === undefined);
  const now = row.time;
  // Of days that are as good, the same weekday at the same time with the same chair.
  const other = (time: ProposedTime) =>
    now === undefined
      ? 0
      : Number(time.chair !== now.chair) * 0.4 +
        Number(weekdayOf(time.date) !== weekdayOf(now.date)) * 0.2 +
        Number(time.from !== now.from) * 0.1;
  const cost = (time: ProposedTime) => costOfRow(sheet, own, time, spots) + other(time);
  const best = fits.reduce<ProposedTime | undefined>(
    (found, time) => (found === undefined || cost(time) < cost(found) ? time : found),
    undefined,
  );
  const wanted = tried[0] ?? { date: days[0] ?? asked.date ?? row.time?.date ?? own.opens, from: starts[0] ?? '09:00' };
  const near = { date: best?.date ?? wanted.date };
  const free = nextTimes(sheet, own, problem.days, { near, most: mostOthers + 1 }).filter(
    ({ date }) => date !== best?.date && date !== row.time?.date,
  );
  return {
    ...(best ? { time: best } : { fault: mostTelling(tried, (time) => sheet.fault(own, time, asked.late)) ?? { rule: 'no-school-day' } }),
    wanted,
    row: own,
    others: free.slice(0, mostOthers),
  };
}

/** The days that are meant: one; a week, Monday to Friday; that of the row where only its time changes; else its whole window. */
function daysAsked(days: readonly IsoDate[], now: IsoDate | undefined, { date, week, from }: PlaceAsked): IsoDate[] {
  if (date !== undefined) return [date];
  if (week !== undefined && now !== undefined) {
    const monday = addDays(now, 1 - weekdayOf(now) + (week === 'after' ? 7 : -7));
    return days.filter((day) => monday <= day && day < addDays(monday, 7));
  }
  if (from !== undefined && now !== undefined) return [now];
  return [...days];
}

/** Of all that stands in the way the last one tried: what is against every time stands against it too. */
function mostTelling(tried: readonly ProposedTime[], fault: (time: ProposedTime) => Fault | undefined): Fault | undefined {
  const faults = tried.map(fault);
  return faults.find((one) => one?.rule === 'window') ?? faults.find((one) => one?.rule !== 'hours') ?? faults[0];
}
