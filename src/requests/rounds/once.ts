import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';

/**
 * Writes some operations once and never again under the same key, with the mark that says so. False where it was
 * done before. At most 99 operations. Where another condition of the batch fails nothing is written, and it throws
 * nothing: the next round decides again.
 *
 * @example await once(context, `digest:${monday}:${person.key}`, [sending(context, told)]) // true the first time
 */
export async function once(context: Context, key: string, operations: readonly Operation[]): Promise<boolean> {
  const { store, authority } = context;
  if (await isDone(context, key)) return false;
  const written = await store.write(authority.id, [marking(context, key), ...operations]);
  return written.ok;
}

/** The operation that marks something as done, for a batch that does several things at once: it fails where it is marked. */
export function marking({ now }: Pick<Context, 'now'>, key: string): Operation {
  return { do: 'create', doc: { id: `mark:${key}`, kind: 'mark', v: 1, body: { at: now } } };
}

/** Has what this key names been done? */
export async function isDone(context: Context, key: string): Promise<boolean> {
  return (await doneAt(context, key)) !== undefined;
}

/** When what this key names was done; undefined where it was not. */
export async function doneAt({ store, authority }: Context, key: string): Promise<string | undefined> {
  return (await store.read(authority.id, 'mark', `mark:${key}`))?.body.at;
}
