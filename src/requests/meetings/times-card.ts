import { type Meeting, type MeetingPlace, meetingRef } from '../../domain/meeting.ts';
import type { RankedTime } from '../../domain/meeting-times/times-ask.ts';
import { sayTime } from '../../domain/say-time.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { aboutLine } from '../words/about.ts';
import { calendarNotes } from '../words/calendar-notes.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import { sayLine, sayWhen } from '../words/plan-words.ts';
import { restsOn } from '../words/rests-on.ts';
import type { TimesFound } from './find-times.ts';
import { type MeetingWindow, sayDates } from './meeting-window.ts';
import { noTimes } from './no-times.ts';
import { readTime } from './read-time.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import { sayReasons } from './say-reasons.ts';
import { scheduleAgain } from './schedule-again.ts';
import type { ScheduleInput } from './schedule-fields.ts';
import { placeWords } from './schedule-form.ts';
import type { Seats } from './seats.ts';
import { type Sitting, saysLinked } from './sitting.ts';
import type { WhichMeeting } from './which-meeting.ts';

/** How many times a card shows, and how many a poll asks about. */
const PAGE = 3;
const POLL = 5;

/** All that the card of times is made from. */
export interface TimesCard {
  stands: Standing;
  meeting: WhichMeeting;
  window: MeetingWindow;
  seats: Seats;
  sitting: Sitting;
  found: TimesFound;
  place: MeetingPlace;
  asked: ScheduleInput;
  /** The booked meeting that these are other times for. */
  moving?: Meeting;
}

/**
 * The card of times for a meeting: what is due, who must be there, the best times as options that book them, or move
 * there what is booked, and what can be chosen otherwise. Where there is no time it says why, and what would make one possible.
 *
 * @example timesCard(context, all).options?.[0]?.request // 'book-meeting'
 */
export function timesCard(context: Context, all: TimesCard): Answer {
  const { stands, meeting, window, seats, sitting, found, place, asked, moving } = all;
  const { name, line, shape, note } = meeting;
  const start = Math.min(Math.floor(asked.skip / PAGE) * PAGE, Math.max(0, Math.ceil(found.times.length / PAGE) - 1) * PAGE);
  const shown = found.times.slice(start, start + PAGE);
  const none = found.none && noTimes(context, all, found.none);
  const items = stands.position.groups.flatMap(({ items }) => items).filter(({ activity }) => activity === meeting.activity);
  const rests = restsOn(stands.pack, [...items, shape], { about: ['dates', 'people'] });
  return {
    card: shown.length > 0 ? 'choice' : 'answer',
    title: `${moving ? `Move: ${name}, ` : `${name}: `}${stands.provider.name}`,
    subtitle: aboutLine(stands),
    lead:
      none?.lead ??
      `${sayAsked(asked, found)}${sayFound(found, shown.length, start)} Choose one to ${moving ? 'move it there' : 'book it'}.`,
    options: shown.map((time) => ({
      title: sayMeetingTime({ ...time, minutes: shape.minutes }),
      ...leadsTo(all, time),
      detail: sayReasons(context, time.reasons, window),
    })),
    facts: [
      { label: 'Which', value: line ? [sayLine(stands, line), sayWhen(stands, line)].filter(Boolean).join(': ') : name },
      { label: 'Looked at', value: sayDates(window.window) },
      ...(found.chair ? [{ label: 'Chair', value: `${found.chair.name}, ${found.chair.office}` }] : []),
      ...peopleFact('Must be there', sitting, found, true),
      ...peopleFact('Asked as well', sitting, found, false),
      { label: 'Where', value: placeWords[place] },
    ],
    page: pageOf(all, start, shown.length),
    notes: [
      ...[note, window.note].filter((one) => one !== undefined),
      ...seats.missing,
      ...sitting.notes,
      ...(found.chair?.linked && sitting.chairs.length > 1 ? [saysLinked(found.chair)] : []),
      ...unseenNote(context, found, moving),
      ...suggestions(all),
      ...(seats.unagreed ? [seats.unagreed] : []),
      ...eveningNote(all),
      ...(shown.length > 0 ? ['Every time is on a school day, with no bank holiday, closure, leave or other meeting in the way.'] : []),
      ...calendarNotes(context, [stands]),
    ],
    ...rests,
    buttons: [...(none?.buttons ?? []), ...buttonsOf(all, start)],
    audience: 'person',
  };
}

/** Where a time of day was asked for and cannot be had. */
function sayAsked({ time, skip }: ScheduleInput, { times }: TimesFound): string {
  const at = time && readTime(time);
  return !at || skip > 0 || times[0]?.from === at ? '' : `${sayTime(at)} does not fit everybody. `;
}

function sayFound({ times }: TimesFound, shown: number, start: number): string {
  if (start > 0) return `These are ${shown} more of the ${times.length} times that fit.`;
  if (times.length === 1) return 'One time fits.';
  return times.length <= shown ? `These ${shown} times fit.` : `These are the best ${shown} of the ${times.length} times that fit.`;
}

/** What books a time, or moves there what is booked. Everybody but the chair is in `people`. */
function leadsTo(all: TimesCard, { date, from }: RankedTime): Pick<Button, 'request' | 'input'> {
  const { moving, place } = all;
  if (!moving) return { request: 'book-meeting', input: { ...offered(all), date, from } };
  return { request: 'move-meeting', input: { meeting: meetingRef(moving), date, time: from, ...(place !== moving.place && { place }) } };
}

function offered({ stands, meeting, sitting, found, place }: TimesCard): Record<string, unknown> {
  const others = sitting.people.filter(({ person }) => person !== found.chair?.person).map(({ person }) => person);
  return {
    provider: stands.provider.key,
    activity: meeting.activity,
    place,
    ...(found.chair && { chair: found.chair.person }),
    people: others.join(','),
  };
}

function peopleFact(label: string, { people }: Sitting, { chair }: TimesFound, required: boolean): { label: string; value: string }[] {
  const said = people.filter((one) => one.required === required && one.person !== chair?.person);
  const words = said.map(({ name, office, because }) => `${name} (${office}${required && because ? `, ${because}` : ''})`);
  return words.length > 0 ? [{ label, value: words.join(', ') }] : [];
}

function unseenNote({ people }: Context, { unseen, times }: TimesFound, moving: Meeting | undefined): string[] {
  if (unseen.length === 0 || times.length === 0) return [];
  const names = listed(unseen.map((key) => personName(people, key)));
  return [
    `Tally does not see the ${unseen.length > 1 ? 'calendars' : 'calendar'} of ${names}: ${moving ? 'move it' : 'ask by a poll, or book'} and see who accepts.`,
  ];
}

function eveningNote({ stands, meeting, asked }: TimesCard): string[] {
  if (!meeting.shape.evening || asked.part !== undefined) return [];
  return stands.provider.kind === 'child-minder'
    ? ['Evenings come first, because a child minder is with the children by day; a time by day can be chosen too.']
    : ['An evening can be chosen too.'];
}

/** The teams that something speaks for and that are not asked yet. */
function suggestions({ seats, asked }: TimesCard): string[] {
  return seats.wider
    .filter(({ person, suggested }) => suggested && !asked.wider?.includes(person))
    .map(({ name, office, because }) => `${name} (${office}) may be useful. ${because}.`);
}

function pageOf(all: TimesCard, start: number, shown: number): Answer['page'] {
  const of = all.found.times.length;
  if (of <= PAGE) return undefined;
  const to = (title: string, skip: number): Button => ({
    title,
    request: 'schedule-meeting',
    input: scheduleAgain(all.asked, all.meeting.activity, { skip }),
  });
  return {
    from: start + 1,
    to: start + shown,
    of,
    previous: start > 0 ? to('Better times', start - PAGE) : undefined,
    next: start + PAGE < of ? to('More times', start + PAGE) : undefined,
  };
}

function buttonsOf(all: TimesCard, start: number): Button[] {
  const { seats, found, stands, asked, moving } = all;
  const useful = seats.wider.filter(({ person, suggested }) => suggested && !asked.wider?.includes(person)).map(({ person }) => person);
  const times = found.times.slice(start, start + POLL).map(({ date, from }) => `${date}T${from}`);
  return [
    ...(!moving && found.unseen.length > 0 && times.length > 1
      ? [{ title: 'Ask by a poll', request: 'start-poll', input: { ...offered(all), times: times.join(',') } }]
      : []),
    ...(useful.length > 0
      ? [
          {
            title: 'Ask them too',
            request: 'schedule-meeting',
            input: scheduleAgain(all.asked, all.meeting.activity, { wider: [...(asked.wider ?? []), ...useful].join(',') }),
          },
        ]
      : []),
    {
      title: moving ? 'Change where or when' : 'Change who, where or when',
      request: 'schedule-meeting',
      input: scheduleAgain(all.asked, all.meeting.activity, { change: 'yes' }),
    },
    ...(moving ? [{ title: 'The meeting', request: 'meeting', input: { meeting: meetingRef(moving) } }] : []),
    ...(seats.unagreed ? [{ title: 'Record an agreement', request: 'record-agreement', input: { provider: stands.provider.key } }] : []),
  ];
}
