import { academicYearOf, type IsoDate, sayDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { standingThen } from '../standing/standing-then.ts';

/**
 * The authority's visits to a provider since the last meeting of the kind, in words, the first one first; within the school year
 * where none was held yet.
 *
 * @example await officerActivity(context, provider, meeting) // ['Core Visit on Tue 12 Jan 2027']
 */
export async function officerActivity(
  context: Context,
  provider: Provider,
  { activity, date }: Pick<Meeting, 'activity' | 'date'>,
): Promise<string[]> {
  const until: IsoDate = context.today < date ? context.today : date;
  const { record } = await standingThen(context, provider, until);
  const pack = context.pack(academicYearOf(until));
  const held = [...(record.carried ?? []).flatMap(({ sums }) => sums), ...record.sums].filter((sum) => sum.visits > 0 && sum.date <= until);
  const last = held
    .filter((sum) => sum.activity === activity && sum.date < date)
    .map((sum) => sum.date)
    .sort()
    .at(-1);
  return held
    .filter((sum) => sum.activity !== activity && (last === undefined || sum.date > last))
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((sum) => `${activityName(pack, sum.activity, provider.kind)} on ${sayDate(sum.date)}`);
}
