import type { IsoDate } from '../date.ts';
import { minuteOf, timeAt } from '../time-of-day.ts';
import { visitLimits } from '../visit-limits.ts';
import type { Placement, TermProblem, TermRow } from './term-problem.ts';

/** A time of somebody's day that is taken, in minutes; by a row of the plan, or by something outside it. */
interface Taken {
  from: number;
  until: number;
  provider?: string;
  row?: string;
  /** Nobody goes anywhere for it: it is no visit. */
  online?: boolean;
}

/**
 * Why a time cannot be a row's. `busy` is taken by something outside the plan, `taken` by a row of it; `visits` would be the
 * person's third provider on one day.
 */
export type Fault =
  | { rule: 'no-school-day' | 'window' | 'hours' | 'chair' }
  | { rule: 'twice-a-day'; row: string }
  | { rule: 'busy'; person: string; from: string; until: string }
  | { rule: 'taken'; person: string; row: string }
  | { rule: 'visits'; person: string };

/** Who is where when: what is busy already, and the rows that are placed so far. */
export interface Sheet {
  readonly rows: ReadonlyMap<string, TermRow>;
  /** Which rule a time would break, the first of them; undefined where it breaks none. `late` leaves the window out. */
  fault(row: TermRow, at: Omit<Placement, 'row'>, late?: boolean): Fault | undefined;
  place(placement: Placement): void;
  lift(row: string): void;
  at(row: string): Placement | undefined;
  placed(): Placement[];
  /** The providers that somebody visits on a day, those outside the plan included. */
  visits(person: string, date: IsoDate): readonly string[];
  /** The providers that somebody meets online on a day, by the plan. */
  calls(person: string, date: IsoDate): readonly string[];
  /** Whether a row's time is free for one of its people, whose visits of the day are not counted here. */
  isFree(person: string, row: TermRow, date: IsoDate, from: number): boolean;
  /** Whether anything takes any of somebody's day. */
  isUntouched(person: string, date: IsoDate): boolean;
}

/**
 * The one place that knows the rules of a plan: whatever places rows asks it.
 *
 * @example openSheet(problem).fault(row, { date: '2027-03-02', from: '09:00', chair: 'p-david' }) // { rule: 'visits', person: 'p-david' }
 */
export function openSheet({ rows: all, days, busy }: TermProblem): Sheet {
  const rows = new Map(all.map((row) => [row.id, row]));
  const school = new Set(days);
  const taken = new Map<string, Taken[]>();
  const held = new Map<string, Placement>();
  const byProvider = new Map<string, string[]>();
  const key = (person: string, date: IsoDate) => `${date} ${person}`;
  const add = (at: string, one: Taken) => {
    const list = taken.get(at);
    if (list) list.push(one);
    else taken.set(at, [one]);
  };
  for (const { person, date, from, until, provider } of busy) {
    add(key(person, date), { from: minuteOf(from), until: minuteOf(until), provider });
  }

  function personFault(row: TermRow, person: string, date: IsoDate, from: number, visits: boolean): Fault | undefined {
    const spans = taken.get(key(person, date));
    if (!spans) return undefined;
    const until = from + row.minutes;
    let count = 0;
    for (const span of spans) {
      if (span.row === row.id) continue;
      const goes = span.provider !== undefined && span.provider !== row.provider && !span.online && row.place !== 'online';
      const away = goes ? visitLimits.travelMinutes : 0;
      if (span.until > span.from && from < span.until + away && span.from - away < until) {
        return span.row === undefined
          ? { rule: 'busy', person, from: timeAt(span.from), until: timeAt(span.until) }
          : { rule: 'taken', person, row: span.row };
      }
      if (span.provider !== undefined && !span.online) count += 1;
    }
    return visits && row.place !== 'online' && count >= visitLimits.aDay ? { rule: 'visits', person } : undefined;
  }

  return {
    rows,
    fault(row, { date, from, chair }, late = false) {
      if (!school.has(date)) return { rule: 'no-school-day' };
      if (!late && (date < row.opens || row.closes < date)) return { rule: 'window' };
      const start = minuteOf(from);
      if (!row.hours.some((hours) => minuteOf(hours.from) <= start && start + row.minutes <= minuteOf(hours.until)))
        return { rule: 'hours' };
      if (row.chaired !== (chair !== undefined) || (chair && !row.chairs.some(({ person }) => person === chair))) return { rule: 'chair' };
      const same = byProvider.get(key(row.provider, date))?.find((id) => id !== row.id);
      if (same) return { rule: 'twice-a-day', row: same };
      for (const person of row.officers) {
        const fault = personFault(row, person, date, start, true);
        if (fault) return fault;
      }
      for (const person of row.required) {
        const fault = personFault(row, person, date, start, false);
        if (fault) return fault;
      }
      return chair === undefined || row.officers.includes(chair) ? undefined : personFault(row, chair, date, start, true);
    },
    place(placement) {
      this.lift(placement.row);
      const row = rows.get(placement.row);
      if (!row) return;
      held.set(row.id, placement);
      const from = minuteOf(placement.from);
      for (const person of peopleOf(row, placement.chair)) {
        add(key(person, placement.date), {
          from,
          until: from + row.minutes,
          provider: row.provider,
          row: row.id,
          online: row.place === 'online',
        });
      }
      const at = key(row.provider, placement.date);
      byProvider.set(at, [...(byProvider.get(at) ?? []), row.id]);
    },
    lift(id) {
      const [row, before] = [rows.get(id), held.get(id)];
      if (!row || !before) return;
      held.delete(id);
      for (const person of peopleOf(row, before.chair)) {
        const at = key(person, before.date);
        taken.set(at, taken.get(at)?.filter((one) => one.row !== id) ?? []);
      }
      const at = key(row.provider, before.date);
      byProvider.set(at, byProvider.get(at)?.filter((one) => one !== id) ?? []);
    },
    at: (id) => held.get(id),
    placed: () => [...rows.keys()].flatMap((id) => held.get(id) ?? []),
    visits: (person, date) => (taken.get(key(person, date)) ?? []).flatMap(({ provider, online }) => (online ? [] : (provider ?? []))),
    calls: (person, date) => (taken.get(key(person, date)) ?? []).flatMap(({ provider, online }) => (online ? (provider ?? []) : [])),
    isFree: (person, row, date, from) => personFault(row, person, date, from, false) === undefined,
    isUntouched: (person, date) => (taken.get(key(person, date)) ?? []).length === 0,
  };
}

/** Everybody whose day a row takes. */
export function peopleOf({ officers, required }: Pick<TermRow, 'officers' | 'required'>, chair?: string): string[] {
  return [...new Set([...officers, ...required, ...(chair === undefined ? [] : [chair])])];
}

/** The authority's people of a row, whose visits are counted. */
export function visitorsOf({ officers }: Pick<TermRow, 'officers'>, chair?: string): string[] {
  return [...new Set([...officers, ...(chair === undefined ? [] : [chair])])];
}
