import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';

/**
 * Writes some operations once and never again under the same key, with the mark that says so. False where it was
 * done before. At most 99 operations. Where another condition of the batch fails nothing is written, and it throws
 * nothing: the next round decides again.
 *
 * @example await once(context, `digest:${monday}:${person.key}`, [sending(context, told)]) // true the first time
 */
export async function once({ store, authority, now }: Context, key: string, operations: readonly Operation[]): Promise<boolean> {
  const id = `mark:${key}`;
  if (await store.read(authority.id, 'mark', id)) return false;
  const written = await store.write(authority.id, [{ do: 'create', doc: { id, kind: 'mark', v: 1, body: { at: now } } }, ...operations]);
  return written.ok;
}

/** Has what this key names been done? */
export async function isDone({ store, authority }: Context, key: string): Promise<boolean> {
  return (await store.read(authority.id, 'mark', `mark:${key}`)) !== undefined;
}
