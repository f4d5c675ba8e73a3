import type { Provider } from '../../domain/provider.ts';
import type { Answer, Button } from '../answer.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import { sending } from '../sending/sending.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { answerSummary, nothingSent, shownAfter, wayOf } from './answer-back.ts';
import { authorsOf } from './authors-of.ts';
import { pickSummary, sentSummaries } from './sent-summaries.ts';
import { summaryFields } from './summary-fields.ts';
import { isMinutes, visitTitle } from './summary-title.ts';

/** As many replies as one summary takes; more is a conversation, for which there is e-mail. */
const MOST_REPLIES = 50;

/** Which summary is answered, by which request, and what was written. */
interface Reply {
  request: string;
  note?: string;
  version?: number;
  text?: string;
}

/**
 * Keeps what the asker writes back to a summary or minutes, and tells whoever wrote them; without words it asks for them. `back` leads
 * to what is answered.
 *
 * @example (await replyToIt(context, provider, { request: 'reply-summary', note: '3f2a', text: 'Thank you.' }, back)).lead
 */
export async function replyToIt(
  context: Context,
  provider: Provider,
  reply: Reply,
  back: (note: string, version: number) => Button,
): Promise<Answer> {
  const { request, note, version, text } = reply;
  if (text === undefined) return ask(context, provider, reply, back);
  const { person } = context.asker;
  const id = actId(context, request);
  const versions = await noteVersions(readerOf(context), provider.key);
  const outcome = await answerSummary(context, provider, { note, version }, (summary) => {
    if (summary.replies.some((one) => one.id === id)) return undefined;
    if (summary.replies.length >= MOST_REPLIES) return 'full';
    const about = versions.get(summary.note)?.at(-1);
    const told = about ? authorsOf(context, about, summary) : [];
    const input = { provider: provider.key, note: summary.note, reply: id };
    const change = {
      what: summary.minutes ? 'minutes of the meeting' : 'summary of the visit',
      after: `replied to by person:${person.key}`,
    };
    return {
      next: { ...summary, replies: [...summary.replies, { id, person: person.key, at: context.now, way: wayOf(context), text }] },
      operations: [
        ...told.map((to) => sending(context, { to: { person: to.key }, request: 'summary-status', input, cause: `reply:${id}` })),
        audit(context, request, 'done', provider.key, [`${summary.note}:${summary.version}`], [change]),
      ],
    };
  });
  if (outcome === undefined) return nothingSent(provider);
  if (outcome === 'full') {
    const lead = 'This summary has had as many replies as it takes. Please write to the advisor by e-mail.';
    return { ...plainAnswer(provider.name, lead), audience: 'person' };
  }
  const kept = outcome.summary.minutes ? 'with the minutes' : 'with the note of the visit';
  const says = outcome.again ? 'Your reply had been sent already.' : `Your reply has been sent and is kept ${kept}.`;
  return shownAfter(context, provider, outcome.summary, says);
}

async function ask(context: Context, provider: Provider, asked: Reply, back: (note: string, version: number) => Button): Promise<Answer> {
  const summary = pickSummary(await sentSummaries(readerOf(context), context, provider.key, asked.note), asked.version);
  if (!summary || summary.tells === 'withdrawal') return nothingSent(provider);
  const leads = back(summary.note, summary.version);
  return {
    card: 'form',
    title: `Reply: ${visitTitle(provider, summary)}`,
    lead: isMinutes(summary)
      ? 'Your words go to whoever wrote the minutes, and are kept with them.'
      : 'Your words go to whoever made the visit, and are kept with its note.',
    form: {
      request: asked.request,
      input: leads.input,
      fields: [{ type: 'text', id: 'text', label: 'Your reply', multiline: true, maxLength: summaryFields.longestReply, required: true }],
      submit: 'Send the reply',
    },
    sources: [],
    buttons: [leads],
    audience: 'person',
  };
}
