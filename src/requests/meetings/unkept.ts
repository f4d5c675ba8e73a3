import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { organiserOf } from './organiser-of.ts';
import type { TellsOf } from './tell-attendees.ts';

/**
 * What follows where the diary outside can never take a meeting as it is, for the batch that says so: the calendar files that it
 * would have made needless go out by e-mail, where that is set up, and whoever arranges the meeting is told why. Once for
 * each version of the meeting.
 */
export async function unkept(context: Context, { read }: Pick<Reader, 'read'>, meeting: Meeting, reason: string): Promise<Operation[]> {
  const { sequence } = meeting;
  const mark = `mark:diary-refused:${meetingRef(meeting)}:${sequence}`;
  if (await read('mark', mark)) return [];
  const ref = meetingRef(meeting);
  const cause = `meeting:${meeting.id}:${sequence}:refused`;
  const organiser = organiserOf(context, meeting);
  const files = context.email
    ? meeting.attendees.flatMap(({ person, left }) => fileFor(context, { ref, sequence, person }, tellsOf(meeting, left), cause))
    : [];
  const told = organiser
    ? [sending(context, { to: { person: organiser.key }, request: 'diary-refused', input: { meeting: ref, sequence, reason }, cause })]
    : [];
  return [{ do: 'create', doc: { id: mark, kind: 'mark', v: 1, body: { at: context.now } } }, ...files, ...told];
}

function fileFor(
  context: Context,
  { ref, sequence, person }: { ref: string; sequence: number; person: string },
  tells: TellsOf['tells'],
  cause: string,
): Operation[] {
  if (!context.people.find(({ key }) => key === person)?.email) return [];
  const input = { meeting: ref, sequence, tells };
  return [sending(context, { to: { person }, request: 'meeting-invitation', input, cause, by: 'email' })];
}

function tellsOf({ state, sequence }: Meeting, left: true | undefined): TellsOf['tells'] {
  if (left) return 'left';
  if (state === 'cancelled') return 'cancelled';
  return sequence === 0 ? 'booked' : 'changed';
}
