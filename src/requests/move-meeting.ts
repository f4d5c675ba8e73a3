import { z } from 'zod/v4';
import { meetingRef } from '../domain/meeting.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { chooseMeeting } from './meetings/choose-meeting.ts';
import { meetingFields } from './meetings/meeting-fields.ts';
import { bookFaultsOf, type MoveTyped, moveForm } from './meetings/move-form.ts';
import { moveIt, notBooked } from './meetings/move-it.ts';
import { readTime } from './meetings/read-time.ts';
import { receipt } from './meetings/receipt.ts';
import { refusedAnswer } from './meetings/refused-answer.ts';
import { sayPlace } from './meetings/say-meeting.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { noMeeting, type SeenMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { orInPlan } from './term/or-in-plan.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Moves a meeting to another time or place, and tells everybody; asks for the time with the best ones ready where none was said. */
export const moveMeeting = defineRequest({
  name: 'move-meeting',
  title: 'Move a meeting',
  says: [
    'move the {activity} at {provider}',
    'move the {activity} at {provider} to {date}',
    'move the {activity} at {provider} to {date} at {time}',
    'move the meeting at {provider} to {date} at {time}',
    'move the meeting at {provider} to {date}',
    'move the meeting at {provider}',
    'move the meeting to {date} at {time}',
    'reschedule the {activity} at {provider}',
    'reschedule the {activity} at {provider} to {date} at {time}',
    'reschedule the meeting at {provider}',
    'reschedule the meeting to {date}',
    'put off the {activity} at {provider}',
    'postpone the {activity} at {provider} to {date}',
    'postpone the meeting at {provider}',
    'bring the {activity} at {provider} forward to {date}',
    'change the date of the meeting at {provider}',
    'we need another date for the {activity} at {provider}',
    'push the {activity} at {provider} back',
    'push back the {activity} at {provider}',
    'push the meeting at {provider} to {date}',
    'shift the {activity} at {provider} to {date}',
    'can we move the meeting at {provider}',
    'can we move our {activity}',
    'the head cannot do {date}, move the meeting at {provider}',
    'change the {activity} at {provider} to {time}',
    'change the time of the meeting at {provider}',
    'rearrange the {activity} at {provider}',
    'swap the {activity} at {provider} to {date}',
    '{provider} cannot make {date}, move the {activity}',
    'can the {activity} at {provider} go back a week',
    'put the {activity} at {provider} back a week',
    'bring the {provider} meeting forward',
    'bring the {activity} forward to {date}',
    'swap the {provider} meeting to the afternoon',
    'make the {provider} meeting later',
    'make the meeting {time} instead',
    'can we do the {activity} another day',
    'we cannot do {date} for the {activity}',
    'the date for the {activity} does not work for us',
    'the head at {provider} cannot do {date}',
    'can we have the meeting online instead',
    'shift the {activity} at {provider} from {date} to {date}',
    'the {activity} at {provider} clashes so shift it to {date}',
  ],
  ahead: true,
  input: z.strictObject({
    meeting: meetingFields.meeting,
    provider: inputs.provider.optional(),
    activity: inputs.activity.optional(),
    date: meetingFields.date,
    time: meetingFields.time,
    minutes: meetingFields.minutes,
    place: meetingFields.place,
    link: meetingFields.link,
  }),
  command: true,
  async run(context, { meeting: ref, provider, activity, ...typed }): Promise<Answer> {
    const carry = { ...(typed.date && { date: typed.date }), ...(typed.time && { time: typed.time }) };
    const found =
      ref === undefined
        ? await chooseMeeting(context, 'move-meeting', { provider, activity }, carry)
        : await seenMeeting(readerOf(context), context, ref);
    if (!found || ('meeting' in found && found.guest)) return noMeeting();
    if ('answer' in found) return orInPlan(context, found.answer, provider, carry);
    const { meeting } = found;
    if (meeting.state !== 'booked') return { ...plainAnswer('Not changed', notBooked(meeting)), audience: 'person' };
    const faults = bookFaultsOf(typed);
    if (Object.keys(faults).length > 0 || !typed.date || !typed.time) return moveForm(context, found, typed, faults);
    return move(context, found, typed);
  },
});

async function move(
  context: Context,
  { meeting, provider }: SeenMeeting,
  { date, time, minutes, place, link }: MoveTyped,
): Promise<Answer> {
  const to = { date: date!, from: readTime(time!)!, minutes: minutes ?? meeting.minutes };
  const online = (place ?? meeting.place) !== 'provider';
  const moved = await moveIt(
    context,
    meetingRef(meeting),
    { ...to, ...(place && { place }), ...(link !== undefined && online && { link }) },
    { request: 'move-meeting' },
  );
  if (moved.is !== 'booked')
    return refusedAnswer(context, moved, { ...to, provider, activity: meeting.activity, meeting: meetingRef(meeting) });
  return receipt(
    context,
    provider,
    moved,
    `The meeting is now on ${sayMeetingTime(moved.meeting)}, ${sayPlace(moved.meeting, provider)}. Everybody who is asked to it is told.`,
  );
}
