import type { Attendee } from '../../domain/meeting.ts';
import type { DiaryEvent } from '../../ports.ts';
import type { Context } from '../context.ts';
import { eventOf } from './event-of.ts';
import { type SeenMeeting, withProvider } from './sees-meeting.ts';

/**
 * A meeting as a calendar file for the asker: of other people's addresses it has only those that the asker may see besides. For somebody who
 * is no longer asked it takes the event out of their calendar. Undefined where nobody is left to arrange it.
 *
 * @example eventFor(context, seen)?.uid // '3f2a9c01d4e87b6655aa12cc@demo.tally'
 */
export function eventFor(context: Context, { meeting, provider, guest }: SeenMeeting): DiaryEvent | undefined {
  const all = meeting.attendees.filter(({ left, person }) => !left || person === context.asker.person.key);
  const own = all.find(({ person }) => person === context.asker.person.key);
  const event = eventOf(withProvider(context, provider), meeting);
  if (event.organiser.email === '') return undefined;
  const shown = guest
    ? all.filter(({ person, seat }) => person === own?.person || seat === 'chair')
    : all.filter(({ left }) => !left || own?.left);
  return {
    ...event,
    ...(own?.left && { cancelled: 'You are no longer asked to this meeting.' }),
    attendees: (own?.left ? [own] : shown).flatMap((attendee) => addressed(context, attendee)),
  };
}

function addressed({ people }: Context, { person: key, seat, answer }: Attendee): DiaryEvent['attendees'] {
  const person = people.find((one) => one.key === key && one.roles.length > 0);
  return person?.email
    ? [{ name: person.name, email: person.email, required: seat !== 'invited', ...(answer && { answer: answer.is }) }]
    : [];
}
