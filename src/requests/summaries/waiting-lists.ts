import { type Summary, summaryDocId } from '../../domain/summary.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** Summaries that wait for somebody: for a senior advisor, or for somebody to be told. Marks, so that the few are found among the many. */
type Waiting = 'held' | 'untold';
type Which = Pick<Summary, 'provider' | 'note' | 'version'>;

const markId = (list: Waiting, of: Which): string => `mark:${list}-${summaryDocId(of)}`;

/** The operation that puts a summary on a list. */
export function joining({ now }: Pick<Context, 'now'>, list: Waiting, of: Which): Operation {
  return { do: 'put', doc: { id: markId(list, of), kind: 'mark', v: 1, body: { at: now } } };
}

/** The operations that take a summary off a list; none where it is not on it. */
export async function leaving({ read }: Reader, list: Waiting, of: Which): Promise<Operation[]> {
  const mark = await read('mark', markId(list, of));
  return mark ? [{ do: 'remove', id: mark.id, etag: mark.etag }] : [];
}

/** The summaries that are held for a senior advisor, by provider. */
export async function heldSummaries(reader: Reader): Promise<Summary[]> {
  return (await onList(reader, 'held')).filter(({ state }) => state === 'held');
}

/** The summaries on a list, by provider. */
export async function onList({ read, list }: Reader, which: Waiting): Promise<Summary[]> {
  const found: Summary[] = [];
  for await (const { id } of list('mark', `mark:${which}-summary:`)) {
    const stored = await read('summary', id.slice(`mark:${which}-`.length));
    if (stored) found.push(stored.body);
  }
  return found;
}
