import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { acknowledgeIt } from './summaries/acknowledge-it.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Says that somebody who leads a school or setting has read the summary of a visit. Once is enough, and twice is the same. */
export const acknowledgeSummary = defineRequest({
  name: 'acknowledge-summary',
  title: 'Acknowledge the summary of a visit',
  says: [
    'acknowledge the summary',
    'acknowledge our summary',
    'acknowledge the visit summary',
    'acknowledge the summary of the visit',
    'acknowledge the summary of our last visit',
    'acknowledge the summary for {provider}',
    'acknowledge summary',
    'I acknowledge the summary',
    'I have read the summary',
    'I have read the visit summary',
    'I have seen the visit summary',
    'I have seen the summary, thank you',
    'got it I have read the summary',
    'I have read it',
    'seen it thanks',
    'thank you I have had the summary',
    'yes I have seen the summary',
    'we have received the summary',
    'happy with the summary',
    'seen the summary for {provider}',
    'I have seen the summary for {provider}',
    'I have read the minutes',
    'minutes received and read',
    'mark the minutes as seen',
    'I have read it and confirm receipt',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  command: true,
  async run(context, { provider: key, note, version }): Promise<Answer> {
    return acknowledgeIt(context, theProvider(context, key), 'acknowledge-summary', { note, version });
  },
});
