import { isIsoDate } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Answer, Button, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { type BookFaults, dayAndTime, linkField, placeField } from './book-form.ts';
import { auditName } from './book-it.ts';
import { linkFault } from './meeting-fields.ts';
import { otherTimes } from './other-times.ts';
import { readTime } from './read-time.ts';
import { sayAt, sayPlace } from './say-meeting.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import type { SeenMeeting } from './sees-meeting.ts';

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
  { meeting, provider }: SeenMeeting,
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
  const times = typed.date === undefined && Object.keys(faults).length === 0 ? await otherTimes(context, { meeting, provider }) : [];
  const said = Object.values(faults);
  const stands = `It is on ${sayMeetingTime(meeting)}, ${sayPlace(meeting, provider)}.`;
  const free = times.length > 0 ? ` Everybody who is needed is free on ${times.map((time) => sayAt(time)).join(', ')}.` : '';
  return {
    card: 'form',
    title: `Move: ${auditName(context, provider, meeting)}, ${provider.name}`,
    lead: said.length > 0 ? `Nothing is changed yet. ${said.join(' ')}` : `${stands} When is it to be?${free}`,
    form: { request: 'move-meeting', input: { meeting: meetingRef(meeting) }, fields, submit: 'Move' },
    sources: [],
    buttons: times.map(
      ({ date, from }): Button => ({
        title: `Move to ${sayAt({ date, from })}`,
        request: 'move-meeting',
        input: { meeting: meetingRef(meeting), date, time: from },
      }),
    ),
    audience: 'person',
  };
}
