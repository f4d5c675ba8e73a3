import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { reasonField } from './ledger/form-input.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseHeld } from './summaries/choose-held.ts';
import { receiptOf, said } from './summaries/receipt.ts';
import { returnIt } from './summaries/return-it.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { visitTitle } from './summaries/summary-title.ts';

/** Gives a summary that is held back to whoever made the visit, with a reason; asks for the reason with a form. */
export const returnSummary = defineRequest({
  name: 'return-summary',
  title: 'Give a held summary back',
  says: [
    'return the summary for {provider}',
    'return the held summary for {provider}',
    'give back the summary for {provider}',
    'give the summary for {provider} back',
    'give the summary for {provider} back to the advisor',
    'send the held summary for {provider} back to the advisor',
    'hand back the summary for {provider}',
    'reject the summary for {provider}',
    'reject the held summary for {provider}',
    'the summary for {provider} needs changing',
    'the summary for {provider} cannot go out like this',
    'turn down the summary for {provider}',
    'the {provider} summary needs another look',
    'the summary of {provider} is not right give it back to {person}',
    'give the summary of {provider} back to {person}',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: summaryFields.note.optional(),
    version: summaryFields.version,
    reason: reasonField,
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider: key, note, version, reason }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (note === undefined) return chooseHeld(context, provider);
    if (reason === undefined) return ask(provider, { note, version });
    const outcome = await returnIt(context, provider, { note, version }, reason);
    return receiptOf(context, provider, outcome, ({ note: about }) =>
      said(
        provider,
        `${visitTitle(provider, about)}: given back`,
        'Nothing has been sent. Whoever made the visit has been told, with your reason.',
      ),
    );
  },
});

function ask({ key, name }: Provider, input: { note: string; version?: number }): Answer {
  return {
    card: 'form',
    title: `Give back: ${name}`,
    lead: 'What should be changed before this summary goes out? Whoever made the visit is told, and your reason is kept.',
    form: {
      request: 'return-summary',
      input: { provider: key, ...input },
      fields: [{ type: 'text', id: 'reason', label: 'Reason', maxLength: 300, multiline: true, required: true }],
      submit: 'Give back',
    },
    sources: [],
    buttons: [{ title: 'Preview the summary', request: 'preview-summary', input: { provider: key, note: input.note } }],
    audience: 'person',
  };
}
