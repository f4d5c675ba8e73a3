import { type Summary, summaryState } from '../../domain/summary.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/**
 * The summaries that have been sent of visits to a provider, or of one visit: the latest visit's first, and of a visit the
 * latest first. Whatever is held, waits or was taken back does not exist for those who lead the provider.
 */
export async function sentSummaries(
  { list }: Pick<Reader, 'list'>,
  { now }: Pick<Context, 'now'>,
  provider: string,
  note?: string,
): Promise<Summary[]> {
  const found: Summary[] = [];
  for await (const { body } of list('summary', `summary:${provider}:${note === undefined ? '' : `${note}:`}`)) {
    if (summaryState(body, now) === 'sent') found.push(body);
  }
  return found.sort((a, b) => b.date.localeCompare(a.date) || a.note.localeCompare(b.note) || b.version - a.version);
}

/** The one that is asked for: of a version, else the latest there is. */
export function pickSummary(sent: readonly Summary[], version?: number): Summary | undefined {
  return version === undefined ? sent[0] : sent.find((one) => one.version === version);
}
