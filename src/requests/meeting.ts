import { z } from 'zod/v4';
import { isWanted } from '../domain/settings.ts';
import { meetingLeads } from './agenda/meeting-leads.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { mayMake } from './may.ts';
import { answerButtons } from './meeting-invitation.ts';
import { chooseMeeting } from './meetings/choose-meeting.ts';
import { meetingAnswer, meetingTitle } from './meetings/meeting-answer.ts';
import { namedMeeting } from './meetings/meeting-fields.ts';
import { meetingButtons } from './meetings/receipt.ts';
import { noMeeting, type SeenMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { readSettings } from './settings/read-settings.ts';
import { personName } from './words/person-name.ts';

/** One meeting: when and where, who is asked and what they answered. */
export const meeting = defineRequest({
  name: 'meeting',
  title: 'A meeting, and who comes',
  says: [
    'the {activity} at {provider}',
    'show me the {activity} at {provider}',
    'show the meeting at {provider}',
    'who is coming to the {activity} at {provider}',
    'who is coming to the meeting at {provider}',
    'who is invited to the {activity} at {provider}',
    'who has accepted the {activity} at {provider}',
    'who chairs the {activity} at {provider}',
    'when does the {activity} at {provider} begin',
    'where is the {activity} at {provider}',
    'details of the {activity} at {provider}',
    'the meeting at {provider} on {date}',
    'the {activity} at {provider} on {date}',
    'who is coming to our {activity}',
    'who is invited to our {activity}',
    'has the head accepted the {activity} at {provider}',
    'has anyone declined the {activity} at {provider}',
    'where is the meeting at {provider}',
    'what time is the {activity} at {provider}',
    'what time is the meeting at {provider}',
    'who has replied to the invitation for {provider}',
    'who is invited to our next meeting',
    'is the {activity} at {provider} booked',
    'have we booked the {activity} at {provider}',
    'is there a meeting booked at {provider}',
    'when is the meeting at {provider}',
    'who said yes to the {provider} meeting',
    'who has said yes to {provider}',
    'who is coming on {date}',
    'who is coming to {provider}',
    'has everyone replied about the {provider} meeting',
    'has anybody said no',
    'what time is the meeting on {date}',
    'where is the meeting on {date}',
    'where are we meeting on {date}',
    'is the {provider} meeting still on',
    'what time do I need to be at {provider}',
    'details of the {provider} meeting',
  ],
  ahead: true,
  input: z.strictObject({
    ...namedMeeting,
    /** Who has declined, where that is the news: no news any more once they come after all. */
    declined: field(inputs.person),
    /** The day it reminds on: on another it reminds no more. */
    remind: field(inputs.date),
  }),
  async run(context, { meeting: ref, declined, remind, ...said }): Promise<Answer> {
    const found = ref === undefined ? await chooseMeeting(context, 'meeting', said) : await seenMeeting(readerOf(context), context, ref);
    if (!found) return noMeeting();
    if ('answer' in found) return found.answer;
    const news = declined === undefined ? undefined : declinedNews(context, found, declined);
    const buttons = [
      ...answerButtons(context, found.meeting),
      ...[...meetingLeads(context, found.meeting), ...meetingButtons(found.meeting)].filter(({ request }) =>
        mayMake(request, context.asker.roles),
      ),
    ];
    const shown = meetingAnswer(context, found, { ...(news && { says: news }), notes: news ? [] : wordsOf(context, found), buttons });
    if (remind !== undefined) return reminded(context, found, shown, remind);
    if (declined === undefined) return shown;
    const { event: _, ...told } = shown;
    return {
      ...told,
      mail: { subject: `Declined: ${meetingTitle(context, found)}`, ...(news && { replyTo: declined }), links: [] },
      ...(news === undefined && context.via === 'delivery' && { nothing: true as const }),
    };
  },
});

/** The same as a reminder, as long as it is one: on its day, of a meeting that stands, to somebody who is asked to it and wants reminders. */
async function reminded(
  context: Context,
  { meeting: { attendees, state, date } }: SeenMeeting,
  shown: Answer,
  on: string,
): Promise<Answer> {
  const { event: _, ...told } = shown;
  const today = inItsZone(context).today;
  const own = attendees.find(({ person, left }) => person === context.asker.person.key && !left);
  const wanted = isWanted(await readSettings(context, context.asker.person.key), 'reminders', today);
  const stands = state === 'booked' && own !== undefined && own.answer?.is !== 'declined' && on === today && date >= today && wanted;
  return {
    ...told,
    title: `${date === today ? 'Today' : 'Soon'}: ${shown.title}`,
    mail: { subject: `${date === today ? 'Today' : 'Soon'}: ${shown.title}`, links: [] },
    buttons: [...shown.buttons, { title: 'Stop or pause reminders', request: 'my-settings', input: { told: 'reminders' } }],
    ...(!stands && context.via === 'delivery' && { nothing: true as const }),
  };
}

function declinedNews(context: Context, { meeting: { attendees, state } }: SeenMeeting, person: string): string | undefined {
  const one = attendees.find((attendee) => attendee.person === person && !attendee.left);
  if (state !== 'booked' || one?.answer?.is !== 'declined') return undefined;
  const word = one.answer.word ? ` They write: “${one.answer.word}”` : '';
  return `${personName(context.people, person)} (${one.office}) cannot come.${word} You can move the meeting, or ask somebody else.`;
}

/** What those who cannot come wrote: for the authority's staff. */
function wordsOf({ asker, people }: Context, { meeting: { attendees, state } }: SeenMeeting): string[] {
  if (!asker.staff || state !== 'booked') return [];
  return attendees.flatMap(({ person, answer, left }) =>
    answer?.word && !left ? [`${personName(people, person)} writes: “${answer.word}”`] : [],
  );
}
