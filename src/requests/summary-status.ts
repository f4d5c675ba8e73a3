import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import { sayInstant } from '../domain/say-instant.ts';
import type { Summary } from '../domain/summary.ts';
import type { VisitNote } from '../domain/visit-note.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { type Delivery, deliveriesOf } from './sending/deliveries-of.ts';
import { theProvider } from './standing/the-provider.ts';
import { chooseNote, isAnswer } from './summaries/choose-note.ts';
import { summariesOf } from './summaries/open-summary.ts';
import { findNote, notThere, standing } from './summaries/read-note.ts';
import { said } from './summaries/receipt.ts';
import { sayReplies } from './summaries/say-replies.ts';
import { recipientRows, sayProgress, stepFacts } from './summaries/say-status.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { summaryTitle } from './summaries/summary-title.ts';

/** What has become of a visit's summary: who was told and how, who has acknowledged it, what was written back, what failed and why? */
export const summaryStatus = defineRequest({
  name: 'summary-status',
  title: 'Who has seen the summary of a visit',
  says: [
    'who has seen the summary for {provider}',
    'who has read the summary for {provider}',
    'has the head of {provider} seen the summary',
    'has the head of {provider} acknowledged the summary',
    'has {provider} acknowledged the summary',
    'has {provider} replied to the summary',
    'did the head of {provider} reply to the summary',
    'what did the head of {provider} reply',
    'replies to the summary for {provider}',
    'was the summary for {provider} delivered',
    'was the summary sent to {provider}',
    'status of the summary for {provider}',
    'did the summary get through to {provider}',
    'has the head at {provider} seen the summary',
    'has {person} seen the summary for {provider}',
    'did {provider} get the summary',
    'has {provider} opened the summary',
    'has {provider} come back to us about the summary',
    'any reply from {provider}',
    'has anyone at {provider} read it',
    'who has not acknowledged the summary',
    '{provider} seen the summary',
    'did the head at {provider} open the summary',
    'did the head of {provider} ever open the summary from the {activity}',
  ],
  // `reply` is what the asker is told of, where the answer is a message.
  input: z.strictObject({ provider: inputs.provider, note: summaryFields.note.optional(), reply: summaryFields.note.optional() }),
  async run(context, { provider: key, note: id, reply }): Promise<Answer> {
    const provider = theProvider(context, key);
    const any = {
      fits: ({ steps }: Summary) => steps.length > 0,
      none: `No summary of your visits to ${provider.name} has been sent yet.`,
    };
    const found = id === undefined ? await chooseNote(context, provider, 'summary-status', any) : await findNote(context, provider, id);
    if (!found) return notThere(provider);
    return isAnswer(found) ? found : statusOf(context, provider, standing(found), reply);
  },
});

async function statusOf(context: Context, provider: Provider, note: VisitNote, reply?: string): Promise<Answer> {
  const all = (await summariesOf(readerOf(context), provider.key, note.id)).map(({ summary }) => summary);
  const summary = all.findLast(({ state }) => state !== 'stopped') ?? all.at(-1);
  const title = summaryTitle(provider, note);
  if (!summary) {
    const preview = { title: 'Preview the summary', request: 'preview-summary', input: { provider: provider.key, note: note.id } };
    return said(provider, title, 'The summary of this visit has not been sent.', [preview]);
  }
  const deliveries = new Map(
    (await deliveriesOf(context, { ids: summary.recipients.map(({ message }) => message) })).map((one) => [one.message, one]),
  );
  const rows = recipientRows(context, summary, deliveries);
  return {
    card: 'answer',
    title,
    lead: sayProgress(context, summary, { replies: all.flatMap(({ replies }) => replies), reply }),
    facts: stepFacts(context, summary),
    texts: sayReplies(context, all),
    tables: rows.length === 0 ? [] : [{ columns: ['Who', 'Sent', 'Acknowledged'], rows }],
    sources: [],
    buttons: buttonsFor(context, note, summary, deliveries),
    audience: 'person',
  };
}

function buttonsFor({ authority, now }: Context, note: VisitNote, summary: Summary, deliveries: ReadonlyMap<string, Delivery>): Button[] {
  const input = { provider: note.provider, note: note.id };
  const failed = [...deliveries.values()].some(({ state }) => state === 'failed');
  const open = summary.state === 'held' || (summary.state === 'sending' && now < (summary.due ?? ''));
  return [
    ...(failed ? [{ title: 'Send the failed ones again', request: 'resend-summary', input }] : []),
    ...(open
      ? [{ title: `Undo${summary.due ? ` (until ${sayInstant(summary.due, authority.timeZone)})` : ''}`, request: 'undo-summary', input }]
      : []),
    ...(note.withdrawn === undefined ? [{ title: 'The summary', request: 'preview-summary', input }] : []),
  ];
}
