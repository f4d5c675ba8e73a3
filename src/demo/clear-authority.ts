import type { Kind } from '../domain/documents.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Operation, Store } from '../ports.ts';

/** Every kind there is: one left out does not compile. */
const kinds = Object.keys({
  authority: true,
  revision: true,
  provider: true,
  person: true,
  calendar: true,
  year: true,
  entry: true,
  decision: true,
  job: true,
  audit: true,
  aliases: true,
  unheard: true,
  pause: true,
  reassignment: true,
  cover: true,
  watch: true,
  outbox: true,
  outcome: true,
  reach: true,
  note: true,
  draft: true,
  action: true,
  settings: true,
  summary: true,
  mark: true,
  proposal: true,
  review: true,
  told: true,
  channel: true,
  post: true,
  'link-key': true,
  retention: true,
  meeting: true,
  poll: true,
  compliance: true,
  'compliance-change': true,
  day: true,
  absence: true,
  'term-plan': true,
  agreement: true,
  agenda: true,
  risk: true,
} satisfies Record<Kind, true>) as Kind[];

/**
 * Removes every document of one authority, a batch at a time, and touches no other. For an invented authority only:
 * facts of a real one are never removed. Throws TallyError `store-conflict` where somebody writes at the same time.
 *
 * @example await clearAuthority(store, 'demo') // 431
 */
export async function clearAuthority(store: Store, authority: string): Promise<number> {
  const found: Operation[] = [];
  for (const kind of kinds) {
    for await (const { id, etag } of store.list(authority, kind, '')) found.push({ do: 'remove', id, etag });
  }
  for (let from = 0; from < found.length; from += 90) {
    const written = await store.write(authority, found.slice(from, from + 90));
    if (!written.ok) throw new TallyError('store-conflict', 'The demo is in use just now. Please try again.', { culprit: written.id });
  }
  return found.length;
}
