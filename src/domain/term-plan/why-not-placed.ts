import type { IsoDate } from '../date.ts';
import { chairsOf, firstStart } from './day-options.ts';
import { openSheet, type Sheet } from './sheet.ts';
import type { Placement, TermProblem, TermRow } from './term-problem.ts';

/**
 * Why a row found no place. `no-days`: its window has no day left on which anything may be held. `no-chair`: nobody may chair it.
 * `never-free`: these people are each busy at every time of its window. `never-together`: each has some time, and none in common.
 * `all-taken`: there would be times, and other rows of the plan have them; `chairs` where it is the chairs who are taken.
 */
export type WhyNotPlaced =
  | { is: 'no-days' | 'no-chair' }
  | { is: 'never-free' | 'never-together'; people: string[] }
  | { is: 'all-taken'; chairs: boolean };

/** What would make it possible: a day after its window, somebody's being free on a day on which they are not, somebody else in the chair. */
export type WouldHelp =
  | { do: 'late'; at: Omit<Placement, 'row'>; schoolDays: number }
  | { do: 'free'; person: string; at: Omit<Placement, 'row'> }
  | { do: 'chair'; at: Omit<Placement, 'row'> };

/** A row without a place, and why. */
export interface NotPlaced {
  row: string;
  why: WhyNotPlaced;
  help: WouldHelp[];
}

/** So many school days after a window are looked at. */
const mostDaysLate = 15;
/** More ways out than these are no help. */
const mostWays = 3;

/**
 * Why the rows that are not among the placed ones are not, and what would help each, the plan standing as it is.
 *
 * @example whyNotPlaced(problem, placed) // [{ row: '900002:tas-meeting:2', why: { is: 'all-taken', chairs: true }, help: [{ do: 'late', … }] }]
 */
export function whyNotPlaced(problem: TermProblem, placed: readonly Placement[]): NotPlaced[] {
  const done = new Set(placed.map(({ row }) => row));
  const without = new Map<string, Sheet>();
  const empty = openSheet(problem);
  const full = filled(problem, placed);
  const ifFree = (person: string): Sheet => {
    const sheet = without.get(person) ?? filled({ ...problem, busy: problem.busy.filter((span) => span.person !== person) }, placed);
    without.set(person, sheet);
    return sheet;
  };
  return problem.rows
    .filter(({ id }) => !done.has(id))
    .map((row) => ({ row: row.id, why: whyNot(problem, row, empty, full), help: helpFor(problem, row, full, ifFree) }));
}

function filled(problem: TermProblem, placed: readonly Placement[]): Sheet {
  const sheet = openSheet(problem);
  for (const placement of placed) sheet.place(placement);
  return sheet;
}

function whyNot({ days }: TermProblem, row: TermRow, empty: Sheet, full: Sheet): WhyNotPlaced {
  const window = days.filter((date) => row.opens <= date && date <= row.closes);
  if (window.length === 0) return { is: 'no-days' };
  if (row.chaired && row.chairs.length === 0) return { is: 'no-chair' };
  const fits = (sheet: Sheet, some: Partial<TermRow>) => firstDay(sheet, { ...row, ...some }, window) !== undefined;
  const nobody = { chaired: false, officers: [], required: [] };
  if (fits(empty, {})) return { is: 'all-taken', chairs: row.chaired && fits(full, { chaired: false }) };
  const never = [
    ...row.officers.filter((person) => !fits(empty, { ...nobody, officers: [person] })),
    ...row.required.filter((person) => !fits(empty, { ...nobody, required: [person] })),
    ...(row.chaired && !fits(empty, { officers: [], required: [] }) ? row.chairs.map(({ person }) => person) : []),
  ];
  if (never.length > 0) return { is: 'never-free', people: [...new Set(never)] };
  return { is: 'never-together', people: [...new Set([...row.chairs.map(({ person }) => person), ...row.officers, ...row.required])] };
}

function helpFor({ days }: TermProblem, row: TermRow, full: Sheet, ifFree: (person: string) => Sheet): WouldHelp[] {
  const window = days.filter((date) => row.opens <= date && date <= row.closes);
  const after = days.filter((date) => row.closes < date).slice(0, mostDaysLate);
  const late = firstDay(full, row, after, true);
  const people = [...new Set([...row.officers, ...row.required, ...row.chairs.map(({ person }) => person)])];
  return [
    ...(late ? [{ do: 'late' as const, at: late, schoolDays: after.indexOf(late.date) + 1 }] : []),
    ...people.flatMap((person) => {
      const at = firstDay(ifFree(person), row, window);
      return at ? [{ do: 'free' as const, person, at }] : [];
    }),
    ...(row.chaired ? [firstDay(full, { ...row, chaired: false }, window)] : []).flatMap((at) =>
      at ? [{ do: 'chair' as const, at }] : [],
    ),
  ].slice(0, mostWays);
}

/** The first of some days on which a row finds a time, and that time. */
function firstDay(sheet: Sheet, row: TermRow, days: readonly IsoDate[], late = false): Omit<Placement, 'row'> | undefined {
  for (const date of days) {
    for (const chair of chairsOf(row)) {
      const from = firstStart(sheet, row, date, chair, late);
      if (from !== undefined) return { date, from, ...(chair !== undefined && { chair }) };
    }
  }
  return undefined;
}
