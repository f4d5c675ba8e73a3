import { z } from 'zod/v4';
import { agendaDocId } from '../domain/agenda.ts';
import { agendaAnswer } from './agenda/agenda-answer.ts';
import { agendaMeeting } from './agenda/agenda-meeting.ts';
import { noAgenda } from './agenda/no-agenda.ts';
import { pointsOf } from './agenda/points-of.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { meetingRefPattern } from './meetings/find-meeting.ts';
import { noMeeting, withProvider } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

/** What is on the agenda of a meeting: the one that is named, else the next one booked with a provider. */
export const meetingAgenda = defineRequest({
  name: 'meeting-agenda',
  title: 'The agenda of a meeting',
  says: [
    'agenda for the {activity} at {provider}',
    'agenda of the next meeting at {provider}',
    'agenda of the {activity} at {provider}',
    'show the agenda for {provider}',
    'show me the agenda of our next meeting',
    'what is on the agenda at {provider}',
    'what is on the agenda for the {activity} at {provider}',
    'what is on our agenda',
    'meeting agenda for {provider}',
    'prepare the agenda for {provider}',
    'prepare the agenda for the {activity} at {provider}',
    'our agenda for the next meeting',
    'what will we talk about at the {activity}',
    'what are we going to discuss at the {activity} at {provider}',
    'is there an agenda for the {activity} at {provider}',
    'has the agenda for {provider} been sent',
    'can I see the agenda for the {activity}',
    'what will we be talking about next time',
    'what will be discussed at the {activity}',
    'what is going to be on the agenda',
    'what are we covering at the {activity}',
    'what do you want to talk about at the {activity}',
    'agenda for our next meeting',
    'what is on the agenda for {provider}',
  ],
  input: z.strictObject({
    meeting: z.string().regex(meetingRefPattern).optional(),
    provider: inputs.provider.optional(),
    activity: inputs.activity.optional(),
    /** Sent because something of it changed after it was shared. */
    changed: z.literal(true).optional(),
  }),
  async run(context, { changed, ...asked }): Promise<Answer> {
    const reader = readerOf(context);
    const of = await agendaMeeting(reader, context, asked);
    const gone = context.via === 'delivery' && (of?.meeting.state !== 'booked' || of.meeting.date < context.today);
    if (!of) return gone ? { ...noMeeting(), nothing: true } : noAgenda(context, asked.provider);
    const agenda = (await reader.read('agenda', agendaDocId(of.meeting)))?.body;
    const points = await pointsOf(withProvider(context, of.provider), of, agenda);
    const says = changed ? `The agenda of the meeting about ${of.provider.name} has changed since it was shared.` : undefined;
    return { ...agendaAnswer(context, of, points, { says, shared: agenda?.shared }), ...(gone && { nothing: true as const }) };
  },
});
