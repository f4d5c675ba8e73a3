import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';

/**
 * What leads on from a meeting to what is said at it: its agenda while it is to come, its minutes from its day on. Those that are not the
 * asker's to make are left out where the card is shown.
 *
 * @example meetingLeads({ today: '2027-01-19' }, meeting).map(({ title }) => title) // ['Agenda', 'Write the minutes']
 */
export function meetingLeads({ today }: Pick<Context, 'today'>, meeting: Meeting): Button[] {
  const { provider, state, note, date } = meeting;
  if (state === 'held' && note !== undefined) return [{ title: 'The minutes', request: 'visit-note', input: { provider, note } }];
  if (state !== 'booked') return [];
  return [
    { title: 'Agenda', request: 'meeting-agenda', input: { meeting: meetingRef(meeting) } },
    ...(date <= today ? [writeMinutes(meeting)] : []),
  ];
}

/** The button that begins the minutes of a booked meeting. */
export function writeMinutes(meeting: Meeting): Button {
  return { title: 'Write the minutes', request: 'record-visit', input: { provider: meeting.provider, meeting: meetingRef(meeting) } };
}
