import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { reachIdOf } from '../sending/lane.ts';
import { sending, type Told } from '../sending/sending.ts';

/** What those who are asked to a meeting are told of it: `moved` with when it was (`2027-03-02T14:00`). */
export interface TellsOf {
  tells: 'booked' | 'moved' | 'changed' | 'cancelled' | 'left';
  was?: string;
}

/** The messages that tell people of a meeting, for the batch of what they are told, and whom nothing reaches yet. */
export interface Telling {
  operations: Operation[];
  /** Person keys. What is for them waits until there is a way. */
  unreached: string[];
}

/**
 * Tells people of a meeting as it now is: by a card in Teams where their chat is open, and, with the calendar file, by e-mail where
 * that is set up and no calendar outside invites by itself. Nobody is told twice by one way. Who presses the button
 * sees it on the card before them and gets the calendar file alone.
 *
 * @example const { operations, unreached } = await tellAttendees(reader, context, meeting, ['p-head'], { tells: 'booked' })
 */
export async function tellAttendees(
  reader: Pick<Reader, 'read'>,
  context: Context,
  meeting: Meeting,
  people: readonly string[],
  { tells, was }: TellsOf,
): Promise<Telling> {
  const input = { meeting: meetingRef(meeting), sequence: meeting.sequence, tells, ...(was !== undefined && { was }) };
  const cause = `meeting:${meeting.id}:${meeting.sequence}`;
  const found = await Promise.all(people.map(async (person) => ({ person, ways: await waysOf(reader, context, person) })));
  const told = (person: string, by?: Told['by']): Operation =>
    sending(context, { to: { person }, request: 'meeting-invitation', input, cause, ...(by && { by }) });
  const operations = found.flatMap(({ person, ways: { teams, email, calendar } }) => {
    const self = person === context.asker.person.key;
    if (email) return [told(person, 'email'), ...(teams && !self ? [told(person, 'teams')] : [])];
    return self || (calendar && !teams) ? [] : [told(person)];
  });
  const unreached = found.filter(({ ways: { teams, email, calendar } }) => !teams && !email && !calendar).map(({ person }) => person);
  return { operations, unreached: unreached.filter((person) => person !== context.asker.person.key) };
}

interface MeetingWays {
  teams: boolean;
  email: boolean;
  /** The calendar outside invites them by itself. */
  calendar: boolean;
}

/** How somebody is told of a meeting. */
export async function waysOf(reader: Pick<Reader, 'read'>, { people, email, diary }: Context, person: string): Promise<MeetingWays> {
  const reach = await reader.read('reach', reachIdOf({ person }));
  const address = Boolean(people.find(({ key }) => key === person)?.email);
  const calendar = diary?.invites === 'calendar' && address;
  return { teams: reach !== undefined && !reach.body.closed, email: email === true && address && !calendar, calendar };
}
