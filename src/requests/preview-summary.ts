import { z } from 'zod/v4';
import type { Summary } from '../domain/summary.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseNote, isAnswer } from './summaries/choose-note.ts';
import { previewOf } from './summaries/preview-of.ts';
import { findNote, notThere, standing } from './summaries/read-note.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Shows exactly what the head and chair, or owner and manager, will get of a visit, and how each will be reached. Nothing is sent. */
export const previewSummary = defineRequest({
  name: 'preview-summary',
  title: 'Preview the summary of a visit',
  says: [
    'preview the summary for {provider}',
    'preview the summary of the visit to {provider}',
    'preview the visit summary for {provider}',
    'preview summary {provider}',
    'what will the head of {provider} get',
    'what will the head of {provider} see of the visit',
    'show me what the head of {provider} will read',
    'check the summary for {provider} before it goes',
    'look at the summary for {provider} before it is sent',
    'who will get the summary for {provider}',
    'how will the head of {provider} be told of the visit',
    'the summary for {provider} before it goes out',
    'show me what the head of {provider} will get',
    'what will {provider} see in the summary',
    'what is the head going to see',
    'how will the summary look to {provider}',
    'let me check the summary before {provider} gets it',
    'let me see the summary first for {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  async run(context, { provider: key, note: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const unsent = {
      fits: ({ state }: Summary) => state !== 'sending',
      none: `Every summary of your visits to ${provider.name} has been sent.`,
    };
    const found = id === undefined ? await chooseNote(context, provider, 'preview-summary', unsent) : await findNote(context, provider, id);
    if (found && isAnswer(found)) return found;
    return found && standing(found).withdrawn === undefined ? previewOf(context, provider, found) : notThere(provider);
  },
});
