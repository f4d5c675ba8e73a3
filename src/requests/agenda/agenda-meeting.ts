import { academicYearOf } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { type SeenMeeting, seenMeeting } from '../meetings/sees-meeting.ts';
import { hasAgreement } from '../sharing/has-agreement.ts';
import type { AgendaSide } from './points-of.ts';

/** A meeting whose agenda the asker may see, and on which side they look at it. */
export interface AgendaMeeting extends SeenMeeting {
  side: AgendaSide;
}

/**
 * The meeting whose agenda is asked for: by its ref, else the next one booked with a provider, of an activity where one is named.
 * Somebody of another team sees it only while they are asked to the meeting and an agreement to share information stands;
 * undefined for everybody else, as for a meeting that does not exist.
 *
 * @example (await agendaMeeting(readerOf(context), context, { provider: '900002' }))?.side // 'officers'
 */
export async function agendaMeeting(
  reader: Pick<Reader, 'read' | 'list'>,
  context: Context,
  { meeting: ref, provider, activity }: { meeting?: string; provider?: string; activity?: string },
): Promise<AgendaMeeting | undefined> {
  const next = ref ?? (provider === undefined ? undefined : await nextBooked(reader, context, provider, activity));
  const seen = next === undefined ? undefined : await seenMeeting(reader, context, next);
  if (!seen) return undefined;
  const { asker } = context;
  if (!seen.guest) return { ...seen, side: asker.staff ? 'officers' : 'leaders' };
  const isAsked = seen.meeting.attendees.some(({ person, left }) => person === asker.person.key && !left);
  return isAsked && (await hasAgreement(context, seen.meeting.provider)) ? { ...seen, side: 'guest' } : undefined;
}

/** The ref of the next meeting that is booked with a provider, in this school year or the next. */
async function nextBooked(
  { list }: Pick<Reader, 'list'>,
  { today }: Context,
  provider: string,
  activity: string | undefined,
): Promise<string | undefined> {
  const found: Meeting[] = [];
  for (const year of [academicYearOf(today), academicYearOf(today) + 1]) {
    for await (const { body } of list('meeting', `meeting:${year}:${provider}:`)) found.push(body);
  }
  const ahead = found.filter((one) => one.state === 'booked' && one.date >= today && (activity === undefined || one.activity === activity));
  const [first] = ahead.sort((a, b) => `${a.date}${a.from}`.localeCompare(`${b.date}${b.from}`));
  return first && meetingRef(first);
}
