import { z } from 'zod/v4';
import { addDays, sayDate } from '../domain/date.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { findTimes } from './meetings/find-times.ts';
import { lineWithin, meetingWindow } from './meetings/meeting-window.ts';
import { moveForm } from './meetings/move-form.ts';
import { notBooked } from './meetings/move-it.ts';
import { readTime } from './meetings/read-time.ts';
import { type ScheduleInput, scheduleFields } from './meetings/schedule-fields.ts';
import { scheduleForm } from './meetings/schedule-form.ts';
import { seatsFor } from './meetings/seats-for.ts';
import { noMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { sittingOf } from './meetings/sitting.ts';
import { timesCard } from './meetings/times-card.ts';
import { timesToMove } from './meetings/times-to-move.ts';
import { whichMeeting } from './meetings/which-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayPaused } from './words/say-paused.ts';

/**
 * Finds times for a meeting of a provider: which is due, who must be there, and when all of them can; or other times for one that
 * is booked. It books and moves nothing; each time leads on to that.
 */
export const scheduleMeeting = defineRequest({
  name: 'schedule-meeting',
  title: 'Find a time for a meeting',
  says: [
    'book it',
    'book it in',
    'get it booked in',
    'schedule a TAS for {provider}',
    'schedule a TAS meeting at {provider}',
    'schedule the {activity} for {provider}',
    'schedule a {activity} at {provider}',
    'schedule a meeting with {provider}',
    'schedule the next {activity} at {provider}',
    'schedule {provider}',
    'book a TAS for {provider}',
    'book a {activity} with {provider}',
    'book an {activity} at {provider}',
    'arrange a TAS for {provider}',
    'arrange a meeting at {provider}',
    'arrange the {activity} with {provider}',
    'set up a TAS at {provider}',
    'set up a meeting with {provider}',
    'find us a day for the {activity} at {provider}',
    'when can we all meet at {provider}',
    'when can we all meet at {provider} in the second half of term',
    'when can we meet {provider}',
    'when is everybody free for the {activity} at {provider}',
    'when are we all free for {provider}',
    'plan a {activity} at {provider} in the afternoon',
    'put a TAS in the diary for {provider}',
    'get a date for the {activity} at {provider}',
    'schedule a TAS for {provider} with {person}',
    'schedule a TAS for {provider} on {date}',
    'book the {activity} at {provider} on {date} at {time}',
    'schedule a TAS for {provider} on {date} at {time}',
    'arrange the {activity} with {provider} for {date} at {time}',
    'put the {activity} at {provider} in for {time} on {date}',
    'book the {activity} at {provider} from {date} until {date}',
    'schedule the {activity} at {provider} from {date} until {date}',
    'find a time for the {activity} at {provider}',
    'find a date for the {activity} at {provider}',
    'find a time to meet {provider}',
    'find two hours for the {activity} at {provider}',
    'find a slot for the {activity} at {provider}',
    'get a slot with {provider} for the {activity}',
    'sort a date for the {activity} at {provider}',
    'sort out a time for the {activity} at {provider}',
    'get the {activity} in the diary for {provider}',
    'when could we meet {provider} for the {activity}',
    'when can {person} meet {provider}',
    'when are we both free for the {activity} at {provider}',
    'set a date for the {activity} at {provider}',
    'send a poll for the {activity} at {provider}',
    'poll people about a date for the {activity} at {provider}',
    'can you find a date for our {activity}',
    'get everyone together for the {activity} at {provider}',
    'get everybody round the table at {provider}',
    'need an hour with {provider} next week',
    'need an hour with the head of {provider}',
    'I need to see {provider} on {date}',
    'I need to meet {provider}',
    'I want to meet with {provider} in the week of {date}',
    'can you fix up the {activity} at {provider}',
    'fix a date for the {activity} at {provider}',
    'pencil in the {activity} at {provider}',
    'pencil in {provider} for {date}',
    'can we have a meeting with you',
    'can we have an extra visit',
    'can somebody come and see us',
    'we would like a meeting with our adviser',
    'we need to get the {activity} in the diary',
    'book a {activity} at {provider} on {date}',
    'book {activity} at {provider} on {date}',
    'arrange a {activity} with {provider} for {date}',
    'put a {activity} at {provider} in the diary for {date}',
    'need a date for the {activity} at {provider}',
    'need a date for {provider} {activity}',
    'I need a date for the TAS',
    'book {activity} {provider} {date}',
    'find a {activity} for {provider} by {date}',
    'find a time for the {activity} at {provider} before {date}',
    'book {activity} {provider}',
    'when could we all do {provider}',
    'I need time with {person} about {provider} what slots are there',
    'when could {person} and {person} and I do {provider}',
  ],
  input: z.strictObject(scheduleFields),
  ahead: true,
  within: true,
  async run(context, asked): Promise<Answer> {
    const seen = asked.meeting === undefined ? undefined : await seenMeeting(readerOf(context), context, asked.meeting);
    const stands = await standing(context, theProvider(context, asked.provider));
    if (asked.meeting === undefined) return notNow(stands, asked) ?? times(context, stands, asked);
    if (!seen || seen.guest || seen.meeting.provider !== asked.provider) return noMeeting();
    if (seen.meeting.state !== 'booked') return says('Not changed', notBooked(seen.meeting));
    return notNow(stands, asked) ?? otherTimes(context, stands, seen.meeting, asked);
  },
});

/** Another time for a meeting that is booked; each leads on to moving it there. */
async function otherTimes(context: Context, stands: Standing, moving: Meeting, asked: ScheduleInput): Promise<Answer> {
  const to = timesToMove(context, stands, moving, asked);
  if (!to) return moveForm(context, { meeting: moving, provider: stands.provider }, {}, {});
  const { meeting, seats, window, place, by } = to;
  if ('fault' in window) return scheduleForm(stands, meeting, seats, { asked, fault: window.fault, place });
  if (asked.change) return scheduleForm(stands, meeting, seats, { asked, place });
  const found = await findTimes(context, stands.provider, to.sitting, { ...by, window });
  return timesCard(context, { ...to, stands, window, found, asked, moving });
}

async function times(context: Context, stands: Standing, asked: ScheduleInput): Promise<Answer> {
  const { provider, pack, record } = stands;
  const dated = asked.start !== undefined || asked.until !== undefined || asked.half !== undefined;
  const due = whichMeeting(stands, { activity: asked.activity, dated });
  if ('says' in due) return says(provider.name, due.says, [...due.buttons, ...leads(provider.key, ['due'])]);
  const first = meetingWindow(context, due.line, asked);
  const line = dated && !('fault' in first) ? lineWithin(due.open, first.window) : due.line;
  const meeting = { ...due, ...(line && { line }) };
  const window = line === due.line ? first : meetingWindow(context, line, asked);
  const seats = await seatsFor(context, provider, { shape: meeting.shape, pack });
  const place = asked.where ?? meeting.shape.places[0]!;
  if ('fault' in window) return scheduleForm(stands, meeting, seats, { asked, fault: window.fault, place });
  if (asked.change) return scheduleForm(stands, meeting, seats, { asked, place });
  const sitting = sittingOf(context, seats, asked);
  const found = await findTimes(context, provider, sitting, {
    shape: meeting.shape,
    window,
    place,
    part: asked.part,
    at: asked.time && readTime(asked.time),
    pauses: record.pauses,
  });
  return timesCard(context, { stands, meeting, window, seats, sitting, found, place, asked });
}

/** A closed provider has no meetings any more, and one whose support is paused none until it goes on. */
function notNow({ provider, position }: Standing, { activity, start, meeting }: ScheduleInput): Answer | undefined {
  const { name, key, status } = provider;
  if (status === 'closed') return says(name, `No meeting can be scheduled for ${name}.`);
  const { paused } = position;
  if (!paused || (paused.until !== undefined && start !== undefined && start > paused.until)) return undefined;
  const after = paused.until && addDays(paused.until, 1);
  return says(name, `No meeting is scheduled while support is paused. ${sayPaused(paused)}`, [
    ...(after
      ? [
          {
            title: `Times from ${sayDate(after)}`,
            request: 'schedule-meeting',
            input: { provider: key, ...(activity && { activity }), ...(meeting && { meeting }), start: after },
          },
        ]
      : []),
    { title: 'Pauses', request: 'pause-history', input: { provider: key } },
  ]);
}

function says(title: string, lead: string, buttons: Answer['buttons'] = []): Answer {
  return { ...plainAnswer(title, lead, buttons), audience: 'person' };
}
