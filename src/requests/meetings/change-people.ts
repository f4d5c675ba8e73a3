import type { AuditChange } from '../../domain/audit-record.ts';
import { type Attendee, type Meeting, meetingRef } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { auditName } from './book-it.ts';
import type { Booked } from './booked.ts';
import { changingDays } from './booked-days.ts';
import { changeMeeting, nextVersion } from './change-meeting.ts';
import { attendeesFault, linkedChair } from './check-booking.ts';
import { findMeeting } from './find-meeting.ts';
import { asked, notBooked } from './move-it.ts';
import { outsideBusy } from './outside-busy.ts';
import { refusedAsBusy } from './refused-as-busy.ts';
import { sayAt } from './say-meeting.ts';
import { tellAttendees } from './tell-attendees.ts';
import { whoIsBusy } from './who-is-busy.ts';

/** So many people come or go at a time: with what everybody is told it is one write. */
export const mostChanges = 12;

/**
 * Changes who is asked to a meeting to `people`, the chair among them: who is new is asked, who is left out is told that they are no
 * longer, and the others are told who comes. Answers stay. Somebody new without whom it does not take place must be free.
 *
 * @example await changePeople(context, ref, attendees, { request: 'change-attendees' })
 */
export async function changePeople(
  context: Context,
  ref: string,
  people: readonly Attendee[],
  { request }: { request: string },
): Promise<Booked> {
  const found = (await findMeeting(readerOf(context), ref))?.body;
  const outside = found && (await outsideBusy(context, people, found.date));
  return changeMeeting(context, ref, async (reader, { meeting, provider }) => {
    const unfit = (says: string) => ({ refused: { is: 'unfit' as const, says } });
    if (meeting.state !== 'booked') return unfit(notBooked(meeting));
    const before = asked(meeting);
    const { come, gone, attendees } = changed(meeting, people);
    if (JSON.stringify(seats(attendees)) === JSON.stringify(seats(meeting.attendees))) return undefined;
    if (come.length + gone.length > mostChanges) return unfit(`Please change no more than ${mostChanges} people at a time.`);
    const fault = await attendeesFault(context, provider, asked({ attendees }));
    if (fault !== undefined) return unfit(fault);
    const chair = attendees.find(({ seat, left }) => seat === 'chair' && !left)!.person;
    const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
    const linked = shape && linkedChair(context, provider, shape, chair);
    if (linked?.refused) return unfit(linked.says);
    const time = { ...meeting, meeting: meetingRef(meeting) };
    const busy = await whoIsBusy(reader, come, time, outside);
    const refused = await refusedAsBusy(context, busy, { people: come, attendees }, time, outside);
    if (refused) return { refused };
    const after = nextVersion(context, meeting, { attendees });
    const stay = before.map(({ person }) => person).filter((person) => !gone.includes(person));
    const told = await Promise.all([
      tellAttendees(reader, context, after, come, { tells: 'booked' }),
      tellAttendees(reader, context, after, gone, { tells: 'left' }),
      tellAttendees(reader, context, after, stay, { tells: 'changed' }),
    ]);
    const span = {
      from: meeting.from,
      until: timeAt(minuteOf(meeting.from) + meeting.minutes),
      provider: provider.key,
      meeting: meetingRef(meeting),
    };
    const { date } = meeting;
    return {
      to: after,
      operations: [
        ...(await changingDays(reader, [
          ...come.map((person) => ({ person, date, takes: span })),
          ...gone.map((person) => ({ person, date, leaves: span.meeting })),
        ])),
        ...told.flatMap(({ operations }) => operations),
        audit(
          context,
          request,
          'done',
          provider.key,
          [meetingRef(after)],
          changes(`who is asked to the ${auditName(context, provider, meeting)} on ${sayAt(meeting)}`, before, asked(after)),
        ),
      ],
      busy: busy.map(({ person }) => person),
      unreached: told.flatMap(({ unreached }) => unreached),
    };
  });
}

/** Everybody's seat from now on: those who stay keep their answer, those who go stand among those who have left. */
function changed({ attendees }: Meeting, people: readonly Attendee[]): { come: string[]; gone: string[]; attendees: Attendee[] } {
  const wanted = new Map(people.map((one) => [one.person, one]));
  const stood = new Map(attendees.map((one) => [one.person, one]));
  const come = people.filter(({ person }) => !stood.has(person) || stood.get(person)?.left).map(({ person }) => person);
  const gone = attendees.filter(({ person, left }) => !left && !wanted.has(person));
  const stay = people.map((one): Attendee => {
    const before = stood.get(one.person);
    return { ...one, ...(before && !before.left && before.answer && { answer: before.answer }) };
  });
  const left = attendees.filter(({ person }) => !wanted.has(person)).map((one): Attendee => ({ ...one, left: true }));
  return { come, gone: gone.map(({ person }) => person), attendees: [...stay, ...left] };
}

function seats(attendees: readonly Attendee[]): string[] {
  return attendees.map(({ person, seat, left }) => `${person} ${seat} ${left ?? false}`).toSorted();
}

function changes(what: string, before: readonly Attendee[], after: readonly Attendee[]): AuditChange[] {
  const chairs = [before, after].map((all) => all.find(({ seat }) => seat === 'chair')?.person);
  const has = (all: readonly Attendee[], { person }: Attendee) => all.some((one) => one.person === person);
  return [
    ...before.filter((one) => !has(after, one)).map(({ person }) => ({ what, before: `person:${person}` })),
    ...after.filter((one) => !has(before, one)).map(({ person }) => ({ what, after: `person:${person}` })),
    ...(chairs[0] === chairs[1] ? [] : [{ what: `${what}, as chair`, before: `person:${chairs[0]}`, after: `person:${chairs[1]}` }]),
  ];
}
