import { type BookedDay, type BookedSpan, bookedDayDocId } from '../../domain/booked-day.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';

/** What happens to one person's day: a meeting (its ref) leaves it, or a time is taken, or both. */
export interface DayChange {
  person: string;
  date: IsoDate;
  leaves?: string;
  takes?: BookedSpan;
}

/**
 * The operations that change people's booked days, one for each day, under its etag: of two who write one day at the same
 * moment one is refused, reads again and decides again. A day with nothing left in it is no longer kept.
 *
 * @example await changingDays(reader, [{ person: 'p-priya', date: '2027-03-02', takes: { from: '14:00', until: '16:00', … } }])
 */
export async function changingDays(reader: Pick<Reader, 'read'>, changes: readonly DayChange[]): Promise<Operation[]> {
  const days = Map.groupBy(changes, bookedDayDocId);
  const operations = [...days].map(async ([id, some]): Promise<Operation[]> => {
    const stored = await reader.read('day', id);
    const before = stored?.body.spans ?? [];
    const spans = some.reduce(changed, before);
    if (JSON.stringify(spans) === JSON.stringify(before)) return [];
    const { person, date } = some[0]!;
    const body: BookedDay = { person, date, spans };
    if (!stored) return [{ do: 'create', doc: { id, kind: 'day', v: 1, body } }];
    const { etag, ...doc } = stored;
    return spans.length === 0 ? [{ do: 'remove', id, etag }] : [{ do: 'replace', doc: { ...doc, body }, etag }];
  });
  return (await Promise.all(operations)).flat();
}

function changed(spans: BookedSpan[], { leaves, takes }: DayChange): BookedSpan[] {
  const left = spans.filter(({ meeting }) => meeting !== leaves && meeting !== takes?.meeting);
  return takes ? [...left, takes].sort((a, b) => a.from.localeCompare(b.from) || a.meeting.localeCompare(b.meeting)) : left;
}
