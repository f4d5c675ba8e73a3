import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Look, WatchList } from '../domain/watch-list.ts';
import type { Answer } from './answer.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { standings } from './standing/standings.ts';
import { lookAt, sayChanges } from './watching/look-at.ts';
import { news } from './watching/news.ts';
import { toldLook } from './watching/told-look.ts';
import { openWatchList } from './watching/watch-list.ts';
import { paged } from './words/paged.ts';
import { nameApart } from './words/provider-rows.ts';
import { restsOnAll } from './words/rests-on-all.ts';

/** How do the providers I watch stand, and what has changed since I last looked? */
export const watchlist = defineRequest({
  name: 'watchlist',
  title: 'My watch list',
  says: [
    'my watchlist',
    'my watch list',
    'show my watchlist',
    'open my watchlist',
    'what is on my watchlist',
    'which schools am I watching',
    'which schools do I watch',
    'what am I watching',
    'the schools I watch',
    'who am I watching',
    'list what I am watching',
    'anything new on my watchlist',
    'any changes on my watchlist',
    'who am I keeping an eye on',
    'what am I following',
    'which ones am I following',
    'who is on my watch list',
    'what have I asked you to watch',
    'show the schools I am keeping tabs on',
    'schools I am keeping tabs on',
  ],
  input: z.strictObject({
    skip: inputs.skip,
    /** The day of the message about what has changed: then only that is said. */
    news: inputs.date.optional(),
  }),
  async run(context, { skip, news: day }): Promise<Answer> {
    if (day !== undefined) return news(inItsZone(context), day);
    const watched = await watchedBy(context);
    const seen = watched.providers.flatMap(({ provider }) => context.directory.get(provider) ?? []);
    const all = await standings(context, seen);
    const looks = new Map(all.map((stands) => [stands.provider.key, lookAt(stands)]));
    const told = new Map(all.map((stands) => [stands.provider.key, toldLook(stands)]));
    const { before, since } = await looked(context, { looks, told, skip });
    const rows = all
      .map((stands) => {
        const now = looks.get(stands.provider.key)!;
        const then = before.get(stands.provider.key);
        return { stands, now, changes: then ? sayChanges(then, now) : '', first: then === undefined };
      })
      .sort(
        (a, b) => Number(b.changes !== '') - Number(a.changes !== '') || a.stands.provider.name.localeCompare(b.stands.provider.name, 'en'),
      );
    const shown = paged(rows, skip, { request: 'watchlist', input: {} }, context);
    const changed = rows.filter(({ changes }) => changes !== '').length;
    return {
      card: 'list',
      title: 'Your watch list',
      lead:
        rows.length === 0
          ? 'You are not watching any school or setting. Type “watch” and a name to begin.'
          : `You are watching ${rows.length} ${rows.length === 1 ? 'school or setting' : 'schools and settings'}. ${sayChanged(changed, since)}`,
      tables:
        rows.length === 0
          ? []
          : [
              {
                columns: ['Provider', 'Category', 'Left', 'Next', 'Changed'],
                rows: shown.rows.map(({ stands: { provider }, now, changes, first: unseen }) => ({
                  cells: [nameApart(provider, seen), now.category, now.left, now.next, changes || (unseen ? 'first look' : '–')],
                  tone: changes ? ('warning' as const) : undefined,
                  open: { title: provider.name, request: 'provider-overview', input: { provider: provider.key } },
                })),
              },
            ],
      page: shown.page,
      ...restsOnAll(all),
      buttons: [],
      audience: 'person',
    };
  },
});

async function watchedBy({ store, authority, asker }: Context): Promise<WatchList> {
  const { list } = await openWatchList({ read: (kind, id) => store.read(authority.id, kind, id) }, asker.person.key);
  return list;
}

/**
 * Keeps this look and returns what the one before it saw. The same look asked for again, its later pages and its file
 * among them, compares with the same look before and keeps nothing.
 */
function looked(
  context: Context,
  { looks, told, skip }: { looks: ReadonlyMap<string, Look>; told: ReadonlyMap<string, Look>; skip: number },
): Promise<{ before: Map<string, Look>; since?: string }> {
  const act = actId(context, 'watchlist');
  return commit<{ before: Map<string, Look>; since?: string }>(context.store, context.authority.id, async (reader) => {
    const { list, writing } = await openWatchList(reader, context.asker.person.key);
    const again = list.act === act || skip > 0 || context.whole === true;
    const of = (field: 'seen' | 'before') =>
      new Map(list.providers.flatMap((one) => (one[field] ? [[one.provider, one[field]] as const] : [])));
    if (again) return { operations: [], result: { before: of('before'), since: list.lookedBefore } };
    const providers = list.providers
      .filter(({ provider }) => looks.has(provider))
      .map((one) => ({
        provider: one.provider,
        since: one.since,
        seen: looks.get(one.provider),
        ...(one.seen && { before: one.seen }),
        // Who has looked knows, and is not told the same again.
        told: told.get(one.provider),
      }));
    const next: WatchList = {
      person: list.person,
      providers,
      act,
      looked: context.today,
      ...(list.looked && { lookedBefore: list.looked }),
      toldOn: context.today,
      ...(list.news && { news: list.news }),
    };
    return { operations: list.providers.length === 0 ? [] : [writing(next)], result: { before: of('seen'), since: list.looked } };
  });
}

function sayChanged(changed: number, since: string | undefined): string {
  if (since === undefined) return 'From the next time you look, what has changed is marked.';
  const when = `since you last looked on ${sayDate(since)}`;
  return changed === 0 ? `Nothing has changed ${when}.` : `${changed} ${changed === 1 ? 'has' : 'have'} changed ${when}.`;
}
