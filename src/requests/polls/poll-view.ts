import { type MeetingPoll, pollRef } from '../../domain/meeting-poll.ts';
import { bestOfPoll, pollStanding, type TimeStanding } from '../../domain/poll-standing.ts';
import type { Answer, Button, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { here } from '../rounds/hours.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import { pollTitle, sayCounts, sayPollTime, sayUntil, sayWord } from './say-poll.ts';
import { type SeenPoll, stillHere } from './seen-poll.ts';

/** How the times of a poll stand now, counting whoever is still here. */
export function standingOf(context: Context, poll: MeetingPoll): TimeStanding[] {
  return pollStanding(poll, here(context), stillHere(context, poll));
}

/**
 * How a poll stands. The authority's staff see who said what of each time; anybody else sees the times, their own answer and how many
 * said what. `says` stands before it: what was just done.
 */
export function pollView(context: Context, seen: SeenPoll, says?: string): Answer {
  const { poll, provider } = seen;
  const standing = standingOf(context, poll);
  const asked = stillHere(context, poll);
  const answered = poll.answers.filter(({ person }) => asked.has(person));
  const waiting = [...asked].filter((key) => !answered.some(({ person }) => person === key));
  const names = (keys: readonly string[]) => keys.map((key) => personName(context.people, key));
  const staff = context.asker.staff;
  return {
    card: 'answer',
    title: pollTitle(context, poll, provider),
    lead:
      says !== undefined && poll.state === 'closed'
        ? says
        : [says, leadOf(context, poll, standing, { asked: asked.size, answered: answered.length })].filter(Boolean).join(' '),
    facts: staff
      ? [
          { label: 'Asked by', value: personName(context.people, poll.by) },
          ...(poll.state === 'open' ? [{ label: 'Can be answered', value: sayUntil(poll) }] : []),
          ...(waiting.length > 0 ? [{ label: 'No answer yet', value: listed(names(waiting)) }] : []),
        ]
      : [],
    tables: [staff ? staffTable(context, poll, standing) : ownTable(context, poll, standing)],
    sources: [],
    buttons: staff || seen.asked ? buttonsOf(context, seen, standing) : [],
    audience: 'person',
  };
}

function leadOf(
  { directory }: Context,
  poll: MeetingPoll,
  standing: readonly TimeStanding[],
  { asked, answered }: { asked: number; answered: number },
): string {
  if (poll.state === 'booked') return 'A meeting has been booked since.';
  if (poll.state === 'closed') return 'This poll is closed.';
  const closed = directory.get(poll.provider)?.status === 'closed';
  if (closed) return 'The school or setting has closed.';
  const [best] = bestOfPoll(standing);
  const so = answered === asked ? 'Everybody has answered.' : `${answered} of ${asked} ${asked === 1 ? 'has' : 'have'} answered.`;
  if (!best) return `${so} All of these times have gone by.`;
  if (answered === 0) return so;
  return `${so} Best ${answered < asked ? 'so far' : 'time'}: ${sayPollTime(poll, best.at)} (${sayCounts(best)}).`;
}

/** By time, who said what; a row leads to booking it. */
function staffTable(context: Context, poll: MeetingPoll, standing: readonly TimeStanding[]): Table {
  const asked = stillHere(context, poll);
  const said = (at: number, word: string) =>
    listed(
      poll.answers
        .filter(({ person, says }) => asked.has(person) && says[at] === word)
        .map(({ person }) => personName(context.people, person)),
    ) || '–';
  return {
    columns: ['Time', ...Object.values(sayWord).map(upperFirst)],
    rows: standing.map(({ at, gone }) => ({
      cells: [`${sayPollTime(poll, at)}${gone ? ' (gone by)' : ''}`, said(at, 'suits'), said(at, 'if-need-be'), said(at, 'no')],
      ...(poll.state === 'open' && !gone && { open: bookButton(poll, at) }),
    })),
  };
}

function ownTable({ asker }: Context, poll: MeetingPoll, standing: readonly TimeStanding[]): Table {
  const own = poll.answers.find(({ person }) => person === asker.person.key);
  const word = (at: number) => {
    const said = own?.says[at];
    return said ? sayWord[said] : '–';
  };
  return {
    columns: ['Time', 'You said', 'All'],
    rows: standing.map((time) => ({ cells: [sayPollTime(poll, time.at), word(time.at), sayCounts(time)] })),
  };
}

/** The booking of one of its times, with whom and where the poll was for. */
function bookButton(poll: MeetingPoll, at: number): Button {
  const { provider, activity, place, chair, people, times } = poll;
  const input = { provider, activity, ...times[at], place, ...(chair !== undefined && { chair }), people: people.join(',') };
  return { title: `Book ${sayPollTime(poll, at)}`, request: 'book-meeting', input };
}

function buttonsOf({ asker }: Context, { poll, asked }: SeenPoll, standing: readonly TimeStanding[]): Button[] {
  const input = { poll: pollRef(poll) };
  if (poll.meeting !== undefined) return [{ title: 'The meeting', request: 'meeting', input: { meeting: poll.meeting } }];
  if (poll.state !== 'open') return [];
  const answered = poll.answers.some(({ person }) => person === asker.person.key);
  const [best] = bestOfPoll(standing);
  return [
    ...(best && poll.answers.length > 0 ? [bookButton(poll, best.at)] : []),
    ...(asked && best ? [{ title: answered ? 'Change my answer' : 'Answer', request: 'answer-poll', input }] : []),
    { title: 'Other times', request: 'schedule-meeting', input: { provider: poll.provider, activity: poll.activity } },
    { title: 'Close the poll', request: 'close-poll', input },
  ];
}
