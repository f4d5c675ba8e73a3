import { addDays } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { activityName } from '../../packs/activity-of.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { personName } from '../words/person-name.ts';
import { type MeetingWindow, meetingWindow } from './meeting-window.ts';
import { asked as askedTo } from './move-it.ts';
import { sayPlace } from './say-meeting.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import type { ScheduleInput } from './schedule-fields.ts';
import type { Seats } from './seats.ts';
import type { Sitting } from './sitting.ts';
import type { TimesWith } from './times-for.ts';
import type { WhichMeeting } from './which-meeting.ts';

/** What another time for a booked meeting is looked for with: the same that a first time is, of the people who are asked to it. */
export interface TimesToMove {
  meeting: WhichMeeting;
  window: MeetingWindow | { fault: string };
  seats: Seats;
  sitting: Sitting;
  place: Meeting['place'];
  /** What `findTimes` is asked besides the window. */
  by: Omit<TimesWith, 'people' | 'window'>;
}

/** How many days before and after its own are looked at where no plan of the year has the meeting. */
const AROUND = 28;

/** Who is asked is chosen where the meeting's people are, not here. */
const noSeats: Seats = { chairs: [], people: [], wider: [], missing: [] };

/**
 * Where another time for a meeting is looked for: in the window of its plan, or around its own day where it has none, for those
 * who are asked to it and nobody else. The time at which it stands is not among those that are found. Undefined where the
 * strategy says no more what such a meeting is like.
 *
 * @example timesToMove(context, stands, meeting, { provider: '900007', skip: 0 })?.sitting.chairs[0]?.name // 'Margaret Osei'
 */
export function timesToMove(
  context: Context,
  { provider, position, record }: Standing,
  moving: Meeting,
  asked: ScheduleInput,
): TimesToMove | undefined {
  const pack = context.pack(moving.year);
  const usual = meetingShapeFor(pack, moving.activity, provider.kind);
  if (!usual) return undefined;
  const shape = { ...usual, minutes: moving.minutes };
  const place = asked.where ?? moving.place;
  const open = position.plan.filter(
    (line) => line.activity === moving.activity && !line.outside && line.state !== 'done' && line.state !== 'not-due',
  );
  const planned = open.find(({ plannedFor }) => plannedFor === moving.date);
  const dated = asked.start !== undefined || asked.until !== undefined || asked.half !== undefined;
  const window = meetingWindow(context, planned, dated || planned ? asked : around(context, moving));
  const note = `It is on ${sayMeetingTime(moving)}, ${sayPlace(moving, provider)}.`;
  return {
    meeting: {
      activity: moving.activity,
      name: activityName(pack, moving.activity, provider.kind),
      shape,
      open,
      note,
      ...(planned && { line: planned }),
    },
    window,
    seats: noSeats,
    sitting: asItSits(context, moving),
    place,
    by: {
      shape,
      place,
      ...(asked.part && { part: asked.part }),
      pauses: record.pauses,
      moving: { ref: meetingRef(moving), ...(place === moving.place && { stands: { date: moving.date, from: moving.from } }) },
    },
  };
}

function around({ today }: Pick<Context, 'today'>, { date }: Meeting): Pick<ScheduleInput, 'start' | 'until'> {
  const [tomorrow, start] = [addDays(today, 1), addDays(date, -AROUND)];
  return { start: start > tomorrow ? start : tomorrow, until: addDays(date > today ? date : today, AROUND) };
}

function asItSits({ people }: Pick<Context, 'people'>, moving: Meeting): Sitting {
  const all = askedTo(moving).map(({ person, office, seat }) => ({ person, name: personName(people, person), office, seat }));
  const [chairs, others] = [all.filter(({ seat }) => seat === 'chair'), all.filter(({ seat }) => seat !== 'chair')];
  return {
    chairs: chairs.map(({ seat: _, ...chair }) => chair),
    people: others.map(({ seat, ...one }) => ({ ...one, required: seat === 'required' })),
    notes: [],
  };
}
