import { createHash } from 'node:crypto';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import { type Meeting, meetingDocId, meetingRef } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { activityName } from '../../packs/activity-of.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Decision, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { settlingPolls } from '../polls/settle-polls.ts';
import { theProvider } from '../standing/the-provider.ts';
import type { Booked } from './booked.ts';
import { changingDays } from './booked-days.ts';
import { bookingWarnings } from './booking-warnings.ts';
import { attendeesFault, linkedChair } from './check-booking.ts';
import { timeFault } from './check-time.ts';
import { diaryDue } from './diary-due.ts';
import { findMeeting } from './find-meeting.ts';
import { keepInDiary } from './keep-in-diary.ts';
import { arrangerOf } from './organise.ts';
import { outsideBusy } from './outside-busy.ts';
import { planning } from './planned-days.ts';
import { refusedAsBusy } from './refused-as-busy.ts';
import { sayAt } from './say-meeting.ts';
import { tellAttendees } from './tell-attendees.ts';
import { whoIsBusy } from './who-is-busy.ts';

/** A meeting as it is to be booked. `attendees` have one chair among them; `by` is who arranges it where that is not to be found out. */
export interface Booking extends Pick<Meeting, 'provider' | 'activity' | 'date' | 'from' | 'minutes' | 'place' | 'link' | 'attendees'> {
  by?: string;
}

/**
 * Books one meeting by one write: the meeting, everybody's day, the planned day of the provider's year, what people are told and
 * the audit, all or nothing. Who is free is looked at again in that write, so that of two who book one person for one time
 * at the same moment one is refused. `nonce` names the act: the same booked again under it changes nothing and answers the same.
 * Refused where somebody who is needed is not free, and where it does not fit. Throws what the store throws.
 *
 * @example await bookIt(context, { provider: '900007', activity: 'tas-meeting', date: '2027-03-02', from: '14:00', minutes: 120, place: 'provider', attendees }, { request: 'book-meeting', nonce })
 */
export async function bookIt(context: Context, booking: Booking, { request, nonce }: { request: string; nonce: string }): Promise<Booked> {
  const provider = theProvider(context, booking.provider);
  const { link, by, ...rest } = booking;
  const meeting: Meeting = {
    id: createHash('sha256')
      .update(JSON.stringify(['meeting', nonce]))
      .digest('hex')
      .slice(0, 24),
    year: academicYearOf(booking.date),
    ...rest,
    ...(link !== undefined && { link }),
    state: 'booked',
    sequence: 0,
    by:
      by ??
      arrangerOf(
        context,
        provider.key,
        booking.attendees.map(({ person }) => person),
      ),
    at: context.now,
  };
  const outside = await outsideBusy(context, booking.attendees, booking.date);
  const refused = await bookingFault(context, provider, meeting);
  const done = await commit<Booked>(context.store, context.authority.id, async (reader) => {
    const before = await findMeeting(reader, meetingRef(meeting));
    if (before) return { operations: [], result: await asBooked(reader, context, before.body, { again: true }) };
    if (refused !== undefined) return { operations: [], result: { is: 'unfit', says: refused } };
    return decide(reader, context, { provider, meeting, request, outside });
  });
  if (done.is !== 'booked') return done;
  const shown = (await keepInDiary(context, meetingRef(done.meeting))) ?? done.meeting;
  const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
  return { ...done, meeting: shown, warnings: shape ? await bookingWarnings(context, provider, shape, shown) : [] };
}

async function decide(
  reader: Reader,
  context: Context,
  {
    provider,
    meeting,
    request,
    outside,
  }: { provider: Provider; meeting: Meeting; request: string; outside: Awaited<ReturnType<typeof outsideBusy>> },
): Promise<Decision<Booked>> {
  const { attendees } = meeting;
  const ref = meetingRef(meeting);
  const people = attendees.map(({ person }) => person);
  const time = { ...meeting, meeting: ref };
  const busy = await whoIsBusy(reader, people, time, outside);
  const refused = await refusedAsBusy(context, busy, { people, attendees }, time, outside);
  if (refused) return { operations: [], result: refused };
  const told = await tellAttendees(reader, context, meeting, people, { tells: 'booked' });
  const span = { from: meeting.from, until: timeAt(minuteOf(meeting.from) + meeting.minutes), provider: provider.key, meeting: ref };
  const operations: Operation[] = [
    // First, so that whoever comes second meets them before anything else.
    ...(await changingDays(
      reader,
      people.map((person) => ({ person, date: meeting.date, takes: span })),
    )),
    { do: 'create', doc: { id: meetingDocId(meeting), kind: 'meeting', v: 1, body: meeting } },
    ...(await planning(reader, { after: meeting })),
    ...(await settlingPolls(reader, meeting)),
    ...told.operations,
    ...diaryDue(context, meeting),
    audit(context, request, 'done', provider.key, [ref], [{ what: auditName(context, provider, meeting), after: sayAt(meeting) }]),
  ];
  const result: Booked = {
    is: 'booked',
    meeting,
    again: false,
    warnings: [],
    busy: busy.map(({ person }) => person),
    unreached: told.unreached,
  };
  return { operations, result };
}

/** A meeting that stands as it was to be, as what came of it. */
export async function asBooked(reader: Reader, context: Context, meeting: Meeting, { again }: { again: boolean }): Promise<Booked> {
  const people = meeting.attendees.filter(({ left }) => !left).map(({ person }) => person);
  const [busy, told] = await Promise.all([
    whoIsBusy(reader, people, { ...meeting, meeting: meetingRef(meeting) }),
    tellAttendees(reader, context, meeting, people, { tells: 'booked' }),
  ]);
  return { is: 'booked', meeting, again, warnings: [], busy: busy.map(({ person }) => person), unreached: told.unreached };
}

/** @example auditName(context, provider, meeting) // 'TAS meeting' */
export function auditName(
  context: Pick<Context, 'pack'>,
  { kind }: Pick<Provider, 'kind'>,
  { year, activity }: Pick<Meeting, 'year' | 'activity'>,
): string {
  return activityName(context.pack(year), activity, kind);
}

/** Why a meeting cannot be booked so, whoever is free. */
async function bookingFault(context: Context, provider: Provider, meeting: Meeting): Promise<string | undefined> {
  if (provider.status === 'closed') return `${provider.name} closed${provider.closed ? ` on ${sayDate(provider.closed)}` : ''}.`;
  const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
  if (!shape) return 'That is no meeting. Choose what kind of meeting it is.';
  const chair = meeting.attendees.find(({ seat }) => seat === 'chair');
  const linked = chair && linkedChair(context, provider, shape, chair.person);
  const fault = timeFault(context, meeting) ?? (await attendeesFault(context, provider, meeting.attendees));
  return fault ?? (linked?.refused ? linked.says : undefined);
}
