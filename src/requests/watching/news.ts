import type { IsoDate } from '../../domain/date.ts';
import { isWanted } from '../../domain/settings.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { readSettings } from '../settings/read-settings.ts';
import { standings } from '../standing/standings.ts';
import { listed } from '../words/listed.ts';
import { nameApart } from '../words/provider-rows.ts';
import { sayNews, toldLook } from './told-look.ts';
import { openWatchList } from './watch-list.ts';

/**
 * What has changed at the providers somebody watches, as the message of a day says it when it is sent: how each stood
 * before, and how it stands now. What they may no longer see, do not watch any more or what went back to what it was is left out.
 *
 * @example (await news(context, '2027-01-20')).lead // 'Marlow Bank Primary School: category C, was B1.'
 */
export async function news(context: Context, day: IsoDate): Promise<Answer> {
  const { asker, directory, today } = context;
  const { list } = await openWatchList(readerOf(context), asker.person.key);
  const before = list.news?.find((one) => one.day === day)?.before ?? {};
  const watched = list.providers.flatMap(({ provider }) => (before[provider] ? (directory.get(provider) ?? []) : []));
  const rows = (await standings(context, watched)).flatMap((stands) => {
    const was = before[stands.provider.key];
    const said = was ? sayNews(was, toldLook(stands)) : [];
    return said.length > 0 ? [{ provider: stands.provider, said }] : [];
  });
  const [first] = rows;
  const wanted = isWanted(await readSettings(context, asker.person.key), 'news', today);
  return {
    card: 'list',
    title: 'What you watch has changed',
    lead:
      first === undefined
        ? 'Nothing of this is different any more.'
        : rows.length === 1
          ? `${first.provider.name}: ${listed(first.said)}.`
          : `${rows.length} of the schools and settings you watch have changed.`,
    tables:
      rows.length > 1
        ? [
            {
              columns: ['School or setting', 'What changed'],
              rows: rows.map(({ provider, said }) => ({
                cells: [nameApart(provider, watched), said.join('; ')],
                open: { title: provider.name, request: 'provider-overview', input: { provider: provider.key } },
              })),
            },
          ]
        : [],
    sources: [],
    buttons: [
      ...(first && rows.length === 1 ? [{ title: 'Overview', request: 'provider-overview', input: { provider: first.provider.key } }] : []),
      { title: 'My watch list', request: 'watchlist', input: {} },
      { title: 'Stop or pause this', request: 'my-settings', input: { told: 'news' } },
    ],
    audience: 'person',
    ...((!first || !wanted) && { nothing: true as const }),
  };
}
