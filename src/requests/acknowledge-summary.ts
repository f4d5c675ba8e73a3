import { z } from 'zod/v4';
import { sayInstant } from '../domain/say-instant.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { answerSummary, nothingSent, shownAfter, wayOf } from './summaries/answer-back.ts';
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
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  command: true,
  async run(context, { provider: key, note, version }): Promise<Answer> {
    const provider = theProvider(context, key);
    const me = context.asker.person.key;
    const outcome = await answerSummary(context, provider, { note, version }, (summary) => {
      if (summary.acknowledged.some(({ person }) => person === me)) return undefined;
      const acknowledged = [...summary.acknowledged, { person: me, at: context.now, way: wayOf(context) }];
      const change = { what: 'summary of the visit', after: `acknowledged by person:${me}` };
      return {
        next: { ...summary, acknowledged },
        operations: [audit(context, 'acknowledge-summary', 'done', key, [`${summary.note}:${summary.version}`], [change])],
      };
    });
    if (outcome === undefined || outcome === 'full') return nothingSent(provider);
    const at = outcome.summary.acknowledged.find(({ person }) => person === me)?.at ?? context.now;
    const says = outcome.again
      ? `You had acknowledged this already, on ${sayInstant(at, context.authority.timeZone)}.`
      : 'Thank you: your acknowledgement has been kept.';
    return shownAfter(context, provider, outcome.summary, says);
  },
});
