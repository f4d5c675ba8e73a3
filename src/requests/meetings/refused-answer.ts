import type { Meeting, MeetingTime } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import type { Refused } from './booked.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import { noMeeting } from './sees-meeting.ts';

/** What was asked for that could not be done. */
export interface Asked extends MeetingTime, Pick<Meeting, 'activity' | 'minutes'> {
  provider: Provider;
  /** The meeting that was to be changed, by its ref. */
  meeting?: string;
}

/**
 * Why a meeting was not booked or changed: who is not free then (not what they do), or what does not fit; and the way to other
 * times.
 *
 * @example refusedAnswer(context, { is: 'busy', busy: [{ person: 'p-head' }] }, asked).lead
 * // 'Nothing is booked. Ruth Calloway is not free on Tue 2 Mar 2027, 2 pm to 4 pm.'
 */
export function refusedAnswer(context: Context, refused: Refused, asked: Asked): Answer {
  if (refused.is === 'none') return noMeeting();
  const { provider, activity, meeting } = asked;
  const nothing = meeting === undefined ? 'Nothing is booked.' : 'Nothing is changed.';
  const others: Button = {
    title: 'Other times',
    request: 'schedule-meeting',
    input: { provider: provider.key, activity, ...(meeting !== undefined && { meeting }) },
  };
  const said = refused.is === 'unfit' ? { says: refused.says, buttons: [] } : sayBusy(context, refused, asked);
  return {
    card: 'answer',
    title: meeting === undefined ? 'Not booked' : 'Not changed',
    lead: `${nothing} ${said.says}`,
    sources: [],
    buttons: [...said.buttons, others],
    audience: 'person',
  };
}

/** Where everybody who is busy is at one meeting of the same provider, somebody has booked it already. */
function sayBusy({ people }: Context, { busy }: Extract<Refused, { is: 'busy' }>, asked: Asked): { says: string; buttons: Button[] } {
  const refs = new Set(busy.map(({ meeting, provider }) => (provider === asked.provider.key ? meeting : undefined)));
  const [same] = refs;
  const names = listed([...new Set(busy.map(({ person }) => person))].map((key) => personName(people, key)));
  const says = `${names} ${busy.length === 1 ? 'is' : 'are'} not free on ${sayMeetingTime(asked)}.`;
  if (refs.size > 1 || same === undefined) return { says, buttons: [] };
  return {
    says: `${says} There is a meeting of ${asked.provider.name} at that time already.`,
    buttons: [{ title: 'That meeting', request: 'meeting', input: { meeting: same } }],
  };
}
