import { z } from 'zod/v4';
import { meetingRef } from '../domain/meeting.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { answerButtons } from './meeting-invitation.ts';
import { answerIt } from './meetings/answer-it.ts';
import { chooseMeeting } from './meetings/choose-meeting.ts';
import { isOver } from './meetings/invitation-words.ts';
import { meetingAnswer, meetingTitle } from './meetings/meeting-answer.ts';
import { longestReason, namedMeeting } from './meetings/meeting-fields.ts';
import { noMeeting, type SeenMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Answers an invitation to a meeting: that one comes, may come or does not, with a word why not; which meeting is meant is found out by
 * what is said of it. Being asked to it is the permission.
 */
export const answerInvitation = defineRequest({
  name: 'answer-invitation',
  title: 'Answer an invitation to a meeting',
  says: [
    'accept the invitation to the {activity}',
    'accept the invitation',
    'accept the meeting',
    'accept the {activity} on {date}',
    'please accept the {activity} for me',
    'decline the invitation to the {activity}',
    'decline the invitation',
    'decline the meeting',
    'please decline the {activity}',
    'decline the {activity} on {date}',
    'I can make the {activity}',
    'I can make the {activity} on {date}',
    'yes I can make it on {date} please accept',
    'I will be there for the {activity}',
    'I cannot make the {activity}',
    'I cannot come to the {activity}',
    'I will not be able to attend the {activity} on {date}',
    'I am unable to attend the {activity}',
    'I cannot attend the meeting on {date}',
    'I am not able to come to the {activity}',
    'send my apologies for the {activity}',
    'please give my apologies for the {activity} on {date}',
    'apologies for the meeting at {provider}',
    'I might make the {activity}',
    'I may be able to come to the {activity}',
    'accept the {activity} at {provider}',
    'decline the {activity} at {provider}',
    'that is fine we will be there',
    'yes we will be there',
  ],
  input: z.strictObject({
    ...namedMeeting,
    answer: field(z.enum(['accepted', 'tentative', 'declined'])),
    word: field(z.string().trim().max(longestReason)),
    /** The form has been filled in, if with nothing. */
    asked: field(z.literal('yes')),
  }),
  command: true,
  written: { field: 'word', reason: true },
  ahead: true,
  async run(context, { meeting: named, answer: is, word, asked, ...said }): Promise<Answer> {
    const chosen = named === undefined ? await chooseMeeting(context, 'answer-invitation', said, is && { answer: is }) : undefined;
    if (chosen && 'answer' in chosen) return chosen.answer;
    const ref = named ?? meetingRef(chosen!.meeting);
    const seen = await seenMeeting(readerOf(context), context, ref);
    const own = seen?.meeting.attendees.find(({ person, left }) => person === context.asker.person.key && !left);
    if (!seen || !own) return noMeeting();
    if (is === undefined) return meetingAnswer(context, seen, { buttons: answerButtons(context, seen.meeting) });
    const open = seen.meeting.state === 'booked' && !isOver(context, seen.meeting);
    if (open && is === 'declined' && word === undefined && asked === undefined && context.via !== 'link') return ask(context, seen);
    const answered = open ? await answerIt(context, ref, { is, word }) : 'closed';
    if (answered === 'none') return noMeeting();
    if (answered === 'closed') {
      const lead = 'This meeting has been called off, or is over: there is nothing left to answer.';
      return { ...plainAnswer(meetingTitle(context, seen), lead), audience: 'person' };
    }
    const buttons = answerButtons(context, answered.seen.meeting);
    const { event: _, ...shown } = meetingAnswer(context, answered.seen, { says: thanks[is], buttons });
    return shown;
  },
});

const thanks = {
  accepted: 'Thank you: you are expected.',
  tentative: 'Thank you: it is noted that you may come.',
  declined: 'Thank you: it is noted that you cannot come. Your time is free again.',
} as const;

function ask(context: Context, seen: SeenMeeting): Answer {
  return {
    card: 'form',
    title: `Decline: ${meetingTitle(context, seen)}`,
    lead: 'You can say a word about it, which whoever arranges the meeting sees.',
    form: {
      request: 'answer-invitation',
      input: { meeting: meetingRef(seen.meeting), answer: 'declined', asked: 'yes' },
      fields: [{ type: 'text', id: 'word', label: 'Why you cannot come, or when you could', multiline: true, maxLength: longestReason }],
      submit: 'Decline',
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
