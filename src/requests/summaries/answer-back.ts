import type { Provider } from '../../domain/provider.ts';
import { type AnswerWay, type Summary, summaryDocId } from '../../domain/summary.ts';
import type { Operation, Stored } from '../../ports.ts';
import type { Answer } from '../answer.ts';
import { commit, type Decision } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import { fileButtons } from '../words/file-buttons.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { minutesRef } from './minutes-ref.ts';
import { recipientsOf } from './recipients-of.ts';
import { pickSummary, sentSummaries } from './sent-summaries.ts';
import { shownSummary } from './shown-summary.ts';

/** What somebody's answer to a summary changes: the next state with what else is written, or nothing where it is so already. */
export type Answered = { next: Summary; operations: Operation[] } | undefined;

/** A summary as it stands after somebody answered it; `again` where what they did was done before. */
export interface AnsweredSummary {
  summary: Summary;
  again: boolean;
}

/**
 * Lets one of those who were told answer a summary that was sent: `change` says what becomes of it. Undefined where nothing of the kind was
 * sent to a school or setting that they lead.
 */
export function answerSummary(
  context: Context,
  provider: Provider,
  of: { note?: string; version?: number },
  change: (summary: Summary) => Answered | 'full' | Promise<Answered | 'full'>,
): Promise<AnsweredSummary | 'full' | undefined> {
  return commit<AnsweredSummary | 'full' | undefined>(context.store, context.authority.id, async (reader) => {
    // Somebody of the authority's staff may lead a school too: they answer for that one, and for a meeting that they were at.
    const sent = await sentSummaries(reader, context, provider.key, of.note);
    const found = pickSummary(sent, of.version);
    const note = (await noteVersions(reader, provider.key)).get(found?.note ?? '')?.find(({ version }) => version === found?.version);
    const isTold = recipientsOf(context, provider, note).told.some(({ person }) => person === context.asker.person.key);
    if (!isTold) return { operations: [], result: undefined };
    // Of a note that was withdrawn nothing is left to answer.
    if (!found || found.tells === 'withdrawal') return { operations: [], result: undefined };
    const stored = await reader.read('summary', summaryDocId(found));
    if (!stored) return { operations: [], result: undefined };
    const answered = await change(stored.body);
    if (answered === 'full') return { operations: [], result: 'full' };
    return answered ? written(stored, answered) : { operations: [], result: { summary: stored.body, again: true } };
  });
}

function written({ etag, ...doc }: Stored<'summary'>, { next, operations }: Exclude<Answered, undefined>): Decision<AnsweredSummary> {
  return {
    operations: [{ do: 'replace', doc: { ...doc, body: next }, etag }, ...operations],
    result: { summary: next, again: false },
  };
}

/** By which way an answer came: by the link of an e-mail, or on a card (which counts for whatever else Tally is asked by). */
export function wayOf({ via }: Pick<Context, 'via'>): AnswerWay {
  return via === 'link' ? 'email' : 'card';
}

/** The summary again, after it was answered: what was done stands in place of its first sentences. */
export async function shownAfter(context: Context, provider: Provider, summary: Summary, says: string): Promise<Answer> {
  const reader = readerOf(context);
  const sent = await sentSummaries(reader, context, provider.key, summary.note);
  const versions = (await noteVersions(reader, provider.key)).get(summary.note) ?? [];
  const shown = shownSummary(context, provider, { summary, sent, versions });
  // A command has no files of its own: these are the summary's.
  const { version } = summary;
  const files = context.directory.get(provider.key)
    ? fileButtons('visit-summary', { provider: provider.key, note: summary.note, version }, shown, context)
    : fileButtons('meeting-minutes', { minutes: minutesRef(summary), version }, shown, context);
  return { ...shown, lead: says, buttons: [...shown.buttons, ...files] };
}

/** What is said where there is nothing to answer. */
export function nothingSent({ name }: Provider): Answer {
  return { ...plainAnswer(name, `There is no summary of a visit to ${name} to answer. It may have been withdrawn.`), audience: 'person' };
}
