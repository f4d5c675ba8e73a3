import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { MeetingPoll, PollWord } from '../../domain/meeting-poll.ts';
import type { TimeStanding } from '../../domain/poll-standing.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { sayMeetingTime } from '../meetings/say-meeting-time.ts';

/** What is said of a time, as the person who says it reads it. */
export const sayWord: Record<PollWord, string> = { suits: 'suits', 'if-need-be': 'if need be', no: 'does not suit' };

/** @example pollTitle(context, poll, provider) // 'When: Team Around the School meeting, Cinder Lane Primary School' */
export function pollTitle({ pack }: Pick<Context, 'pack'>, poll: MeetingPoll, provider: Provider): string {
  const year = academicYearOf(poll.times[0]?.date ?? poll.until);
  return `When: ${activityName(pack(year), poll.activity, provider.kind)}, ${provider.name}`;
}

/** @example sayPollTime(poll, 0) // 'Tue 2 Mar 2027, 2 pm to 4 pm' */
export function sayPollTime({ times, minutes }: Pick<MeetingPoll, 'times' | 'minutes'>, at: number): string {
  const time = times[at];
  return time ? sayMeetingTime({ ...time, minutes }) : '';
}

/**
 * Counts of what was said of a time, without who said it.
 *
 * @example sayCounts({ suits: 2, 'if-need-be': 0, no: 1 }) // 'suits 2, does not suit 1'
 */
export function sayCounts(standing: Pick<TimeStanding, PollWord>): string {
  const said = (Object.keys(sayWord) as PollWord[])
    .filter((word) => standing[word] > 0)
    .map((word) => `${sayWord[word]} ${standing[word]}`);
  return said.join(', ') || 'no answer yet';
}

/** Until when it is waited. @example sayUntil({ until: '2027-02-26' }) // 'until Fri 26 Feb 2027' */
export function sayUntil({ until }: Pick<MeetingPoll, 'until'>): string {
  return `until ${sayDate(until)}`;
}
