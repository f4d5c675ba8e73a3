import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { sharedNoteAnswer, wholeNoteAnswer } from './notes/note-answer.ts';
import { noteIdField } from './notes/note-id.ts';
import { visibleNotes } from './notes/visible-notes.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { withReplies } from './summaries/with-replies.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** One note of visit: the one that is named, or the last that fits what was said. Staff read it whole, leaders what was sent to them. */
export const visitNote = defineRequest({
  name: 'visit-note',
  title: 'Read the note of a visit',
  says: [
    'show the note for {provider}',
    'show me the last note for {provider}',
    'show the note of the {activity} at {provider}',
    'read the note of the visit to {provider}',
    'open the visit note for {provider}',
    'what did the last note for {provider} say',
    'what was found at {provider}',
    'what did the last visit to {provider} find',
    'what was written about {provider}',
    'note of the {activity} at {provider}',
    'the note for {provider} of {date}',
    'latest note {provider}',
    'our last visit note',
    'show me the minutes of the {activity} at {provider}',
    'can I see the minutes of the {activity}',
    'the minutes of the last {activity}',
    'read the minutes of the {activity} at {provider}',
    'the minutes from {provider} of {date}',
    'what did the minutes of the {activity} at {provider} say',
    'what did I write after the last visit to {provider}',
    'what did I write about {provider}',
    'let me read the latest note on {provider}',
    "let me read {person}'s note on {provider}",
    'read me the last note for {provider}',
    'what did we put in the note for {provider}',
    'what did {person} say about {provider}',
    'what did {person} write about {provider}',
    'remind me what I found at {provider}',
    'what came out of the last visit to {provider}',
    'what did we find at {provider}',
    'what were the findings at {provider}',
    'where are the minutes from last time',
    'what was decided at the last {activity}',
    'what was decided at the last {activity} at {provider}',
    'what did we say at the {activity}',
    'what happened at the {activity} at {provider}',
    'minutes of the last {activity} at {provider}',
    'what did we decide last time',
    'what was said in the note about {provider}',
    'pull up my note from {provider}',
    'pull up the note for {provider}',
    'what did {person} write after the visit to {provider}',
    'what {person} wrote after going to {provider}',
    'get me my last write up for {provider}',
    'my last write up for {provider}',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: noteIdField,
    activity: inputs.activity.optional(),
    date: inputs.date.optional(),
  }),
  async run(context, { provider: key, note, activity, date }): Promise<Answer> {
    const provider = theProvider(context, key);
    const notes = await visibleNotes(context, key);
    const fits = (one: { id: string; activity: string; date: string; withdrawn?: string }) =>
      note === undefined
        ? one.withdrawn === undefined && (activity === undefined || one.activity === activity) && (date === undefined || one.date === date)
        : one.id === note;
    const whole = notes.whole?.find(fits);
    if (whole) return withReplies(context, wholeNoteAnswer(context, provider, whole), whole);
    const shared = notes.whole ? undefined : notes.shared.find(fits);
    return shared
      ? { ...sharedNoteAnswer(context, provider, shared), buttons: leads(key, ['visit-notes']) }
      : none(context.asker.staff, provider);
  },
});

/** The same words whether there is no note or none that this person may read. */
function none(staff: boolean, { key, name }: Provider): Answer {
  const says = staff ? `There is no such note of a visit to ${name}.` : `No such note of a visit to ${name} has been sent to you yet.`;
  return { ...plainAnswer(name, says, leads(key, ['visit-notes', 'record-visit', 'visits'])), audience: 'person' };
}
