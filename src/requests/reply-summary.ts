import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { replyToIt } from './summaries/reply-to-it.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Writes back to whoever made a visit: the words are kept whole with the note, and they are told. Asks for the words with a form. */
export const replySummary = defineRequest({
  name: 'reply-summary',
  title: 'Reply to the summary of a visit',
  says: [
    'reply to the summary',
    'reply to our summary',
    'reply to the visit summary',
    'reply to the summary of the visit',
    'reply to the summary for {provider}',
    'comment on the summary',
    'comment on the visit summary',
    'comment on the summary for {provider}',
    'write back about the visit',
    'write back about the summary',
    'answer the visit summary',
    'I want to reply to the summary',
    'I do not agree with the summary',
    'I do not agree with what you wrote',
    'that is not right in the summary',
    'there is something wrong in the summary',
    'I want to say something about the summary',
    'I have a comment on the summary',
    'can I add a comment to the summary',
    'we dispute part of the summary',
    'one thing about your summary',
    'I do not agree with what the summary says about',
    'reply to the minutes',
    'a correction to the minutes',
    'please correct the summary',
    'pass this back on the summary',
    'please send this answer back on our visit summary',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: summaryFields.note.optional(),
    version: summaryFields.version,
    text: summaryFields.text,
  }),
  command: true,
  written: { field: 'text' },
  async run(context, { provider: key, note, version, text }): Promise<Answer> {
    return replyToIt(context, theProvider(context, key), { request: 'reply-summary', note, version, text }, (of, its) => ({
      title: 'Back to the summary',
      request: 'visit-summary',
      input: { provider: key, note: of, version: its },
    }));
  },
});
