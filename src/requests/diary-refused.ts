import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { meetingFields } from './meetings/meeting-fields.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { noMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Tells whoever arranges a meeting that their calendar did not take it, why, and what was done instead. Only a message makes it. */
export const diaryRefused = defineRequest({
  name: 'diary-refused',
  title: 'A meeting that the calendar did not take',
  says: [],
  input: z.strictObject({ meeting: meetingFields.meeting, sequence: z.number().int().min(0), reason: z.string().max(400) }),
  async run(context, { meeting: ref, sequence, reason }): Promise<Answer> {
    const seen = ref === undefined ? undefined : await seenMeeting(readerOf(context), context, ref);
    if (!seen) return noMeeting();
    const { meeting, provider } = seen;
    const settled = meeting.sequence !== sequence || meeting.event?.sequence === sequence;
    const instead = context.email
      ? 'Tally sends calendar files by e-mail to everybody who is asked instead; from your calendar nobody gets an invitation.'
      : 'Tally has no e-mail set up to send calendar files instead, so please tell everybody who is asked yourself.';
    const before = meeting.event ? ' What your calendar shows of it is out of date: please change or delete it there.' : '';
    const of = `the meeting of ${provider.name} on ${sayMeetingTime(meeting)}`;
    return {
      ...plainAnswer(
        `Not in your calendar: ${provider.name}`,
        `Your calendar did not take ${of}. ${reason} ${instead}${before} In Tally it stands as booked.`,
        [{ title: 'The meeting', request: 'meeting', input: { meeting: ref } }],
      ),
      audience: 'person',
      ...(settled && { nothing: true as const }),
    };
  },
});
