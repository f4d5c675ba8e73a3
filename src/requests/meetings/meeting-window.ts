import type { AcademicCalendar } from '../../domain/calendar.ts';
import { academicYearOf, addDays, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import { terms } from '../../domain/entitlements/window.ts';
import type { PlanLine } from '../../domain/position.ts';
import { halfTermDates, type Span, termDates } from '../../domain/window-dates.ts';
import type { Context } from '../context.ts';
import { partOf } from '../periods/part-of.ts';
import type { WhenAsked } from '../periods/span-asked.ts';

/** Where a time is looked for: the days, those of them that are better, and what that half is called. `note` where it is not the plan's. */
export interface MeetingWindow {
  window: Span;
  better?: Span;
  betterHalf?: 'first half' | 'second half';
  note?: string;
}

/** How many days are looked at where nothing says when it ends: six weeks, about a half term. */
const AHEAD = 42;

/**
 * In which days is a time for a meeting looked for? Those that were asked for; else the window of its plan, as far as it is still
 * to come, with the half of the term that the strategy prefers as the better; of what is overdue, the rest of the term. Never
 * earlier than tomorrow. Words where the days make no sense or have passed.
 *
 * @example meetingWindow(context, line, {}) // { window: { opens: '2027-01-21', closes: '2027-03-25' }, better: { opens: '2027-02-22', … }, … }
 */
export function meetingWindow(
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
  line: PlanLine | undefined,
  asked: WhenAsked,
): MeetingWindow | { fault: string } {
  const tomorrow = addDays(today, 1);
  const year = calendar(academicYearOf(today));
  const plan = ofPlan(line, year, tomorrow);
  const part = asked.half === undefined ? undefined : partOf(asked.half, { today, calendar }, line?.opens);
  if (asked.half !== undefined && asked.start === undefined && asked.until === undefined && part) {
    if (part.closes < tomorrow) return { fault: `${sayDates(part)} has passed.` };
    const window = { opens: later(part.opens, tomorrow), closes: part.closes };
    return { window, ...outside(window, line) };
  }
  for (const day of [asked.start, asked.until]) {
    if (day !== undefined && !isIsoDate(day)) return { fault: `“${day}” is not a date. Write it like 2027-03-02.` };
    if (day !== undefined && day < tomorrow)
      return { fault: `${sayDate(day)} ${day === today ? 'is today: say a later day' : 'has passed'}.` };
  }
  if (asked.start === undefined && asked.until === undefined) return plan;
  const opens = asked.start ?? (asked.until! < plan.window.opens ? tomorrow : plan.window.opens);
  const closes = asked.until ?? (plan.window.closes >= opens ? plan.window.closes : addDays(opens, AHEAD));
  if (closes < opens) return { fault: `${sayDate(closes)} is before ${sayDate(opens)}.` };
  const window = { opens, closes };
  const inBetter = plan.better && plan.better.opens <= closes && opens <= plan.better.closes;
  return { window, ...(inBetter && { better: plan.better, betterHalf: plan.betterHalf }), ...outside(window, line) };
}

/**
 * The occurrence that the days asked for fall in, where they are not those of the one that is due next.
 *
 * @example lineWithin([third, fourth], { opens: '2027-02-22', closes: '2027-03-25' }) // fourth
 */
export function lineWithin(open: readonly PlanLine[], { opens, closes }: Span): PlanLine | undefined {
  const fits = (line: PlanLine) => line.opens !== undefined && line.closes !== undefined && line.opens <= closes && opens <= line.closes;
  return open.find(fits) ?? open[0];
}

/** The plan's own window, as far as it is still to come. */
function ofPlan(line: PlanLine | undefined, calendar: AcademicCalendar | undefined, tomorrow: IsoDate): MeetingWindow {
  const { opens, closes, window } = line ?? {};
  if (opens === undefined || closes === undefined || closes < tomorrow) {
    const rest = { opens: tomorrow, closes: endOfTerm(calendar, tomorrow) };
    return closes === undefined ? { window: rest } : { window: rest, note: `Its window closed on ${sayDate(closes)}: it is overdue.` };
  }
  const span = { opens: later(opens, tomorrow), closes };
  if (window?.in !== 'term' || !window.prefer || !calendar) return { window: span };
  const better = halfTermDates(calendar, `${window.term}-${window.prefer === 'first-half' ? 1 : 2}`);
  if (!better || better.closes < tomorrow) return { window: span };
  return { window: span, better, betterHalf: window.prefer === 'first-half' ? 'first half' : 'second half' };
}

/** The last day of the term that a day is in, or of the next. */
function endOfTerm(calendar: AcademicCalendar | undefined, from: IsoDate): IsoDate {
  const ends = calendar ? terms.flatMap((term) => termDates(calendar, term)?.closes ?? []).filter((day) => day >= from) : [];
  return ends[0] ?? addDays(from, AHEAD);
}

function outside(window: Span, line: PlanLine | undefined): { note?: string } {
  if (!line?.opens || !line.closes || (window.opens <= line.closes && line.opens <= window.closes)) return {};
  return { note: `That is outside its window, ${sayDates({ opens: line.opens, closes: line.closes })}.` };
}

/** @example sayDates({ opens: '2027-02-22', closes: '2027-03-25' }) // 'Mon 22 Feb 2027 to Thu 25 Mar 2027' */
export function sayDates({ opens, closes }: Span): string {
  return opens === closes ? sayDate(opens) : `${sayDate(opens)} to ${sayDate(closes)}`;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
