import type { Meeting } from '../../domain/meeting.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { openYear } from '../ledger/open-year.ts';

type Placed = Pick<Meeting, 'id' | 'provider' | 'year' | 'activity' | 'date'>;

/** What a meeting is called among the planned days of its provider's year. @example plannedRef({ id: '3f2a' }) // 'meeting:3f2a' */
export function plannedRef({ id }: Pick<Meeting, 'id'>): string {
  return `meeting:${id}`;
}

/**
 * The operations that bring the planned days of a provider's years up to a meeting: its day leaves the year it stood in
 * (`before`) and stands in its own (`after`). Nothing where the year says so already.
 *
 * @example await planning(reader, { after: meeting })
 */
export async function planning(reader: Reader, { before, after }: { before?: Placed; after?: Placed }): Promise<Operation[]> {
  const provider = (after ?? before)!.provider;
  const years = [...new Set([before, after].flatMap((one) => (one ? [one.year] : [])))];
  const operations = years.map(async (year): Promise<Operation[]> => {
    const { record, writing } = await openYear(reader, provider, year);
    const planned = plannedWith(record, { leaves: before ?? after, comes: after?.year === year ? after : undefined });
    return JSON.stringify(planned) === JSON.stringify(record.planned) ? [] : [writing({ ...record, planned })];
  });
  return (await Promise.all(operations)).flat();
}

/** The planned days of a year in order, without one meeting and with another. */
function plannedWith({ planned }: YearRecord, { leaves, comes }: { leaves?: Placed; comes?: Placed }): YearRecord['planned'] {
  const others = planned.filter(({ ref }) => leaves === undefined || ref !== plannedRef(leaves));
  const days = comes ? [...others, { activity: comes.activity, date: comes.date, ref: plannedRef(comes) }] : others;
  return days.toSorted((a, b) => a.date.localeCompare(b.date) || a.ref.localeCompare(b.ref));
}
