import { academicYearOf, addDays, type IsoDate } from '../../domain/date.ts';
import { isSchoolDay } from '../../domain/is-school-day.ts';
import { type MeetingTime, meetingRef } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { usualHours } from './booking-warnings.ts';
import { busyOf } from './busy-of.ts';
import { asked } from './move-it.ts';
import type { SeenMeeting } from './sees-meeting.ts';

/** So many are offered, each on a day of its own. */
const FEW = 3;
/** How many days around the meeting's own are looked at. */
const AROUND = 28;
/** Meetings begin at the half hour. */
const STEP = 30;

/**
 * The next times at which everybody who is needed at a meeting is free, as far as their diaries tell: near its own day, at its own time
 * of day first, in the usual hours.
 *
 * @example await otherTimes(context, seen) // [{ date: '2027-03-03', from: '14:00' }, …]
 */
export async function otherTimes(
  context: Context,
  { meeting, provider }: Pick<SeenMeeting, 'meeting' | 'provider'>,
): Promise<MeetingTime[]> {
  const needed = asked(meeting)
    .filter(({ seat }) => seat !== 'invited')
    .map(({ person }) => person);
  const first = addDays(meeting.date > context.today ? addDays(meeting.date, -5) : context.today, 1);
  const opens = first > context.today ? first : addDays(context.today, 1);
  const closes = addDays(meeting.date > context.today ? meeting.date : context.today, AROUND);
  const busy = await busyOf(context, needed, opens, closes);
  const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
  const starts = startsOf([shape?.hours ?? usualHours, shape?.evening], meeting);
  const own = meetingRef(meeting);
  const isFree = (date: IsoDate, from: string) => {
    const until = timeAt(minuteOf(from) + meeting.minutes);
    return needed.every((key) =>
      (busy.get(key)?.spans ?? []).every((span) => span.date !== date || span.meeting === own || until <= span.from || span.until <= from),
    );
  };
  const found: MeetingTime[] = [];
  for (let date = opens; date <= closes && found.length < FEW; date = addDays(date, 1)) {
    const calendar = context.calendar(academicYearOf(date));
    if (!calendar || !isSchoolDay(calendar, date)) continue;
    const from = starts.find((start) => (date !== meeting.date || start !== meeting.from) && isFree(date, start));
    if (from !== undefined) found.push({ date, from });
  }
  return found;
}

/** When it can begin, the nearest to its own time of day first. */
function startsOf(
  hours: readonly ({ from: string; until: string } | undefined)[],
  { from: own, minutes }: { from: string; minutes: number },
): string[] {
  const starts = hours.flatMap((usual) => {
    if (!usual) return [];
    const all: number[] = [];
    for (let at = minuteOf(usual.from); at + minutes <= minuteOf(usual.until); at += STEP) all.push(at);
    return all;
  });
  return starts.toSorted((a, b) => Math.abs(a - minuteOf(own)) - Math.abs(b - minuteOf(own))).map(timeAt);
}
