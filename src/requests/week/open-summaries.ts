import type { Provider } from '../../domain/provider.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { Context } from '../context.ts';

/** A summary that something is still open about: held for a senior advisor, without anybody to go to, or not acknowledged. */
export interface OpenSummary {
  provider: Provider;
  summary: Summary;
  is: 'held' | 'waiting' | 'unacknowledged';
}

/** So many providers are read one by one; of more, every summary is. */
const few = 40;

/**
 * The summaries of some providers' visits that something is still open about, the oldest visit first. Of each note only
 * the last version that stands counts.
 *
 * @example (await openSummaries(context, providers))[0]?.is // 'unacknowledged'
 */
export async function openSummaries(context: Context, providers: readonly Provider[]): Promise<OpenSummary[]> {
  const { store, authority, now } = context;
  const named = new Map(providers.map((provider) => [provider.key, provider]));
  const last = new Map<string, Summary>();
  const prefixes = providers.length <= few ? [...named.keys()].map((key) => `summary:${key}:`) : ['summary:'];
  for (const prefix of prefixes) {
    for await (const { body } of store.list(authority.id, 'summary', prefix)) {
      const key = `${body.provider}:${body.note}`;
      if (named.has(body.provider) && (last.get(key)?.version ?? 0) <= body.version) last.set(key, body);
    }
  }
  return [...last.values()]
    .flatMap((summary): OpenSummary[] => {
      const provider = named.get(summary.provider);
      const is = openAs(summary, now);
      return provider && is ? [{ provider, summary, is }] : [];
    })
    .sort((a, b) => a.summary.date.localeCompare(b.summary.date));
}

function openAs(summary: Summary, now: string): OpenSummary['is'] | undefined {
  if (summary.tells === 'withdrawal') return undefined;
  const state = summaryState(summary, now);
  if (state === 'held') return 'held';
  if (state === 'waiting') return summary.recipients.length === 0 ? 'waiting' : undefined;
  return state === 'sent' && summary.acknowledged.length === 0 ? 'unacknowledged' : undefined;
}
