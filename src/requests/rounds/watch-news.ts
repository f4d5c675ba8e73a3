import { academicYearOf, type IsoDate } from '../../domain/date.ts';
import { isWorkingDay } from '../../domain/school-days-across.ts';
import { isWanted } from '../../domain/settings.ts';
import type { Look, WatchList } from '../../domain/watch-list.ts';
import type { Stored } from '../../ports.ts';
import type { Context } from '../context.ts';
import { askerOf } from '../desk/asker.ts';
import { sending } from '../sending/sending.ts';
import { allSettings } from '../settings/read-settings.ts';
import { standings } from '../standing/standings.ts';
import { sayNews, toldLook } from '../watching/told-look.ts';
import { here, hours, inItsZone } from './hours.ts';
import { isDone, once } from './once.ts';
import type { Round } from './round.ts';

/** What a message said stays as long as it may still be under way. */
const KEPT = 7;

/**
 * Tells everybody what has changed at the providers they watch since they last knew: category, days left, the next visit or
 * meeting. Once a day at four where the authority is, on working days, in one message a person; where nothing has changed
 * nothing is written. What a new academic year changes by itself is not news, but for a category.
 */
export const watchNews: Round = {
  name: 'watch-news',
  async run(given) {
    const { date, time } = here(given);
    const context = { ...inItsZone(given), today: date };
    if (time < hours.news || !isWorkingDay(date) || (await isDone(context, `news:${date}`))) return;
    const lists: Stored<'watch'>[] = [];
    for await (const doc of context.store.list(context.authority.id, 'watch', 'watch:')) lists.push(doc);
    const settings = await allSettings(context);
    const looks = await looksAt(context, lists);
    let all = true;
    for (const doc of lists) {
      const { person } = doc.body;
      const wanted = isWanted(settings.get(person), 'news', date);
      // Who only pauses the news is told all of it afterwards.
      if (!wanted && settings.get(person)?.news !== 'off') continue;
      const { next, news } = lookedAgain(doc.body, seenBy(context, person, looks), date);
      if (next === undefined) continue;
      const told = { to: { person }, request: 'watchlist', input: { news: date }, cause: `news:${date}` };
      const { etag, ...rest } = doc;
      const operations = [
        { do: 'replace' as const, doc: { ...rest, body: next }, etag },
        ...(news && wanted ? [sending(context, told)] : []),
      ];
      all = (await once(context, `news:${date}:${person}`, operations)) && all;
    }
    if (all) await once(context, `news:${date}`, []);
  },
};

async function looksAt(context: Context, lists: readonly Stored<'watch'>[]): Promise<Map<string, Look>> {
  const keys = [...new Set(lists.flatMap(({ body }) => body.providers.map(({ provider }) => provider)))];
  const all = await standings(
    context,
    keys.flatMap((key) => context.directory.get(key) ?? []),
  );
  return new Map(all.map((stands) => [stands.provider.key, toldLook(stands)]));
}

/** The looks at what somebody may see today: nothing for who has left. */
function seenBy({ people, covers }: Context, key: string, looks: ReadonlyMap<string, Look>): ReadonlyMap<string, Look> {
  const person = people.find((one) => one.key === key);
  if (!person || person.roles.length === 0) return new Map();
  const { staff, providers } = askerOf(person, { people, covers });
  return staff ? looks : new Map([...looks].filter(([provider]) => providers.includes(provider)));
}

/** The watch list after a look: what its owner knows from now on, and how what is news to them was before. Undefined where nothing is new. */
function lookedAgain(list: WatchList, looks: ReadonlyMap<string, Look>, date: IsoDate): { next?: WatchList; news: boolean } {
  const otherYear = list.toldOn !== undefined && academicYearOf(list.toldOn) !== academicYearOf(date);
  const before: Record<string, Look> = {};
  let fresh = list.toldOn === undefined;
  const providers = list.providers.map((one) => {
    const now = looks.get(one.provider);
    if (!now) return one;
    const changed = one.told === undefined || sayNews(one.told, now).length > 0;
    if (!changed) return one;
    fresh = true;
    if (one.told && (!otherYear || one.told.category !== now.category)) before[one.provider] = one.told;
    return { ...one, told: now };
  });
  const news = Object.keys(before).length > 0;
  if (!fresh && !otherYear) return { news: false };
  const kept = (list.news ?? []).filter(({ day }) => day !== date).slice(1 - KEPT);
  return { next: { ...list, providers, toldOn: date, ...(news ? { news: [...kept, { day: date, before }] } : {}) }, news };
}
