import { z } from 'zod/v4';
import { meetingRef } from '../domain/meeting.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { cancelIt } from './meetings/cancel-it.ts';
import { chooseMeeting } from './meetings/choose-meeting.ts';
import { meetingTitle } from './meetings/meeting-answer.ts';
import { longestReason, namedMeeting } from './meetings/meeting-fields.ts';
import { notBooked } from './meetings/move-it.ts';
import { receipt } from './meetings/receipt.ts';
import { refusedAnswer } from './meetings/refused-answer.ts';
import { sayPlace } from './meetings/say-meeting.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { noMeeting, type SeenMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Calls a meeting off, once it is said why: everybody who is asked to it reads that. */
export const cancelMeeting = defineRequest({
  name: 'cancel-meeting',
  title: 'Call a meeting off',
  says: [
    'cancel the {activity} at {provider}',
    'cancel the {activity} at {provider} on {date}',
    'cancel the meeting at {provider}',
    'cancel the meeting at {provider} on {date}',
    'cancel the meeting on {date}',
    'cancel the meeting',
    'call off the {activity} at {provider}',
    'call off the meeting at {provider}',
    'call the meeting at {provider} off',
    'the {activity} at {provider} is cancelled',
    'the meeting at {provider} is off',
    'the {activity} at {provider} does not take place',
    'scrap the {activity} at {provider}',
    'take the {activity} at {provider} out of the diary',
    'take the meeting with {provider} out',
    '{provider} have cancelled the {activity}',
    '{provider} have cancelled',
    'the {activity} at {provider} is not happening',
    'we do not need the {activity} at {provider} any more',
    'the {activity} at {provider} is off',
    'the {provider} meeting is not happening',
    'the {activity} at {provider} will not go ahead',
    'scrap the meeting at {provider}',
    'we do not need the {activity} at {provider} now',
    'take the {provider} meeting out of the diary',
    'call off {provider}',
    'the {provider} meeting on {date} is off',
    '{provider} meeting is off tell everyone and take it out',
  ],
  ahead: true,
  input: z.strictObject({
    ...namedMeeting,
    reason: field(z.string().trim().max(longestReason)),
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { meeting: ref, reason, ...said }): Promise<Answer> {
    const found =
      ref === undefined ? await chooseMeeting(context, 'cancel-meeting', said) : await seenMeeting(readerOf(context), context, ref);
    if (!found || ('meeting' in found && found.guest)) return noMeeting();
    if ('answer' in found) return found.answer;
    const { meeting, provider } = found;
    if (meeting.state === 'held') return { ...plainAnswer('Not changed', notBooked(meeting)), audience: 'person' };
    if (reason === undefined && meeting.state === 'booked') return ask(context, found);
    const done = await cancelIt(context, meetingRef(meeting), reason ?? '', { request: 'cancel-meeting' });
    if (done.is !== 'booked') return refusedAnswer(context, done, { ...meeting, provider, meeting: meetingRef(meeting) });
    return receipt(
      context,
      provider,
      done,
      `The meeting on ${sayMeetingTime(done.meeting)} is called off. Everybody who was asked to it is told.`,
    );
  },
});

function ask(context: Context, seen: SeenMeeting): Answer {
  const { meeting, provider } = seen;
  return {
    card: 'form',
    title: `Call off: ${meetingTitle(context, seen)}`,
    lead: `It is on ${sayMeetingTime(meeting)}, ${sayPlace(meeting, provider)}. Why does it not take place? Everybody who is asked to it reads that.`,
    form: {
      request: 'cancel-meeting',
      input: { meeting: meetingRef(meeting) },
      fields: [{ type: 'text', id: 'reason', label: 'Why', multiline: true, maxLength: longestReason, required: true }],
      submit: 'Call it off',
    },
    sources: [],
    buttons: [{ title: 'Move it instead', request: 'move-meeting', input: { meeting: meetingRef(meeting) } }],
    audience: 'person',
  };
}
