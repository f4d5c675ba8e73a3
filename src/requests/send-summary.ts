import { z } from 'zod/v4';
import type { Summary } from '../domain/summary.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseNote, isAnswer } from './summaries/choose-note.ts';
import { previewOf } from './summaries/preview-of.ts';
import { receiptOf } from './summaries/receipt.ts';
import { sendIt } from './summaries/send-it.ts';
import { sentReceipt } from './summaries/sent-receipt.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/**
 * Sends the summary of a visit to those who lead the school or setting, ten minutes from now: until then it can be undone. Asked
 * for in words it shows the preview first, for nobody should send what they have not read.
 */
export const sendSummary = defineRequest({
  name: 'send-summary',
  title: 'Send the summary of a visit',
  says: [
    'send it',
    'send the summary to {provider}',
    'send the visit summary to {provider}',
    'send the summary of the visit to {provider}',
    'send the summary of our visit to {provider}',
    'send {provider} the summary of the visit',
    'send the head of {provider} the summary',
    'send the summary to the head of {provider}',
    'send the summary to the headteacher of {provider}',
    'email the summary to {provider}',
    'email the visit summary to the head of {provider}',
    'mail the summary to {provider}',
    'let the head of {provider} have the summary',
    'let the head at {provider} have the summary',
    'get the summary over to {provider}',
    'the summary for {provider} can go',
    'share the summary with {provider}',
    'pass the summary on to {provider}',
    'send it to the head of {provider}',
    'tell the head of {provider} what we found',
    'get the summary out to {provider}',
    'get the summary to {provider}',
    'please let {person} have the summary of my visit to {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  command: true,
  async run(context, { provider: key, note, version }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (note === undefined) {
      const unsent = {
        fits: ({ state }: Summary) => state !== 'sending',
        none: `Every summary of your visits to ${provider.name} has been sent.`,
      };
      const found = await chooseNote(context, provider, 'preview-summary', unsent);
      return isAnswer(found) ? found : previewOf(context, provider, found);
    }
    return receiptOf(context, provider, await sendIt(context, provider, { note, version }, 'sent'), (done) =>
      sentReceipt(context, provider, done),
    );
  },
});
