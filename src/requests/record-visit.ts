import type { Answer } from './answer.ts';
import { noteFields, noteInput, noteTyped } from './notes/note-input.ts';
import { answerNote } from './notes/note-requests.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';

/** Writes the note of a visit, step by step, in a form made of the pack's shape for its activity; its days are debited with it. */
export const recordVisit = defineRequest({
  name: 'record-visit',
  title: 'Write the note of a visit',
  says: [
    'record a visit to {provider}',
    'record a visit at {provider}',
    'record my visit to {provider} on {date}',
    'record the {activity} at {provider}',
    'record a visit to {provider} on {date}',
    'write up the {activity} at {provider}',
    'write up my visit to {provider}',
    'write up the {activity} at {provider} on {date}',
    'write a note for {provider}',
    'write the note of the {activity} at {provider}',
    'write a visit note for {provider}',
    'write notes for the visit to {provider}',
    'visit note for {provider}',
    'new note for {provider}',
    'new visit note for {provider}',
    'start a note for {provider}',
    'make a note of the visit to {provider}',
    'I need to write up {provider}',
    'finish my note for {provider}',
    'fill in a visit form for {provider}',
    'report on my visit to {provider}',
    'minutes for the {activity} at {provider}',
    'write the minutes of the {activity} at {provider}',
    'do the minutes for the {activity} at {provider}',
    'minutes of the meeting at {provider} on {date}',
    'I need to do the minutes for {provider}',
    'I need to do my note for {provider}',
    'type up the {activity} at {provider}',
    'write up {provider}',
    'did my {activity} at {provider} can I do the note',
    'I have just been to {provider} need to write it up',
    'just got back from {provider}',
    'can I do my note for {provider} now',
    'I want to write up {provider} while it is fresh',
    'put in a note for {provider}',
    'enter my visit to {provider}',
    'log my visit note for {provider}',
    'note for my visit to {provider} on {date}',
    'I was at {provider} on {date} and need to write it up',
    'do the write up for {provider}',
    'take the minutes of the {activity} at {provider}',
    'get the note done for {provider}',
    'open a visit form for {provider}',
    'I saw {provider} on {date} start the note',
    'want to do my note from the visit to {provider}',
    'do my note from this morning at {provider}',
  ],
  input: noteInput(noteFields),
  command: true,
  async run(context, input): Promise<Answer> {
    return answerNote(context, theProvider(context, input.provider), { request: 'record-visit', typed: noteTyped(input) });
  },
});
