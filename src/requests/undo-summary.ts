import { z } from 'zod/v4';
import type { Summary } from '../domain/summary.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseNote, isAnswer } from './summaries/choose-note.ts';
import { standing } from './summaries/read-note.ts';
import { receiptOf, said } from './summaries/receipt.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { visitTitle } from './summaries/summary-title.ts';
import { undoIt } from './summaries/undo-it.ts';

/** Takes a summary back that was sent within the last ten minutes, or that is held for a senior advisor. */
export const undoSummary = defineRequest({
  name: 'undo-summary',
  title: 'Take a summary back before it goes',
  says: [
    'undo the summary for {provider}',
    'undo sending the summary to {provider}',
    'take back the summary for {provider}',
    'take the summary to {provider} back',
    'do not send the summary to {provider}',
    'stop the summary to {provider}',
    'stop the summary for {provider} going out',
    'cancel the summary to {provider}',
    'recall the summary for {provider}',
    'unsend the summary to {provider}',
    'do not hold the summary for {provider}',
    'stop holding the summary for {provider}',
    'pull back the summary to {provider}',
    'pull the summary for {provider} back',
    'get the summary to {provider} back',
    'call back the summary for {provider}',
    'stop the {provider} summary it has just gone',
    'call back the summary I just sent',
    'pull back the summary for {provider}',
    'I sent the {provider} summary too soon',
    'wait, do not let the summary go, I pressed send too soon',
  ],
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional() }),
  command: true,
  async run(context, { provider: key, note: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const open = {
      fits: ({ state }: Summary) => state !== 'stopped',
      none: `No summary of your visits to ${provider.name} is on its way or held, so there is nothing to take back.`,
    };
    const found = id === undefined ? await chooseNote(context, provider, 'undo-summary', open) : id;
    if (typeof found !== 'string' && isAnswer(found)) return found;
    const note = typeof found === 'string' ? found : standing(found).id;
    const outcome = await undoIt(context, provider, { note });
    return receiptOf(context, provider, outcome, ({ note: about, summary }) => {
      const preview = { title: 'Preview the summary', request: 'preview-summary', input: { provider: key, note: about.id } };
      const lead =
        summary.state === 'held'
          ? 'Nothing has been sent. The summary is held for a senior advisor again.'
          : 'Nothing has been sent. The summary can be sent when you are ready; days of its report that were debited have been taken back.';
      return said(provider, `${visitTitle(provider, about)}: taken back`, lead, [preview]);
    });
  },
});
