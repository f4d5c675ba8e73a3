import { meetingRef } from '../../domain/meeting.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { auditName } from './book-it.ts';
import type { Booked } from './booked.ts';
import { changingDays } from './booked-days.ts';
import { changeMeeting, nextVersion } from './change-meeting.ts';
import { asked, notBooked } from './move-it.ts';
import { planning } from './planned-days.ts';
import { sayAt } from './say-meeting.ts';
import { tellAttendees } from './tell-attendees.ts';

/**
 * Calls a meeting off, with the reason that everybody is told: their time is free again, and its day is no longer planned. One
 * that is called off already stays as it is.
 *
 * @example await cancelIt(context, ref, 'The headteacher is ill.', { request: 'cancel-meeting' })
 */
export function cancelIt(context: Context, ref: string, reason: string, { request }: { request: string }): Promise<Booked> {
  return changeMeeting(context, ref, async (reader, { meeting, provider }) => {
    if (meeting.state === 'cancelled') return undefined;
    if (meeting.state !== 'booked') return { refused: { is: 'unfit', says: notBooked(meeting) } };
    const after = nextVersion(context, meeting, { state: 'cancelled', reason });
    const people = asked(meeting).map(({ person }) => person);
    const told = await tellAttendees(reader, context, after, people, { tells: 'cancelled' });
    return {
      to: after,
      operations: [
        ...(await changingDays(
          reader,
          people.map((person) => ({ person, date: meeting.date, leaves: meetingRef(meeting) })),
        )),
        ...(await planning(reader, { before: meeting })),
        ...told.operations,
        audit(
          context,
          request,
          'done',
          provider.key,
          [meetingRef(after)],
          [{ what: auditName(context, provider, meeting), before: sayAt(meeting), after: 'called off' }],
        ),
      ],
      unreached: told.unreached,
    };
  });
}
