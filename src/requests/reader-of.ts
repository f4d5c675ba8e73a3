import type { Reader } from './commit.ts';
import type { Context } from './context.ts';

/**
 * What is read for an answer, which decides nothing: straight from the store.
 *
 * @example await readerOf(context).read('year', 'year:2026:900001')
 */
export function readerOf({ store, authority }: Pick<Context, 'store' | 'authority'>): Reader {
  return {
    read: (kind, id) => store.read(authority.id, kind, id),
    list: (kind, prefix) => store.list(authority.id, kind, prefix),
  };
}
