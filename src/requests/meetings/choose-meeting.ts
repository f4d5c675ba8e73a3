import { academicYearOf, type IsoDate, sayDate } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { activityOf } from '../../packs/activity-of.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { restsOn } from '../words/rests-on.ts';
import { auditName } from './book-it.ts';
import { isOver } from './invitation-words.ts';
import { listMeetings } from './list-meetings.ts';
import { sayAt } from './say-meeting.ts';
import type { SeenMeeting } from './sees-meeting.ts';

/** What was said of a meeting that is meant. */
export interface MeetingSaid {
  provider?: string;
  activity?: string;
  date?: IsoDate;
}

/** As many as a card offers to choose from. */
const SHOWN = 8;

/**
 * Which booked meeting is meant by words: of those to come that the asker may see, the only one that fits; where several do, a
 * choice of them for the same request, which carries on what else was said; where none does, that there is none. A
 * leader who names no provider means their own.
 *
 * @example await chooseMeeting(context, 'move-meeting', { provider: '900002' }, { time: '14:00' })
 */
export async function chooseMeeting(
  context: Context,
  request: string,
  { provider: key, activity, date }: MeetingSaid,
  carry: Record<string, unknown> = {},
): Promise<SeenMeeting | { answer: Answer }> {
  const { asker, today, directory } = context;
  const year = academicYearOf(today);
  const own = key === undefined ? (asker.providers.length > 0 || !asker.staff ? asker.providers : undefined) : [key];
  const all = await listMeetings(context, [year, year + 1], own);
  const me = asker.person.key;
  const seen = all.flatMap((meeting): SeenMeeting[] => {
    const provider = directory.get(meeting.provider);
    return provider && meeting.state === 'booked' && !isOver(context, meeting) ? [{ meeting, provider, guest: false }] : [];
  });
  const mine = key === undefined && own === undefined ? seen.filter(({ meeting }) => concerns(meeting, me)) : seen;
  const fits = mine.filter(
    ({ meeting }) => (activity === undefined || meeting.activity === activity) && (date === undefined || meeting.date === date),
  );
  const [first] = fits;
  if (!first) return { answer: none(context, { provider: key, activity, date }) };
  // "The TAS" is the next one; what changes a meeting asks which.
  if (fits.length === 1 || request === 'meeting') return first;
  return {
    answer: {
      card: 'choice',
      title: 'Which meeting?',
      lead: 'Several meetings are booked. Which one do you mean?',
      options: fits.slice(0, SHOWN).map(({ meeting, provider }) => ({
        title: `${auditName(context, provider, meeting)}, ${sayAt(meeting)}`,
        detail: provider.name,
        request,
        input: { ...carry, meeting: meetingRef(meeting) },
      })),
      sources: [],
      buttons: [{ title: 'All meetings', request: 'meetings', input: key === undefined ? {} : { provider: key } }],
      audience: 'person',
    },
  };
}

function concerns({ by, attendees }: Meeting, person: string): boolean {
  return by === person || attendees.some((one) => one.person === person && !one.left);
}

function none(context: Context, { provider: key, activity, date }: MeetingSaid): Answer {
  const provider = key === undefined ? undefined : context.directory.get(key);
  const pack = context.pack(academicYearOf(context.today));
  const name =
    activity === undefined
      ? 'meeting'
      : provider
        ? auditName(context, provider, { year: academicYearOf(context.today), activity })
        : (activityOf(pack, activity)?.name ?? 'meeting');
  const lead = `No ${name}${provider ? ` at ${provider.name}` : ''} is booked${date ? ` for ${sayDate(date)}` : ''}.`;
  const find = provider
    ? [{ title: 'Find a time', request: 'schedule-meeting', input: { provider: provider.key, ...(activity && { activity }) } }]
    : [];
  const shape = provider && activity ? meetingShapeFor(pack, activity, provider.kind) : undefined;
  // Of a meeting that is not booked yet, what the strategy says of every such meeting is the nearest answer.
  const facts = [
    { label: 'Chaired by', value: upperFirst(shape?.chair.join(' or ') ?? '') },
    { label: 'Must attend', value: upperFirst(shape?.required.join(' and ') ?? '') },
  ].filter(({ value }) => value !== '');
  const plain = plainAnswer('No meeting', lead, [...find, { title: 'Meetings', request: 'meetings', input: {} }]);
  return { ...plain, facts, ...(shape && facts.length > 0 && restsOn(pack, [shape], { about: ['people'] })), audience: 'person' };
}
