import type { Summary } from '../../domain/summary.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { openSummary } from '../summaries/open-summary.ts';
import { recipientsOf } from '../summaries/recipients-of.ts';
import { telling } from '../summaries/telling.ts';
import { leaving, onList } from '../summaries/waiting-lists.ts';
import type { Round } from './round.ts';

/** Sends the summaries that waited for somebody to be told, as soon as their school or setting has a head, chair, owner or manager in Tally. */
export const summariesUntold: Round = {
  name: 'summaries-untold',
  async run(context) {
    for (const summary of await onList(readerOf(context), 'untold')) await tell(context, summary);
  },
};

async function tell(context: Context, { provider: key, note, version, date }: Summary): Promise<void> {
  const provider = context.directory.get(key);
  const told = provider ? recipientsOf(context, provider).told : [];
  if (told.length === 0) return;
  await commit(context.store, context.authority.id, async (reader) => {
    const { summary, writing } = await openSummary(reader, { provider: key, id: note, version, date });
    const off = await leaving(reader, 'untold', summary);
    if (summary.state !== 'sending' || summary.recipients.length > 0) return { operations: off, result: undefined };
    const due = context.now > (summary.due ?? '') ? context.now : (summary.due ?? context.now);
    const { operations, recipients } = telling(context, summary, told, due);
    return { operations: [...operations, writing({ ...summary, due, recipients }), ...off], result: undefined };
  });
}
