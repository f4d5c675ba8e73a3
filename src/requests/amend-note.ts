import type { Answer } from './answer.ts';
import { chooseNote } from './notes/choose-note.ts';
import { noteIdField } from './notes/note-id.ts';
import { noteFields, noteInput, noteTyped } from './notes/note-input.ts';
import { answerNote } from './notes/note-requests.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';

/** Changes a note of visit: its next version, with a reason, and its days with it. The version before is kept. */
export const amendNote = defineRequest({
  name: 'amend-note',
  title: 'Amend a note of visit',
  says: [
    'amend the note for {provider}',
    'amend my note of the visit to {provider}',
    'amend the note of the {activity} at {provider}',
    'amend the note for {provider} of {date}',
    'change the note for {provider}',
    'change my note of the {activity} at {provider}',
    'edit the note for {provider}',
    'edit my visit note for {provider}',
    'correct the note for {provider}',
    'correct my visit note for {provider}',
    'there is a mistake in the note for {provider}',
    'update the note of the visit to {provider}',
    'add something to the note for {provider}',
    'fix the note for {provider}',
    'fix the note I wrote for {provider}',
    'correct the note I wrote for {provider}',
    'I made a mistake in the note for {provider}',
    'add to my note of the visit to {provider}',
    'there is a mistake in my {provider} note',
    'I forgot to put something in the {provider} note',
    'put right the note for {provider}',
    'the note for {provider} is wrong',
    'I need to change what I wrote about {provider}',
    'reword the {provider} note',
    'update my note for {provider}',
    'edit what I wrote for {provider}',
    'I have put the wrong thing in my note for {provider} can you change it',
    'in my note for {provider} it should say something else',
    'my note from {provider} has the wrong name in it',
    'I spelt a name wrong in my note of {date} and want to fix it',
  ],
  input: noteInput({ ...noteFields, note: noteIdField }),
  command: true,
  async run(context, input): Promise<Answer> {
    const provider = theProvider(context, input.provider);
    const typed = noteTyped(input);
    const note = await chooseNote(
      context,
      provider,
      { request: 'amend-note', note: input.note, ...typed.fields },
      typed.draft !== undefined,
    );
    return typeof note === 'string' ? answerNote(context, provider, { request: 'amend-note', note, typed }) : note;
  },
});
