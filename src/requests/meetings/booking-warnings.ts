import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PlanLine } from '../../domain/position.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayTime } from '../../domain/say-time.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { activityName } from '../../packs/activity-of.ts';
import { type ShapeOfMeeting, usualHours } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { standing } from '../standing/standings.ts';
import { linkedChair } from './check-booking.ts';
import { plannedRef } from './planned-days.ts';

/**
 * What is unusual about a meeting that is booked all the same: outside its window or the usual hours, a second one in the same
 * window, a chair who is linked to the provider, online without a way to join.
 *
 * @example await bookingWarnings(context, provider, shape, meeting) // ['It is outside its window, Mon 22 Feb 2027 to Thu 25 Mar 2027.']
 */
export async function bookingWarnings(context: Context, provider: Provider, shape: ShapeOfMeeting, meeting: Meeting): Promise<string[]> {
  const chair = meeting.attendees.find(({ seat, left }) => seat === 'chair' && !left)?.person;
  const says = [
    await outsideWindow(context, provider, meeting),
    outsideHours(shape, meeting),
    chair && linkedChair(context, provider, shape, chair)?.says,
    withoutLink(context, meeting),
  ];
  return says.filter((one) => one !== undefined && one !== '') as string[];
}

async function outsideWindow(context: Context, provider: Provider, meeting: Meeting): Promise<string | undefined> {
  const { activity, date } = meeting;
  if (academicYearOf(date) !== academicYearOf(context.today)) return undefined;
  const { position, record, pack } = await standing(context, provider);
  const dated = position.plan.filter((line) => line.activity === activity && line.opens !== undefined && line.closes !== undefined);
  const around = dated.find((line) => within(line, date));
  const other = record.planned.find(
    (one) => one.activity === activity && one.ref !== plannedRef(meeting) && around && within(around, one.date),
  );
  const name = activityName(pack, activity, provider.kind);
  if (other) return `A ${name} is booked for ${sayDate(other.date)} already, in the same window.`;
  if (around || dated.length === 0) return undefined;
  const [next] = dated.filter(({ state }) => state !== 'done' && state !== 'not-due').sort((a, b) => away(a, date) - away(b, date));
  return next
    ? `It is outside the window of the next ${name}, ${sayDate(next.opens!)} to ${sayDate(next.closes!)}.`
    : `No ${name} is due then: it is outside every window of the year.`;
}

function within({ opens, closes }: PlanLine, date: string): boolean {
  return opens !== undefined && closes !== undefined && opens <= date && date <= closes;
}

/** How far a day is from a window, in milliseconds. */
function away({ opens, closes }: PlanLine, date: string): number {
  return Math.min(Math.abs(Date.parse(opens!) - Date.parse(date)), Math.abs(Date.parse(closes!) - Date.parse(date)));
}

function outsideHours({ hours = usualHours, evening }: ShapeOfMeeting, { from, minutes }: Meeting): string | undefined {
  const until = timeAt(minuteOf(from) + minutes);
  const fits = [hours, evening].some((usual) => usual && usual.from <= from && until <= usual.until);
  return fits ? undefined : `${sayTime(from)} to ${sayTime(until)} is outside the usual hours.`;
}

function withoutLink({ diary }: Context, { place, link, event }: Meeting): string | undefined {
  if (place === 'provider' || link !== undefined || event?.link !== undefined || diary) return undefined;
  return 'There is no link to join online yet. Tally cannot make one without a calendar outside: change the meeting to add it.';
}
