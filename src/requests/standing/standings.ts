import { setImmediate as nextTurn } from 'node:timers/promises';
import { carryPredecessor } from '../../domain/carry-predecessor.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import { type AcademicYear, academicYearOf, addDays } from '../../domain/date.ts';
import { decisionsInYear } from '../../domain/decisions-in-year.ts';
import { emptyYear } from '../../domain/empty-year.ts';
import type { Pause } from '../../domain/pause.ts';
import { pausesInYear } from '../../domain/pauses-from.ts';
import type { Position } from '../../domain/position.ts';
import { positionOf } from '../../domain/position-of.ts';
import type { Provider } from '../../domain/provider.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Context } from '../context.ts';
import { decisionHistory } from './decision-history.ts';
import { keptStanding } from './kept-standing.ts';
import { pauseHistory } from './pause-history.ts';
import type { Standing } from './standing.ts';

/**
 * Where one provider stands today: one point read where its year has been touched, and where it has not, its
 * decisions and pauses besides, because both persist over 1 September.
 */
export async function standing(context: Context, provider: Provider): Promise<Standing> {
  const year = academicYearOf(context.today);
  const keys = [provider.key, ...joinedInYear(provider, year)];
  const [own, ...before] = await Promise.all(keys.map((key) => recordOf(context, key, year)));
  const basis = { provider, pack: context.pack(year), calendar: context.calendar(year), today: context.today };
  return keptStanding(`${context.authority.id}/${provider.key}`, { ...basis, etags: [own!, ...before].map(({ etag }) => etag) }, () =>
    stands(context, provider, before.map(({ record }) => record).reduce(carryPredecessor, own!.record)),
  );
}

/** So many years are read one by one; of more, the whole year is. */
const few = 40;
/** Standings worked out at a stretch: some five milliseconds. */
const stretch = 100;

/**
 * Where many providers stand today: a point read for each of a few, one query for the year of many; and two queries for
 * the decisions and pauses of those that have no record of it. Other turns go on between the stretches of a long list.
 */
export async function standings(context: Context, providers: readonly Provider[]): Promise<Standing[]> {
  const year = academicYearOf(context.today);
  const keys = [...new Set(providers.flatMap((provider) => [provider.key, ...joinedInYear(provider, year)]))];
  const records = keys.length <= few ? await readEach(context, keys, year) : await readAll(context, year);
  if (providers.some(({ key }) => !records.has(key))) {
    const [history, pauses] = await Promise.all([decisionHistory(context), pauseHistory(context)]);
    for (const { key } of providers) {
      if (!records.has(key)) records.set(key, untouched(key, year, history.get(key), pauses.get(key)));
    }
  }
  const of = (key: string) => records.get(key) ?? emptyYear(key, year);
  const all: Standing[] = [];
  for (const provider of providers) {
    all.push(stands(context, provider, joinedInYear(provider, year).map(of).reduce(carryPredecessor, of(provider.key))));
    if (all.length % stretch === 0) await nextTurn();
  }
  return all;
}

async function readEach({ store, authority }: Context, keys: readonly string[], year: AcademicYear): Promise<Map<string, YearRecord>> {
  const docs = await Promise.all(keys.map((key) => store.read(authority.id, 'year', `year:${year}:${key}`)));
  return new Map(docs.flatMap((doc) => (doc ? [[doc.body.provider, doc.body]] : [])));
}

async function readAll({ store, authority }: Context, year: AcademicYear): Promise<Map<string, YearRecord>> {
  const records = new Map<string, YearRecord>();
  for await (const { body } of store.list(authority.id, 'year', `year:${year}:`)) records.set(body.provider, body);
  return records;
}

function stands(context: Context, provider: Provider, record: YearRecord): Standing {
  const { today } = context;
  const pack = context.pack(record.year);
  const position = positionOf({ provider, record, groups: pack.groups, calendar: context.calendar(record.year), today });
  const category = pack.categories.find(({ id }) => id === position.decision?.category);
  return { provider, pack, record, position: provider.status === 'closed' ? ended(position) : position, category };
}

/** Nothing falls due any more at a provider that has closed. */
function ended(position: Position): Position {
  return { ...position, plan: position.plan.map((line) => (line.state === 'done' ? line : { ...line, state: 'not-due' })) };
}

async function recordOf(context: Context, key: string, year: AcademicYear): Promise<{ record: YearRecord; etag?: string }> {
  const doc = await context.store.read(context.authority.id, 'year', `year:${year}:${key}`);
  if (doc) return { record: doc.body, etag: doc.etag };
  const [history, pauses] = await Promise.all([decisionHistory(context, key), pauseHistory(context, key)]);
  return { record: untouched(key, year, history.get(key), pauses.get(key)) };
}

/** The record of a year in which nothing has been written yet: its decisions and pauses alone. */
function untouched(key: string, year: AcademicYear, history: readonly CategoryDecision[] = [], pauses: readonly Pause[] = []): YearRecord {
  return emptyYear(key, year, decisionsInYear(history, year), pausesInYear(pauses, year));
}

/** Predecessors whose days this year carries: those of a provider that opened within it. */
function joinedInYear({ opened, predecessors }: Provider, year: AcademicYear): string[] {
  // An academy that opens on 1 September starts its year afresh.
  return opened && academicYearOf(addDays(opened, -1)) === year ? predecessors : [];
}
