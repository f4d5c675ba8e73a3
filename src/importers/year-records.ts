import { addDecision } from '../domain/add-decision.ts';
import type { CategoryDecision } from '../domain/category-decision.ts';
import type { AcademicYear } from '../domain/date.ts';
import { decisionsInYear } from '../domain/decisions-in-year.ts';
import { emptyYear } from '../domain/empty-year.ts';
import type { Pause } from '../domain/pause.ts';
import { pausesFrom, pausesInYear } from '../domain/pauses-from.ts';
import type { YearRecord } from '../domain/year-record.ts';
import type { Operation, Stored } from '../ports.ts';
import type { ImportInput } from './import-input.ts';
import { upsert } from './job/upsert.ts';

/** @example yearId('900001', 2026) // 'year:2026:900001' */
function yearId(key: string, year: AcademicYear): string {
  return `year:${year}:${key}`;
}

/**
 * Every decision of one provider in order; of several from one date the last one taken stands last.
 *
 * @example await decisionsOf(input, '900001') // [b2From1Sep, cFrom12Jan]
 */
export async function decisionsOf({ store, authority }: ImportInput, key: string): Promise<CategoryDecision[]> {
  const taken = [];
  for await (const { body } of store.list(authority.id, 'decision', `decision:${key}:`)) taken.push(body);
  taken.sort((a, b) => a.at.localeCompare(b.at));
  return taken.map(({ provider: _, at: __, ...decision }) => decision).reduce(addDecision, [] as CategoryDecision[]);
}

/** The pauses of one provider, so that a year made here knows of them. */
async function pausesOf({ store, authority }: ImportInput, key: string): Promise<Pause[]> {
  const facts = [];
  for await (const { body } of store.list(authority.id, 'pause', `pause:${key}:`)) {
    const { provider: _, at: __, ...fact } = body;
    facts.push(fact);
  }
  return pausesFrom(facts);
}

/** The year records that one unit changes: read once each, written together at the end. */
export interface YearRecords {
  /** The record as it stands with what the unit has done so far; a year not yet touched starts with its decisions and pauses. */
  get(key: string, year: AcademicYear): Promise<YearRecord>;
  /** Whether the store has the record. */
  has(key: string, year: AcademicYear): Promise<boolean>;
  set(record: YearRecord): void;
  operations(): Operation[];
}

/** @example const years = openYears(input); years.set(applyEntry(await years.get('900001', 2026), entry)) */
export function openYears(input: ImportInput): YearRecords {
  const stored = new Map<string, Stored<'year'> | undefined>();
  const now = new Map<string, YearRecord>();
  const read = async (id: string) => {
    if (!stored.has(id)) stored.set(id, await input.store.read(input.authority.id, 'year', id));
    return stored.get(id);
  };
  return {
    async get(key, year) {
      const id = yearId(key, year);
      const known = now.get(id) ?? (await read(id))?.body;
      return (
        known ?? emptyYear(key, year, decisionsInYear(await decisionsOf(input, key), year), pausesInYear(await pausesOf(input, key), year))
      );
    },
    async has(key, year) {
      return (await read(yearId(key, year))) !== undefined;
    },
    set: (record) => now.set(yearId(record.provider, record.year), record),
    operations: () =>
      [...now].map(([id, record]) => upsert(stored.get(id), 'year', id, record)).filter((operation) => operation !== undefined),
  };
}
