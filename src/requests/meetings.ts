import { z } from 'zod/v4';
import { academicYearOf, sayDate } from '../domain/date.ts';
import { type Meeting, meetingRef } from '../domain/meeting.ts';
import { sayTime } from '../domain/say-time.ts';
import { activityOf } from '../packs/activity-of.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer, Button, Table } from './answer.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { auditName } from './meetings/book-it.ts';
import { isOver } from './meetings/invitation-words.ts';
import { listMeetings } from './meetings/list-meetings.ts';
import { asked } from './meetings/move-it.ts';
import { type Period, periodAsked } from './periods/period-asked.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { whose } from './standing/whose.ts';
import { paged } from './words/paged.ts';
import { personName } from './words/person-name.ts';

/** Which meetings are booked: at a provider, of a caseload, of the whole authority or one's own; those to come where no part of the year is named. */
export const meetings = defineRequest({
  name: 'meetings',
  title: 'Meetings that are booked',
  says: [
    'my meetings from {date} to {date}',
    'my meetings {date} to {date}',
    'meetings',
    'my meetings',
    'our meetings',
    'which meetings are coming up',
    'what meetings are coming up',
    'which meetings are booked',
    'what meetings have I got',
    'list the meetings',
    'meetings at {provider}',
    'which meetings are booked at {provider}',
    'what meetings are coming up at {provider}',
    '{activity} meetings this month',
    '{activity} meetings this term',
    'all {activity} meetings',
    'which {activity} are booked',
    'meetings this week',
    'meetings next week',
    'meetings this month',
    'meetings this term',
    'meetings across the authority',
    'the meetings of {person}',
    'what meetings do I have booked',
    'do we have any meetings coming up',
    'all the {activity} booked for this term',
    'what is booked in for {provider}',
    'which meetings are booked with {provider}',
    'list the meetings of {person}',
    'how many {activity} are booked this month',
    'what have I got booked in {date}',
    'which meetings have I got',
    'which schools have a {activity} booked',
    'which schools have a {activity} next month',
    'any {activity} this week',
    'what {activity} are coming up',
    'meetings booked with {provider}',
    'what is in the diary with {provider}',
    'when are you coming to see us',
    'what {activity} have I got this month',
    'which {activity} have I got this term',
    'what have you got booked in with us',
    'what is booked in with us between now and {date}',
    'meetings before {date}',
    'which meetings are there until {date}',
    'what {activity} are booked before {date}',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    activity: inputs.activity.optional(),
    person: inputs.person.optional(),
    scope: inputs.scope.optional(),
    start: dayField,
    until: dayField,
    /** A part of the year: `this-month`, `this-term`, `spring-2`. */
    half: field(z.string().max(20)),
    skip: inputs.skip,
  }),
  ahead: true,
  within: true,
  async run(context, { provider: key, activity, person, scope, start, until, half, skip }): Promise<Answer> {
    const { today, asker } = context;
    const year = academicYearOf(today);
    const period = periodAsked(context, { start, until, half });
    const one = key === undefined ? undefined : theProvider(context, key);
    const set = one ? { providers: [one], words: one.name } : whose(context, person, scope);
    const keys = set.providers.map(({ key: provider }) => provider);
    const all = await listMeetings(context, [year, year + 1]);
    const me = person === undefined || person === 'me' ? asker.person.key : asker.staff ? person : asker.person.key;
    const own = (meeting: Meeting) => one === undefined && scope === undefined && concerns(meeting, me);
    const named = all.filter(
      (meeting) => (keys.includes(meeting.provider) || own(meeting)) && (activity === undefined || meeting.activity === activity),
    );
    const wanted = named.filter((meeting) => (period ? within(meeting, period) : meeting.state === 'booked' && !isOver(context, meeting)));
    const names = await providerNames(context, wanted);
    const { rows, page } = paged(
      wanted,
      skip,
      { request: 'meetings', input: { provider: key, activity, person, scope, start, until, half } },
      context,
    );
    return {
      card: 'list',
      title: `Meetings${activity === undefined ? '' : `: ${activityOf(context.pack(year), activity)?.plural ?? activity}`}${one ? `, ${one.name}` : ''}`,
      lead: leadOf(wanted, { period, words: asker.staff || keys.length > 0 ? set.words : 'you', one: one !== undefined }),
      tables: rows.length > 0 ? [table(context, rows, names, one === undefined)] : [],
      page,
      sources: [],
      buttons: buttonsOf(key, activity),
      audience: 'person',
    };
  },
});

function concerns({ by, attendees }: Meeting, person: string): boolean {
  return by === person || attendees.some((one) => one.person === person && !one.left);
}

function within({ date, state }: Meeting, { opens, closes }: Period): boolean {
  return state !== 'cancelled' && opens <= date && date <= closes;
}

/** Who is asked to a meeting reads where it is, though they may see nothing else of the provider. */
async function providerNames(context: Context, some: readonly Meeting[]): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(some.map(({ provider }) => provider))];
  const reader = readerOf(context);
  const names = keys.map(async (key) => {
    const provider = context.directory.get(key) ?? (await reader.read('provider', `provider:${key}`))?.body;
    return [key, provider?.name ?? ''] as const;
  });
  return new Map(await Promise.all(names));
}

function leadOf(all: readonly Meeting[], { period, words, one }: { period?: Period; words: string; one: boolean }): string {
  const where = one ? `at ${words}` : `for ${words}`;
  const when = period ? ` ${period.words}` : '';
  const [first] = all;
  if (!first)
    return period ? `No meeting is booked ${where}${when}.` : `No meeting is booked ${where}. Ask for a time, such as “schedule a TAS”.`;
  const count = all.length === 1 ? `One meeting ${where}${when}` : `${sayCount(all.length, 'meeting')} ${where}${when}`;
  const next = period ? '' : `, the next on ${sayDate(first.date)} at ${sayTime(first.from)}`;
  return `${count}${next}.`;
}

function table(context: Context, rows: readonly Meeting[], names: ReadonlyMap<string, string>, named: boolean): Table {
  return {
    columns: ['When', 'Meeting', ...(named ? ['At'] : []), 'Chair', 'How it stands'],
    rows: rows.map((meeting) => {
      const kind = context.directory.get(meeting.provider)?.kind;
      const chair = asked(meeting).find(({ seat }) => seat === 'chair')?.person;
      const name = kind
        ? auditName(context, { kind }, meeting)
        : (activityOf(context.pack(meeting.year), meeting.activity)?.name ?? 'Meeting');
      return {
        cells: [
          `${sayDate(meeting.date)}, ${sayTime(meeting.from)}`,
          name,
          ...(named ? [names.get(meeting.provider) ?? ''] : []),
          chair ? personName(context.people, chair) : '',
          howItStands(context, meeting),
        ],
        ...(needs(meeting) && { tone: 'attention' as const }),
        open: { title: 'The meeting', request: 'meeting', input: { meeting: meetingRef(meeting) } },
      };
    }),
  };
}

function needs(meeting: Meeting): boolean {
  return meeting.state === 'booked' && asked(meeting).some(({ seat, answer }) => seat !== 'invited' && answer?.is === 'declined');
}

function howItStands(context: Context, meeting: Meeting): string {
  if (meeting.state === 'held') return 'held';
  if (needs(meeting)) return 'somebody who is needed cannot come';
  return isOver(context, meeting) ? 'no minutes yet' : 'booked';
}

function buttonsOf(provider: string | undefined, activity: string | undefined): Button[] {
  return provider === undefined
    ? []
    : [{ title: 'Find a time', request: 'schedule-meeting', input: { provider, ...(activity && { activity }) } }];
}
