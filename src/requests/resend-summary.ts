import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { receiptOf, said } from './summaries/receipt.ts';
import { resendIt } from './summaries/resend-it.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { summaryTitle } from './summaries/summary-title.ts';

/** Sends a summary once more to those whom it could not be delivered to, and to nobody else. */
export const resendSummary = defineRequest({
  name: 'resend-summary',
  title: 'Send a summary again where it failed',
  says: [
    'resend the summary to {provider}',
    'resend the visit summary to {provider}',
    'resend the summary that failed for {provider}',
    'send the summary to {provider} again',
    'send the failed summary to {provider} again',
    'send the summary that failed to {provider} again',
    'try the summary for {provider} again',
    'try sending the summary to {provider} again',
    'retry the summary for {provider}',
    'retry sending the summary to {provider}',
    'the summary for {provider} failed, send it again',
    'the summary did not reach {provider}, send it again',
    'they never got the summary send it again',
    '{provider} never got it send the summary again',
    'send {provider} another copy of the summary',
    'the head has lost the summary',
    'can {provider} have the summary again',
    'nothing arrived send the summary again',
    'the head of {provider} says nothing arrived, send the summary again',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional() }),
  command: true,
  async run(context, { provider: key, note: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const outcome = await resendIt(context, provider, id);
    return receiptOf(context, provider, outcome, ({ note }) => {
      const status = { title: 'Who has seen it', request: 'summary-status', input: { provider: key, note: note.id } };
      return said(provider, summaryTitle(provider, note), 'It is being sent again to those whom it had not reached.', [status]);
    });
  },
});
