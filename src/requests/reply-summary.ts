import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { noteVersions, readerOf } from './notes/read-notes.ts';
import { defineRequest } from './request.ts';
import { sending } from './sending/sending.ts';
import { theProvider } from './standing/the-provider.ts';
import { answerSummary, nothingSent, shownAfter, wayOf } from './summaries/answer-back.ts';
import { authorsOf } from './summaries/authors-of.ts';
import { pickSummary, sentSummaries } from './summaries/sent-summaries.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { visitTitle } from './summaries/summary-title.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** As many replies as one summary takes; more is a conversation, for which there is e-mail. */
const MOST_REPLIES = 50;

/** Writes back to whoever made a visit: the words are kept whole with the note, and they are told. Asks for the words with a form. */
export const replySummary = defineRequest({
  name: 'reply-summary',
  title: 'Reply to the summary of a visit',
  says: [
    'reply to the summary',
    'reply to our summary',
    'reply to the visit summary',
    'reply to the summary of the visit',
    'reply to the summary for {provider}',
    'comment on the summary',
    'comment on the visit summary',
    'comment on the summary for {provider}',
    'write back about the visit',
    'write back about the summary',
    'answer the visit summary',
    'I want to reply to the summary',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: summaryFields.note.optional(),
    version: summaryFields.version,
    text: summaryFields.text,
  }),
  command: true,
  async run(context, { provider: key, note, version, text }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (text === undefined) return ask(context, provider, { note, version });
    const { person } = context.asker;
    const id = actId(context, 'reply-summary');
    const versions = await noteVersions(readerOf(context), key);
    const outcome = await answerSummary(context, provider, { note, version }, (summary) => {
      if (summary.replies.some((reply) => reply.id === id)) return undefined;
      if (summary.replies.length >= MOST_REPLIES) return 'full';
      const reply = { id, person: person.key, at: context.now, way: wayOf(context), text };
      const about = versions.get(summary.note)?.at(-1);
      const told = about ? authorsOf(context, about, summary) : [];
      const input = { provider: key, note: summary.note, reply: id };
      const change = { what: 'summary of the visit', after: `replied to by person:${person.key}` };
      return {
        next: { ...summary, replies: [...summary.replies, reply] },
        operations: [
          ...told.map((to) => sending(context, { to: { person: to.key }, request: 'summary-status', input, cause: `reply:${id}` })),
          audit(context, 'reply-summary', 'done', key, [`${summary.note}:${summary.version}`], [change]),
        ],
      };
    });
    if (outcome === undefined) return nothingSent(provider);
    if (outcome === 'full') {
      const lead = 'This summary has had as many replies as it takes. Please write to the advisor by e-mail.';
      return { ...plainAnswer(provider.name, lead), audience: 'person' };
    }
    return shownAfter(
      context,
      provider,
      outcome.summary,
      outcome.again ? 'Your reply had been sent already.' : 'Your reply has been sent and is kept with the note of the visit.',
    );
  },
});

async function ask(context: Context, provider: Provider, asked: { note?: string; version?: number }): Promise<Answer> {
  const summary = pickSummary(await sentSummaries(readerOf(context), context, provider.key, asked.note), asked.version);
  if (!summary || summary.tells === 'withdrawal') return nothingSent(provider);
  const { note, version } = summary;
  return {
    card: 'form',
    title: `Reply: ${visitTitle(provider, summary)}`,
    lead: 'Your words go to whoever made the visit, and are kept with its note.',
    form: {
      request: 'reply-summary',
      input: { provider: provider.key, note, version },
      fields: [{ type: 'text', id: 'text', label: 'Your reply', multiline: true, maxLength: summaryFields.longestReply, required: true }],
      submit: 'Send the reply',
    },
    sources: [],
    buttons: [{ title: 'Back to the summary', request: 'visit-summary', input: { provider: provider.key, note, version } }],
    audience: 'person',
  };
}
