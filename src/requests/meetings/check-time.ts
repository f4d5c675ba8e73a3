import { bankHolidays } from '../../domain/bank-holidays.ts';
import { academicYearOf, addMonths, isIsoDate, sayDate, weekdayOf } from '../../domain/date.ts';
import { isSchoolDay } from '../../domain/is-school-day.ts';
import { localTime } from '../../domain/local-time.ts';
import type { MeetingTime } from '../../domain/meeting.ts';
import { earliest, latest } from '../../domain/meeting-times/possible-times.ts';
import { sayTime } from '../../domain/say-time.ts';
import { minuteOf } from '../../domain/time-of-day.ts';
import type { Context } from '../context.ts';

/** How far ahead a meeting is booked, in months. */
const AHEAD = 24;

/**
 * Why a meeting cannot be at a time at all: it has passed, schools are closed, or it is in the night. Undefined where it can.
 *
 * @example timeFault(context, { date: '2027-02-15', from: '14:00', minutes: 120 }) // 'Mon 15 Feb 2027 is no school day. …'
 */
export function timeFault(
  context: Pick<Context, 'authority' | 'now' | 'today' | 'calendar'>,
  { date, from, minutes }: MeetingTime & { minutes: number },
): string | undefined {
  if (!isIsoDate(date)) return `“${date}” is not a date. Write it like 2027-03-02.`;
  const { date: here, time } = localTime(context.now, context.authority.timeZone);
  if (date < context.today || (date === here && from <= time)) return `${sayDate(date)} at ${sayTime(from)} has passed.`;
  if (date > addMonths(context.today, AHEAD)) return `${sayDate(date)} is more than two years ahead.`;
  if (!isOpen(context, date)) return `${sayDate(date)} is no school day. Choose a day on which schools are open.`;
  if (from < earliest || minuteOf(from) + minutes > minuteOf(latest))
    return `A meeting is between ${sayTime(earliest)} and ${sayTime(latest)}; from ${sayTime(from)} it would not be.`;
  return undefined;
}

/** Where the year's dates are not known yet, any weekday that is no bank holiday. */
function isOpen({ calendar }: Pick<Context, 'calendar'>, date: string): boolean {
  const dates = calendar(academicYearOf(date));
  return dates ? isSchoolDay(dates, date) : weekdayOf(date) <= 5 && !bankHolidays(Number(date.slice(0, 4))).has(date);
}
