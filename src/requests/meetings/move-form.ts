import { isIsoDate } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Answer, Button, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { standing } from '../standing/standings.ts';
import { type BookFaults, dayAndTime, linkField, placeField } from './book-form.ts';
import { auditName } from './book-it.ts';
import { findTimes, type TimesFound } from './find-times.ts';
import { linkFault } from './meeting-fields.ts';
import { readTime } from './read-time.ts';
import { sayAt, sayPlace } from './say-meeting.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import type { SeenMeeting } from './sees-meeting.ts';
import { timesToMove } from './times-to-move.ts';

/** So many times are offered at once. */
const FEW = 3;

/** What was typed of where and when a meeting is to be. */
export interface MoveTyped {
  date?: string;
  time?: string;
  minutes?: number;
  place?: Meeting['place'];
  link?: string;
}

/** What is wrong with what was typed. @example bookFaultsOf({ time: 'late' }).time // '“late” is no time of day. …' */
export function bookFaultsOf({ date, time, link }: Pick<MoveTyped, 'date' | 'time' | 'link'>): BookFaults {
  const wrongLink = linkFault(link);
  return {
    ...(date !== undefined && !isIsoDate(date) && { date: `“${date}” is not a date. Write it like 2027-03-02.` }),
    ...(time !== undefined && readTime(time) === undefined && { time: `“${time}” is no time of day. Write it like 2 pm or 14:00.` }),
    ...(wrongLink && { link: wrongLink }),
  };
}

/**
 * The form that moves a meeting: filled in with what was said, else with how it stands; and the best times at which everybody who
 * is needed is free, as buttons that move it at once.
 *
 * @example await moveForm(context, seen, { date: '2027-03-09' }, {})
 */
export async function moveForm(
  context: Context,
  { meeting, provider }: Pick<SeenMeeting, 'meeting' | 'provider'>,
  typed: MoveTyped,
  faults: BookFaults,
): Promise<Answer> {
  const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
  const link = typed.link ?? meeting.link;
  const fields: Field[] = [
    ...dayAndTime({ date: typed.date, time: typed.time ?? meeting.from }, faults),
    placeField(typed.place ?? meeting.place, shape?.places),
    ...(context.diary ? [] : [linkField(link, faults.link)]),
  ];
  const best =
    typed.date === undefined && Object.keys(faults).length === 0 ? await bestOf(context, { meeting, provider }, typed) : undefined;
  const times = best?.times.slice(0, FEW) ?? [];
  const said = Object.values(faults);
  const stands = `It is on ${sayMeetingTime(meeting)}, ${sayPlace(meeting, provider)}.`;
  const sure = best?.unseen.length ? ', as far as Tally sees their calendars' : '';
  const free = times.length > 0 ? ` Everybody who is needed is free on ${times.map((time) => sayAt(time)).join(', ')}${sure}.` : '';
  return {
    card: 'form',
    title: `Move: ${auditName(context, provider, meeting)}, ${provider.name}`,
    lead: said.length > 0 ? `Nothing is changed yet. ${said.join(' ')}` : `${stands} When is it to be?${free}`,
    form: { request: 'move-meeting', input: { meeting: meetingRef(meeting) }, fields, submit: 'Move' },
    sources: [],
    buttons: [
      ...times.map(
        ({ date, from }): Button => ({
          title: `Move to ${sayAt({ date, from })}`,
          request: 'move-meeting',
          input: { meeting: meetingRef(meeting), date, time: from, ...(typed.place && { place: typed.place }) },
        }),
      ),
      ...(best ? [othersOf(meeting)] : []),
    ],
    audience: 'person',
  };
}

/** The way to all the times that a booked meeting could be moved to. */
export function othersOf(meeting: Meeting): Button {
  const { provider, activity } = meeting;
  return { title: 'Other times', request: 'schedule-meeting', input: { provider, activity, meeting: meetingRef(meeting) } };
}

/** Undefined where there is nothing to look in: the strategy has no such meeting any more. */
async function bestOf(
  context: Context,
  { meeting, provider }: Pick<SeenMeeting, 'meeting' | 'provider'>,
  { place }: MoveTyped,
): Promise<TimesFound | undefined> {
  const stands = await standing(context, provider);
  const to = timesToMove(context, stands, meeting, { provider: provider.key, skip: 0, ...(place && { where: place }) });
  if (!to || 'fault' in to.window) return undefined;
  return findTimes(context, provider, to.sitting, { ...to.by, window: to.window });
}
