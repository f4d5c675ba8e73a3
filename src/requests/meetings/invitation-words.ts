import { localTime } from '../../domain/local-time.ts';
import type { Attendee, Meeting } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';
import { sayAt, sayPlace } from './say-meeting.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import type { SeenMeeting } from './sees-meeting.ts';
import type { TellsOf } from './tell-attendees.ts';

/** What somebody is told of a meeting: the kind of news, as a subject begins with it, and the sentences. */
export interface InvitationWords {
  news: string;
  says: string;
}

/**
 * What one of those who are or were asked to a meeting is told of it, as it now stands.
 *
 * @example invitationWords(context, seen, own, { tells: 'moved', was: '2027-03-02T14:00' }).says
 * // 'This meeting has been moved from Tue 2 Mar 2027 at 2 pm to Tue 9 Mar 2027, 2 pm to 4 pm, at Cinder Lane Primary School.'
 */
export function invitationWords(
  context: Context,
  { meeting, provider }: SeenMeeting,
  own: Attendee | undefined,
  { tells, was }: TellsOf,
): InvitationWords {
  const by = meeting.by === context.asker.person.key ? 'You' : personName(context.people, meeting.by);
  const when = `${sayMeetingTime(meeting)}, ${sayPlace(meeting, provider)}`;
  if (meeting.state === 'cancelled') return { news: 'Called off', says: `This meeting, which was to be on ${when}, does not take place.` };
  if (own?.left)
    return { news: 'No longer asked', says: `You are no longer asked to this meeting on ${sayAt(meeting)}. Your time is free again.` };
  const [date = '', from = ''] = was?.split('T') ?? [];
  if (tells === 'moved' && was !== undefined) {
    const anew = own?.answer === undefined && by !== 'You' ? ' Please answer again.' : '';
    return { news: 'Moved', says: `This meeting has been moved from ${sayAt({ date, from })} to ${when}.${anew}` };
  }
  if (tells === 'changed')
    return { news: 'Changed', says: `Something has changed about this meeting: where it is, or who is asked. It is on ${when}.` };
  const chairs = own?.seat === 'chair' ? ' to chair' : '';
  if (by === 'You') return { news: 'Booked', says: `You arrange this meeting on ${when}.` };
  const because = own?.because ? ` You are asked because of this: ${own.because}.` : '';
  return {
    news: 'Invitation',
    says: `${by} asks you${chairs || ' to come'}${chairs ? ' this meeting' : ' to this meeting'} on ${when}.${because}`,
  };
}

/** Whether a meeting is over where the authority is. */
export function isOver(
  { now, authority }: Pick<Context, 'now' | 'authority'>,
  { date, from, minutes }: Pick<Meeting, 'date' | 'from' | 'minutes'>,
): boolean {
  const here = localTime(now, authority.timeZone);
  return date < here.date || (date === here.date && timeAt(minuteOf(from) + minutes) <= here.time);
}
