import { z } from 'zod/v4';
import { academicYearOf, addDays, type IsoDate } from '../domain/date.ts';
import { type MeetingPlace, type MeetingTime, meetingPlaces } from '../domain/meeting.ts';
import { type MeetingPoll, pollDocId } from '../domain/meeting-poll.ts';
import type { Provider } from '../domain/provider.ts';
import { schoolDaysAcross } from '../domain/school-days-across.ts';
import { meetingShapeFor } from '../packs/meeting-shape-for.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { meetingFields } from './meetings/meeting-fields.ts';
import { waysOf } from './meetings/tell-attendees.ts';
import { opening, openPolls } from './polls/open-polls.ts';
import { peopleFault } from './polls/poll-faults.ts';
import { leastTimes, mostTimes, pollFields } from './polls/poll-fields.ts';
import { pollView } from './polls/poll-view.ts';
import { sayUntil } from './polls/say-poll.ts';
import { tellingPoll } from './polls/telling-poll.ts';
import { whomToAsk } from './polls/whom-to-ask.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { here } from './rounds/hours.ts';
import { theProvider } from './standing/the-provider.ts';
import { listed } from './words/listed.ts';
import { personName } from './words/person-name.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** For so many school days it is waited for answers, and no longer than to the day before the first time. */
const WAITS = 5;

/** Asks people whose calendars Tally does not see which of some times suit them for a meeting. Buttons make it: times are found by `schedule-meeting`. */
export const startPoll = defineRequest({
  name: 'start-poll',
  title: 'Ask by a poll when a meeting suits',
  says: [],
  input: z.strictObject({
    provider: inputs.provider,
    activity: inputs.activity,
    times: pollFields.times,
    place: z.enum(meetingPlaces),
    chair: meetingFields.chair,
    people: meetingFields.people,
    ask: field(z.literal('all')),
  }),
  command: true,
  async run(context, { provider: key, activity, times: given, place, chair, people = [], ask }): Promise<Answer> {
    const provider = theProvider(context, key);
    const times = timesToCome(context, given);
    const all = [...new Set([...(chair ? [chair] : []), ...people])];
    const fault = await faultOf(context, provider, { activity, times, all });
    if (fault) return refused(provider, activity, fault);
    const asked = await whomToAsk(context, all, times, ask === 'all');
    if (asked.length === 0) return refused(provider, activity, 'There is nobody to ask but you: book the time that suits you.');
    const poll = pollOf(
      context,
      { provider: key, activity, times, place, chair, people: all.filter((one) => one !== chair), asked },
      provider,
    );
    const done = await write(context, poll);
    const seen = { poll: done.poll, provider, asked: done.poll.asked.includes(context.asker.person.key) };
    if (done.is === 'other') return pollView(context, seen, `There is a poll about this meeting already, so nobody is asked anew.`);
    const names = listed(done.poll.asked.map((one) => personName(context.people, one)));
    const view = pollView(
      context,
      seen,
      `${names} ${done.poll.asked.length === 1 ? 'is' : 'are'} asked, and can answer ${sayUntil(done.poll)}.`,
    );
    return { ...view, notes: await unreached(context, done.poll.asked) };
  },
});

/** In order of time, each once, those that are still to come; no more than a poll has. */
function timesToCome(context: Context, given: readonly MeetingTime[]): MeetingTime[] {
  const now = here(context);
  const known = new Map(given.map((time) => [`${time.date}T${time.from}`, time]));
  return [...known]
    .filter(([at]) => at > `${now.date}T${now.time}`)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, time]) => time)
    .slice(0, mostTimes);
}

async function faultOf(
  context: Context,
  provider: Provider,
  { activity, times, all }: { activity: string; times: readonly MeetingTime[]; all: readonly string[] },
): Promise<string | undefined> {
  if (provider.status === 'closed') return `${provider.name} is closed.`;
  if (times.length < leastTimes) return 'A poll asks about two times at least that are still to come: choose them anew.';
  if (!meetingShapeFor(context.pack(academicYearOf(times[0]!.date)), activity, provider.kind))
    return 'That is no meeting. Choose what kind of meeting it is.';
  return peopleFault(context, provider, all);
}

function pollOf(
  context: Context,
  asks: Pick<MeetingPoll, 'provider' | 'activity' | 'times' | 'place' | 'chair' | 'people' | 'asked'> & { place: MeetingPlace },
  { kind }: Provider,
): MeetingPoll {
  const { chair, times, ...rest } = asks;
  const first = times[0]!.date;
  return {
    id: actId(context, 'start-poll'),
    ...rest,
    times,
    minutes: meetingShapeFor(context.pack(academicYearOf(first)), asks.activity, kind)?.minutes ?? 120,
    ...(chair !== undefined && { chair }),
    answers: [],
    until: untilOf(context, first),
    state: 'open',
    by: context.asker.person.key,
    at: context.now,
  };
}

function untilOf(context: Context, first: IsoDate): IsoDate {
  const { date } = here(context);
  const days = schoolDaysAcross(context.calendar, addDays(date, 1), addDays(first, -1));
  return days.slice(0, WAITS).at(-1) ?? date;
}

/** The poll as it was written: by this act, now or before; or the one of the same meeting that is open already. */
function write(context: Context, poll: MeetingPoll): Promise<{ is: 'new' | 'other'; poll: MeetingPoll }> {
  const { store, authority } = context;
  return commit<{ is: 'new' | 'other'; poll: MeetingPoll }>(store, authority.id, async (reader) => {
    const before = await reader.read('poll', pollDocId(poll));
    if (before) return { operations: [], result: { is: 'new', poll: before.body } };
    const other = (await openPolls(reader, poll.provider)).find(({ activity }) => activity === poll.activity);
    if (other) return { operations: [], result: { is: 'other', poll: other } };
    const change = { what: 'poll about times', after: `${poll.times.length} times, asked of ${poll.asked.length}` };
    const operations = [
      { do: 'create' as const, doc: { id: pollDocId(poll), kind: 'poll' as const, v: 1, body: poll } },
      await opening(context, reader, poll),
      ...poll.asked.map((person) => tellingPoll(context, poll, person, 'asked')),
      audit(context, 'start-poll', 'done', poll.provider, [poll.id], [change]),
    ];
    return { operations, result: { is: 'new', poll } };
  });
}

async function unreached(context: Context, keys: readonly string[]): Promise<string[]> {
  const ways = await Promise.all(
    keys.map(async (key) => ({ key, ...(await waysOf(readerOf(context), { ...context, diary: undefined }, key)) })),
  );
  const names = ways.filter(({ teams, email }) => !teams && !email).map(({ key }) => personName(context.people, key));
  const they = names.length === 1 ? 'them' : 'each of them';
  return names.length > 0
    ? [`Tally cannot reach ${listed(names)} yet: no chat with Tally in Teams and no e-mail. Please ask ${they} yourself.`]
    : [];
}

function refused({ key, name }: Provider, activity: string, why: string): Answer {
  const other = { title: 'Find times', request: 'schedule-meeting', input: { provider: key, activity } };
  return { ...plainAnswer(`Nobody is asked: ${name}`, why, [other]), audience: 'person' };
}
