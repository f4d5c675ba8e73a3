import type { Absence } from '../../domain/absence.ts';
import type { BusySpan } from '../../domain/busy-span.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import type { Kind } from '../../domain/documents.ts';
import type { Stored } from '../../ports.ts';
import type { Context } from '../context.ts';

/** Of so many people each is asked about; of more, everybody's days are read at once. */
const few = 24;

/**
 * What stands in Tally itself of people's days: meetings that are booked, and absences. By person key, in order of time.
 *
 * @example (await ownBusy(context, ['p-priya'], '2027-03-01', '2027-03-05')).get('p-priya') // [{ date: '2027-03-02', from: '14:00', … }]
 */
export async function ownBusy(
  context: Pick<Context, 'store' | 'authority'>,
  people: readonly string[],
  from: IsoDate,
  until: IsoDate,
): Promise<Map<string, BusySpan[]>> {
  const found = new Map<string, BusySpan[]>(people.map((key) => [key, []]));
  const [days, absences] = await Promise.all([docsOf(context, 'day', people, alike(from, until)), docsOf(context, 'absence', people)]);
  for (const { body } of days) {
    if (body.date < from || until < body.date) continue;
    found.get(body.person)?.push(...body.spans.map((span) => ({ date: body.date, ...span })));
  }
  for (const { body } of absences) found.get(body.person)?.push(...daysAway(body, from, until));
  for (const spans of found.values()) spans.sort((a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from));
  return found;
}

/** `start` is how the rest of an id begins, after the person. */
async function docsOf<K extends Kind>(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  kind: K,
  people: readonly string[],
  start = '',
): Promise<Stored<K>[]> {
  const prefixes = people.length > few ? [`${kind}:`] : [...new Set(people)].map((key) => `${kind}:${key}:${start}`);
  const lists = await Promise.all(
    prefixes.map(async (prefix) => {
      const docs: Stored<K>[] = [];
      for await (const doc of store.list(authority.id, kind, prefix)) docs.push(doc);
      return docs;
    }),
  );
  return lists.flat();
}

/** As far as two dates begin alike: what an id between them begins with. */
function alike(from: IsoDate, until: IsoDate): string {
  let at = 0;
  while (at < from.length && from[at] === until[at]) at += 1;
  return from.slice(0, at);
}

function daysAway(absence: Absence, from: IsoDate, until: IsoDate): BusySpan[] {
  const last = absence.until < until ? absence.until : until;
  const spans: BusySpan[] = [];
  for (let date = absence.from > from ? absence.from : from; date <= last; date = addDays(date, 1)) {
    spans.push({ date, ...(absence.times ?? { from: '00:00', until: '24:00' }) });
  }
  return spans;
}
