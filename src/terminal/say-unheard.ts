import type { UnheardRecord } from '../domain/unheard-record.ts';
import type { Operation, Store } from '../ports.ts';

/**
 * What people typed that Tally did not understand, as lines "2027-02  p-advisor  the words", newest month first. What is
 * past its 90 days is removed and not printed.
 *
 * @example print(await sayUnheard(store, 'demo', '2027-02-24'))
 */
export async function sayUnheard(store: Store, authority: string, today: string): Promise<string> {
  const kept: UnheardRecord[] = [];
  const gone: Operation[] = [];
  for await (const { id, etag, body } of store.list(authority, 'unheard', 'unheard:')) {
    if (body.until < today) gone.push({ do: 'remove', id, etag });
    else kept.push(body);
  }
  // What another process removed in between is gone as well: the batch fails, and the next one clears what is left.
  for (let from = 0; from < gone.length; from += 90) await store.write(authority, gone.slice(from, from + 90));
  if (kept.length === 0) return 'Nothing has been kept: whatever was typed was understood, or TALLY_KEEP_UNHEARD is 0.';
  const lines = kept
    .sort((a, b) => b.month.localeCompare(a.month) || a.text.localeCompare(b.text))
    .map(({ month, by, text }) => `${month}  ${by}  ${text.replace(/\s+/g, ' ')}`);
  return [`${kept.length} ${kept.length === 1 ? 'message was' : 'messages were'} not understood:`, ...lines].join('\n');
}
