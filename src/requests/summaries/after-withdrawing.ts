import type { Provider } from '../../domain/provider.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Follows } from './after-amending.ts';
import { type OpenSummary, openSummary, summariesOf, withStep } from './open-summary.ts';
import { recipientsOf } from './recipients-of.ts';
import { stopMessages } from './stop-messages.ts';
import { telling } from './telling.ts';
import { leaving } from './waiting-lists.ts';

/**
 * What becomes of a note's summary when the note is withdrawn, for the same batch: one that is held or has not gone out is
 * stopped; where any was sent, those who lead the provider are told that it no longer stands. The days are taken
 * back by whoever withdraws the note. `note` is the version that withdraws it.
 */
export async function afterWithdrawing(reader: Reader, context: Context, provider: Provider, note: VisitNote): Promise<Follows> {
  const all = await summariesOf(reader, provider.key, note.id);
  const { now } = context;
  const operations: Follows['operations'] = [];
  let sent = all.some(({ summary }) => summaryState(summary, now) === 'sent');
  for (const open of all) {
    const state = summaryState(open.summary, now);
    if (state !== 'held' && state !== 'waiting') continue;
    const stopped = await stop(reader, context, open);
    if (stopped) operations.push(...stopped);
    else sent = true;
  }
  if (!sent) return { operations, says: operations.length > 0 ? ['The summary has not gone out, and will not.'] : [] };
  const fresh = await openSummary(reader, note);
  const { told } = recipientsOf(context, provider, note);
  const messages = telling(context, fresh.summary, told, now);
  const next: Summary = {
    ...withStep(fresh.summary, context, 'withdrawn'),
    state: 'sending',
    tells: 'withdrawal',
    due: now,
    recipients: messages.recipients,
  };
  return {
    operations: [...operations, ...messages.operations, fresh.writing(next)],
    says: ['The summary had been sent: those who got it are told that it no longer stands.'],
  };
}

/** The operations that keep a summary from going out; undefined where it is on its way. */
async function stop(reader: Reader, context: Context, { summary, writing }: OpenSummary): Promise<Follows['operations'] | undefined> {
  const messages = await stopMessages(reader, context, summary, 'the note was withdrawn');
  if (!messages) return undefined;
  return [
    ...messages,
    writing({ ...withStep(summary, context, 'withdrawn'), state: 'stopped' }),
    ...(await leaving(reader, 'held', summary)),
    ...(await leaving(reader, 'untold', summary)),
  ];
}
