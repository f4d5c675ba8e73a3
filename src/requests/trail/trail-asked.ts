import { academicYearOf, addDays, firstDayOf, type IsoDate } from '../../domain/date.ts';
import { activityName } from '../../packs/activity-of.ts';
import { categoryOf } from '../../packs/category-of.ts';
import { personOf } from '../caseloads/carer.ts';
import type { Context } from '../context.ts';
import { theProvider } from '../standing/the-provider.ts';
import { seesAll } from './visible-record.ts';
import type { TrailAsked, TrailTopic } from './wanted-record.ts';

/** What was said of the records that are asked for. */
export interface TrailSaid {
  provider?: string;
  person?: string;
  about?: TrailTopic;
  category?: string;
  activity?: string;
  scope?: string;
}

/** Which records a question is about, and how that is said. */
export interface TrailQuestion {
  only: TrailAsked;
  title: string;
  /** "at Marlow Bank Primary School", "by Tom Ashdown"; empty for all there is. */
  where: string;
  /** The one provider, by name. */
  provider?: string;
  /** From when it looks where no date was said. */
  since: IsoDate;
}

/**
 * Which records a question about the audit means. Where nobody is named, whoever holds a caseload and does not lead asks of that
 * and of what they did themselves, and anybody else of all they may see. A category lasts long, and everything of everybody is
 * much: so far back it looks of itself.
 *
 * @example trailAsked(context, { provider: '900001', category: 'C' }).where // 'at Marlow Bank Primary School'
 */
export function trailAsked(
  context: Context,
  { provider: key, person, scope, category: code, activity, about: said }: TrailSaid,
): TrailQuestion {
  const { asker, today } = context;
  const category = code === undefined ? undefined : (categoryOf(context.pack(academicYearOf(today)), code)?.id ?? code);
  const about = said ?? (category !== undefined ? 'category' : activity !== undefined ? 'days' : undefined);
  const who = personOf(context, person);
  const by = person === undefined ? undefined : (who?.key ?? person);
  const did = who?.key === asker.person.key ? 'you' : (who?.name ?? 'somebody');
  const year = academicYearOf(today);
  if (key !== undefined) {
    const { name, kind } = theProvider(context, key);
    return {
      only: {
        providers: new Set([key]),
        by,
        about,
        category,
        ...(activity !== undefined && { activity: activityName(context.pack(year), activity, kind) }),
      },
      title: `${name}: who did what`,
      where: by === undefined ? `at ${name}` : `at ${name} by ${did}`,
      provider: name,
      since: firstDayOf(about === 'category' ? year - 1 : year),
    };
  }
  const some = { about, category };
  const lately = addDays(today, by === undefined && about === undefined ? -7 : -28);
  if (by !== undefined) return { only: { by, ...some }, title: `What ${did} did`, where: `by ${did}`, since: lately };
  if (scope === undefined && !seesAll(asker) && asker.providers.length > 0) {
    const only = { providers: new Set(asker.providers), by: asker.person.key, either: true, ...some };
    return { only, title: 'Who did what', where: 'on your caseload and by you', since: lately };
  }
  return { only: some, title: 'Who did what', where: '', since: lately };
}
