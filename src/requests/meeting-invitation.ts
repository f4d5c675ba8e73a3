import { z } from 'zod/v4';
import { type Meeting, meetingRef } from '../domain/meeting.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { meetingRefPattern } from './meetings/find-meeting.ts';
import { invitationWords, isOver } from './meetings/invitation-words.ts';
import { meetingAnswer, meetingTitle } from './meetings/meeting-answer.ts';
import { sayAt } from './meetings/say-meeting.ts';
import { noMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

/** What somebody who is asked to a meeting is sent: that they are, that it was moved, changed or called off, or that they are no longer asked. */
export const meetingInvitation = defineRequest({
  name: 'meeting-invitation',
  title: 'An invitation to a meeting',
  says: [],
  input: z.strictObject({
    meeting: z.string().regex(meetingRefPattern),
    /** The version of the meeting that it tells of: of an earlier one than stands nothing is told. */
    sequence: z.coerce.number().int().min(0).max(10_000),
    tells: z.enum(['booked', 'moved', 'changed', 'cancelled', 'left']).default('booked'),
    /** When it was to be, where it was moved. */
    was: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)T([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
  }),
  async run(context, { meeting: ref, sequence, tells, was }): Promise<Answer> {
    const seen = await seenMeeting(readerOf(context), context, ref);
    if (!seen) return noMeeting();
    const { meeting } = seen;
    const own = meeting.attendees.find(({ person }) => person === context.asker.person.key);
    const settled = meeting.sequence > sequence || meeting.state === 'held' || isOver(context, meeting) || own === undefined;
    const { news, says } = invitationWords(context, seen, own, { tells, was });
    const { event, ...shown } = meetingAnswer(context, seen, { says, buttons: answerButtons(context, meeting) });
    const subject = `${news}: ${shown.title}, ${sayAt(meeting)}`;
    // A calendar outside sends its own invitation.
    const file = context.via === 'delivery' && context.diary?.invites === 'calendar' ? {} : { event };
    return {
      ...shown,
      title: news === 'Invitation' || news === 'Booked' ? meetingTitle(context, seen) : `${news}: ${meetingTitle(context, seen)}`,
      ...(event && file),
      mail: { subject, ...(meeting.by !== context.asker.person.key && { replyTo: meeting.by }), links: answerButtons(context, meeting) },
      ...(settled && context.via === 'delivery' && { nothing: true as const }),
    };
  },
});

/** The answers that somebody who is asked can give; none for whoever arranges the meeting, who comes. */
export function answerButtons({ asker, now, authority }: Pick<Context, 'asker' | 'now' | 'authority'>, meeting: Meeting): Button[] {
  const own = meeting.attendees.find(({ person, left }) => person === asker.person.key && !left);
  if (!own || meeting.by === own.person || meeting.state !== 'booked' || isOver({ now, authority }, meeting)) return [];
  const answers = [
    { title: 'Accept', answer: 'accepted' },
    { title: 'Maybe', answer: 'tentative' },
    { title: 'Decline', answer: 'declined' },
  ] as const;
  return answers
    .filter(({ answer }) => own.answer?.is !== answer)
    .map(({ title, answer }) => ({ title, request: 'answer-invitation', input: { meeting: meetingRef(meeting), answer } }));
}
