import { randomUUID } from 'node:crypto';
import { addDays } from '../domain/date.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Operation, Store } from '../ports.ts';
import type { Context } from '../requests/context.ts';

/** How long what was not understood is kept, in days. */
const unheardDays = 90;
const longest = 500;
/** As many as are cleared away in one batch beside the one that is kept. */
const mostCleared = 90;

/**
 * Keeps what was not understood, for an administrator to read and to teach Tally by: the words, the person's key, the
 * month, and the day it goes. What is past its day goes with the same write. A store that cannot take it is no
 * reason to leave the person without an answer.
 */
export async function keepUnheard({ store, authority, asker, today }: Context, text: string): Promise<void> {
  const month = today.slice(0, 7);
  const body = { text: text.trim().slice(0, longest), by: asker.person.key, month, until: addDays(today, unheardDays) };
  try {
    const old = await pastTheirDay(store, authority.id, today);
    await store.write(authority.id, [
      ...old,
      { do: 'create', doc: { id: `unheard:${month}:${randomUUID()}`, kind: 'unheard', v: 1, body } },
    ]);
  } catch (error) {
    if (!(error instanceof TallyError)) throw error;
  }
}

/** Removals of what is older than it may be. Ids begin with the month, so the list ends at the first that is young. */
async function pastTheirDay(store: Store, authority: string, today: string): Promise<Operation[]> {
  const gone: Operation[] = [];
  for await (const { id, etag, body } of store.list(authority, 'unheard', 'unheard:')) {
    if (body.month > addDays(today, -unheardDays).slice(0, 7) || gone.length >= mostCleared) break;
    if (body.until < today) gone.push({ do: 'remove', id, etag });
  }
  return gone;
}
