import type { AuditRecord } from '../../domain/audit-record.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';

/** A record of the audit and its id, which says where a list goes on. */
export type Kept = AuditRecord & { id: string };

/** As many records as are looked through for one answer: about what a store reads in two seconds. */
const mostRead = 20_000;

/** Which records: from a day on, older than the record (or month) a list went to, and how many of them. */
export interface Stretch {
  since: IsoDate;
  before?: string;
  most: number;
  /** How many to look through before the rest is left to the next page; a file reads them all. */
  reads?: number;
}

/**
 * The records of the audit that `show` has something to show of, newest first, at least `most` of them where there are so many. It reads a day
 * at a time back to the first of the month, then a month at a time, and stops when it has enough, so that a page of a
 * year of a large authority costs about as much as one of a week. `older` says where to go on; none where it came to `since`.
 *
 * @example await readTrail(context, { since: '2026-09-01', most: 13 }, (record) => visibleRecord(context, record))
 */
export async function readTrail(
  { store, authority, today }: Pick<Context, 'store' | 'authority' | 'today'>,
  { since, before, most, reads = mostRead }: Stretch,
  show: (record: AuditRecord) => AuditRecord | undefined,
): Promise<{ records: Kept[]; older?: string }> {
  const records: Kept[] = [];
  let read = 0;
  // Ids go by UTC, and a zone is at most a day away from it.
  for (const stretch of stretches(before?.slice('audit:'.length, 'audit:0000-00-00'.length) ?? addDays(today, 1), addDays(since, -1))) {
    const prefix = `audit:${stretch}`;
    const found: Kept[] = [];
    for await (const { id, body } of store.list(authority.id, 'audit', prefix)) {
      read += 1;
      const shown = before === undefined || id < before ? show(body) : undefined;
      if (shown) found.push({ ...shown, id });
    }
    records.push(...found.reverse());
    if (records.length >= most || read >= reads) return { records, older: prefix };
  }
  return { records };
}

/**
 * Days back to the first of the month that `from` is in, then months back to the one that `to` is in, as the beginnings of instants.
 *
 * @example [...stretches('2027-03-02', '2027-01-15')] // ['2027-03-02', '2027-03-01', '2027-02', '2027-01']
 */
function* stretches(from: string, to: IsoDate): Iterable<string> {
  const month = from.slice(0, 7);
  if (from.length > 7) for (let day = from; day.startsWith(month) && day >= to; day = addDays(day, -1)) yield day;
  for (let one = monthBefore(month); one >= to.slice(0, 7); one = monthBefore(one)) yield one;
}

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}
