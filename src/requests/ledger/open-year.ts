import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { AcademicYear } from '../../domain/date.ts';
import { decisionsInYear } from '../../domain/decisions-in-year.ts';
import { emptyYear } from '../../domain/empty-year.ts';
import { pausesFrom, pausesInYear } from '../../domain/pauses-from.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { pauseFact } from '../pauses/pause-fact.ts';

/** A year record about to be written: how it stands, and the operation that puts the next state in its place. */
export interface OpenYear {
  record: YearRecord;
  writing(next: YearRecord): Operation;
}

/**
 * Reads a provider's year to write to it. A year nothing has been entered in yet starts with the decisions and
 * pauses that touch it. Writing fails, and the command is decided again, if somebody else wrote the same year in between.
 *
 * @example const { record, writing } = await openYear(reader, '900001', 2026)
 */
export async function openYear({ read, list }: Reader, key: string, year: AcademicYear): Promise<OpenYear> {
  const id = `year:${year}:${key}`;
  const stored = await read('year', id);
  if (stored) {
    const { etag, ...doc } = stored;
    return { record: doc.body, writing: (body) => ({ do: 'replace', doc: { ...doc, body }, etag }) };
  }
  const taken = [];
  for await (const { body } of list('decision', `decision:${key}:`)) taken.push(body);
  // Of several decisions from one date the last one taken is in force, and it stands last.
  const history = taken.sort((a, b) => a.at.localeCompare(b.at)).map(({ provider: _, at: __, ...decision }): CategoryDecision => decision);
  const facts = [];
  for await (const { body } of list('pause', `pause:${key}:`)) facts.push(pauseFact(body));
  return {
    record: emptyYear(key, year, decisionsInYear(history, year), pausesInYear(pausesFrom(facts), year)),
    writing: (body) => ({ do: 'create', doc: { id, kind: 'year', v: 1, body } }),
  };
}
