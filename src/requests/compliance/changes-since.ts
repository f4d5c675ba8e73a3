import type { ComplianceChange } from '../../domain/compliance.ts';
import { academicYearOf, firstDayOf, type IsoDate, sayDate } from '../../domain/date.ts';
import { localDate } from '../../domain/local-time.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import type { DashboardSeen } from './dashboard-seen.ts';

/** From which day changes are told, and what happened on it. */
export interface Since {
  day: IsoDate;
  words: string;
}

/**
 * From when on changes of a dashboard are told: the last meeting at which it is looked at, this school year or last; the first
 * day of the school year where there was none, and for a partner team, to which the meetings are not known.
 *
 * @example (await sinceOf(context, seen)).words // 'since the TAS meeting on Tue 1 Dec 2026'
 */
export async function sinceOf({ store, authority, today }: Context, { pack, dashboard, provider, whole }: DashboardSeen): Promise<Since> {
  const year = academicYearOf(today);
  const records = whole
    ? await Promise.all([year, year - 1].map((one) => store.read(authority.id, 'year', `year:${one}:${provider.key}`)))
    : [];
  const held = records
    .flatMap((record) => record?.body.sums ?? [])
    .filter(({ activity, visits, date }) => activity === dashboard.since && visits > 0 && date <= today)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (held !== undefined)
    return { day: held, words: `since the ${activityName(pack, dashboard.since, provider.kind)} on ${sayDate(held)}` };
  return { day: firstDayOf(year), words: 'since the school year began' };
}

/**
 * What was changed in some fields of a provider's dashboard from a day on, latest first. What was only confirmed is no change.
 *
 * @example (await changesSince(context, '900001', fields, '2026-12-01')).map(({ field }) => field) // ['budget']
 */
export async function changesSince(
  { store, authority }: Context,
  provider: string,
  fields: readonly { id: string }[],
  day: IsoDate,
): Promise<ComplianceChange[]> {
  const seen = new Set(fields.map(({ id }) => id));
  const found: ComplianceChange[] = [];
  for await (const { body } of store.list(authority.id, 'compliance-change', `compliance-change:${provider}:`)) {
    const { field, before, after, at } = body;
    if (seen.has(field) && before !== after && localDate(at, authority.timeZone) >= day) found.push(body);
  }
  return found.reverse();
}
