import type { WatchList } from '../../domain/watch-list.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { openWatchList } from './watch-list.ts';

/**
 * Changes whom the asker watches, and returns whom they watch then. Nothing is written where `changing` gives back what it
 * was given. `provider` is whom the request was about, for the audit.
 *
 * @example await changeWatchList(context, 'unwatch', '900001', (watched) => watched.slice(1))
 */
export function changeWatchList(
  context: Context,
  request: 'watch' | 'unwatch',
  provider: string,
  changing: (watched: WatchList['providers']) => WatchList['providers'],
): Promise<WatchList['providers']> {
  return commit<WatchList['providers']>(context.store, context.authority.id, async (reader) => {
    const { list, writing } = await openWatchList(reader, context.asker.person.key);
    const providers = changing(list.providers);
    if (providers === list.providers) return { operations: [], result: providers };
    const change = { what: 'watch list', [request === 'watch' ? 'after' : 'before']: 'watched' };
    return { operations: [writing({ ...list, providers }), audit(context, request, 'done', provider, [], [change])], result: providers };
  });
}
