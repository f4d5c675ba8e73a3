import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseHeld } from './summaries/choose-held.ts';
import { receiptOf } from './summaries/receipt.ts';
import { sendIt } from './summaries/send-it.ts';
import { sentReceipt } from './summaries/sent-receipt.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Sends a summary that is held for a senior advisor, as its author would. */
export const releaseSummary = defineRequest({
  name: 'release-summary',
  title: 'Release a summary that is held',
  says: [
    'release the summary for {provider}',
    'release the held summary for {provider}',
    'release the visit summary for {provider}',
    'release the summary to {provider}',
    'approve the summary for {provider}',
    'approve the held summary for {provider}',
    'the summary for {provider} can go',
    'the summary for {provider} can go out',
    'let the summary for {provider} go out',
    'let the held summary for {provider} go',
    'I am happy with the summary for {provider}',
    'sign off the summary for {provider}',
    'ok the {provider} summary can go',
    'you can let the {provider} summary go',
    '{provider} summary is fine to go',
    'I am happy for the {provider} summary to go out',
    'ok the {provider} summary can go now',
    'the held summary for {provider} can go',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  command: true,
  async run(context, { provider: key, note, version }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (note === undefined) return chooseHeld(context, provider);
    const outcome = await sendIt(context, provider, { note, version }, 'released');
    return receiptOf(context, provider, outcome, (done) => sentReceipt(context, provider, done));
  },
});
