import { academicYearOf } from '../../domain/date.ts';
import { meetingRef } from '../../domain/meeting.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { isOver } from './invitation-words.ts';
import { listMeetings } from './list-meetings.ts';
import { sayMeetingTime } from './say-meeting-time.ts';

/**
 * The next meeting of some activities that is booked at a provider, as a fact with its time and a button that opens it; neither where
 * none is.
 *
 * @example (await nextBooked(context, '900007', new Set(['tas-meeting']))).facts // [{ label: 'Booked', value: 'Tue 2 Mar 2027, 2 pm to 4 pm' }]
 */
export async function nextBooked(
  context: Context,
  provider: string,
  activities: ReadonlySet<string>,
): Promise<{ facts: NonNullable<Answer['facts']>; buttons: Button[] }> {
  const year = academicYearOf(context.today);
  const all = await listMeetings(context, [year, year + 1], [provider]);
  const next = all.find((one) => one.state === 'booked' && activities.has(one.activity) && !isOver(context, one));
  if (!next) return { facts: [], buttons: [] };
  return {
    facts: [{ label: 'Booked', value: sayMeetingTime(next) }],
    buttons: [{ title: 'The meeting', request: 'meeting', input: { meeting: meetingRef(next) } }],
  };
}
