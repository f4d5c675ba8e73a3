import { z } from 'zod/v4';
import type { Summary } from '../domain/summary.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { releasersOf } from './summaries/approvers-of.ts';
import { chooseNote, isAnswer } from './summaries/choose-note.ts';
import { holdIt } from './summaries/hold-it.ts';
import { standing } from './summaries/read-note.ts';
import { receiptOf, said } from './summaries/receipt.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { isMinutes, visitTitle } from './summaries/summary-title.ts';
import { listed } from './words/listed.ts';

/** Holds the summary of a visit until a senior advisor or head of service has looked at it; they are told. */
export const holdSummary = defineRequest({
  name: 'hold-summary',
  title: 'Hold a summary for a senior advisor',
  says: [
    'hold it',
    'hold the summary for {provider}',
    'hold the visit summary for {provider}',
    'hold the summary of the visit to {provider}',
    'hold the {provider} summary for a senior advisor',
    'let a senior advisor check the summary for {provider}',
    'let a senior advisor look at the summary for {provider}',
    'keep the summary for {provider} back for a senior advisor',
    'hold back the summary for {provider}',
    'put the summary for {provider} on hold',
    'ask a senior advisor to check the summary for {provider}',
    'a senior advisor should see the summary for {provider} first',
    'do not send the summary for {provider} until a senior advisor has seen it',
    'can {person} look over the summary for {provider} before it goes out',
    'let {person} see the summary for {provider} before it goes',
    'do not send the summary for {provider} until {person} has seen it',
    '{person} should check the summary for {provider} first',
    'do not let the {provider} summary go out yet',
    'wait before you send the {provider} summary',
    'sit on the {provider} summary',
    'do not send {provider} the summary yet',
    'keep back the summary for {provider}',
    'not yet with the {provider} summary',
    'delay the summary for {provider}',
    'do not let the summary for {provider} go out until {person} has looked at it',
    'keep the summary for {provider} back until {person} has looked at it',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), version: summaryFields.version }),
  command: true,
  async run(context, { provider: key, note: id, version }): Promise<Answer> {
    const provider = theProvider(context, key);
    const unsent = {
      fits: ({ state }: Summary) => state === 'stopped',
      none: `Every summary of your visits to ${provider.name} has been sent or is held already.`,
    };
    const found = id === undefined ? await chooseNote(context, provider, 'hold-summary', unsent) : id;
    if (typeof found !== 'string' && isAnswer(found)) return found;
    const note = typeof found === 'string' ? found : standing(found).id;
    const outcome = await holdIt(context, provider, { note, version });
    return receiptOf(context, provider, outcome, ({ note: about }) => {
      const names = listed(
        releasersOf(context, provider, about).map(({ name }) => name),
        'or',
      );
      const lead = isMinutes(about)
        ? `Nothing has been sent. ${names} has been asked. The minutes go out when ${names} approves them.`
        : `Nothing has been sent. The summary goes out when ${names} releases it; they have been told.`;
      const undo = {
        title: isMinutes(about) ? 'Take them back' : 'Do not hold it',
        request: 'undo-summary',
        input: { provider: key, note: about.id },
      };
      return said(provider, `${visitTitle(provider, about)}: ${isMinutes(about) ? 'minutes to be approved' : 'held'}`, lead, [undo]);
    });
  },
});
