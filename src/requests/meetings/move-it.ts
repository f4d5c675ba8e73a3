import { academicYearOf } from '../../domain/date.ts';
import { type Attendee, type Meeting, type MeetingTime, meetingRef } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { theProvider } from '../standing/the-provider.ts';
import { auditName } from './book-it.ts';
import type { Booked } from './booked.ts';
import { changingDays, type DayChange } from './booked-days.ts';
import { bookingWarnings } from './booking-warnings.ts';
import { changeMeeting, nextVersion } from './change-meeting.ts';
import { timeFault } from './check-time.ts';
import { findMeeting } from './find-meeting.ts';
import { outsideBusy } from './outside-busy.ts';
import { planning } from './planned-days.ts';
import { refusedAsBusy } from './refused-as-busy.ts';
import { sayAt } from './say-meeting.ts';
import { tellAttendees } from './tell-attendees.ts';
import { whoIsBusy } from './who-is-busy.ts';

/** Where and when a meeting is to be from now on; what is left out stays. */
export type MovedTo = MeetingTime & Partial<Pick<Meeting, 'minutes' | 'place' | 'link'>>;

/**
 * Moves a meeting to another time, or to another place: everybody's days, the planned day, what people are told. Whoever
 * had answered is asked anew where the time is another. One that was called off or held is not moved, and one that is there already is left alone.
 *
 * @example await moveIt(context, ref, { date: '2027-03-09', from: '14:00' }, { request: 'move-meeting' })
 */
export async function moveIt(context: Context, ref: string, to: MovedTo, { request }: { request: string }): Promise<Booked> {
  const found = (await findMeeting(readerOf(context), ref))?.body;
  const outside = found && (await outsideBusy(context, asked(found), to.date));
  const done = await changeMeeting(context, ref, async (reader, { meeting, provider }) => {
    if (meeting.state !== 'booked') return { refused: { is: 'unfit', says: notBooked(meeting) } };
    const moved = { ...meeting, ...to, year: academicYearOf(to.date) };
    if (isSame(moved, meeting)) return undefined;
    const fault = timeFault(context, moved);
    if (fault !== undefined) return { refused: { is: 'unfit', says: fault } };
    const people = asked(meeting).map(({ person }) => person);
    const time = { ...moved, meeting: meetingRef(meeting) };
    const busy = await whoIsBusy(reader, people, time, outside);
    const refused = await refusedAsBusy(context, busy, { people, attendees: meeting.attendees }, time, outside);
    if (refused) return { refused };
    const anotherTime = moved.date !== meeting.date || moved.from !== meeting.from || moved.minutes !== meeting.minutes;
    const attendees = anotherTime ? meeting.attendees.map(unanswered) : meeting.attendees;
    const after = nextVersion(context, meeting, { ...moved, attendees });
    const tells = anotherTime ? ({ tells: 'moved', was: `${meeting.date}T${meeting.from}` } as const) : ({ tells: 'changed' } as const);
    const told = await tellAttendees(reader, context, after, people, tells);
    return {
      to: after,
      operations: [
        ...(await changingDays(reader, daysMoved(meeting, after))),
        ...(await planning(reader, { before: meeting, after })),
        ...told.operations,
        audit(context, request, 'done', provider.key, [meetingRef(after)], changes(auditName(context, provider, after), meeting, after)),
      ],
      busy: busy.map(({ person }) => person),
      unreached: told.unreached,
    };
  });
  if (done.is !== 'booked') return done;
  const provider = theProvider(context, done.meeting.provider);
  const shape = meetingShapeFor(context.pack(done.meeting.year), done.meeting.activity, provider.kind);
  return { ...done, warnings: shape ? await bookingWarnings(context, provider, shape, done.meeting) : [] };
}

/** Those who are asked to a meeting still. */
export function asked({ attendees }: Pick<Meeting, 'attendees'>): Attendee[] {
  return attendees.filter(({ left }) => !left);
}

/** Why a meeting is no longer changed. */
export function notBooked({ state }: Pick<Meeting, 'state'>): string {
  return state === 'held'
    ? 'That meeting has been held and has its minutes, so it is no longer changed.'
    : 'That meeting has been called off. Book a new one if it is to take place.';
}

function isSame(a: Meeting, b: Meeting): boolean {
  return a.date === b.date && a.from === b.from && a.minutes === b.minutes && a.place === b.place && a.link === b.link;
}

function unanswered({ answer: _, ...attendee }: Attendee): Attendee {
  return attendee;
}

function daysMoved(before: Meeting, after: Meeting): DayChange[] {
  const until = timeAt(minuteOf(after.from) + after.minutes);
  const takes = { from: after.from, until, provider: after.provider, meeting: meetingRef(after) };
  return asked(after).flatMap(({ person }) => [
    { person, date: before.date, leaves: meetingRef(before) },
    { person, date: after.date, takes },
  ]);
}

function changes(what: string, before: Meeting, after: Meeting) {
  const says = (one: Meeting) => `${sayAt(one)}, ${one.minutes} minutes, ${places[one.place]}`;
  return [{ what, before: says(before), after: says(after) }];
}

const places: Record<Meeting['place'], string> = { provider: 'in person', online: 'online', both: 'in person and online' };
