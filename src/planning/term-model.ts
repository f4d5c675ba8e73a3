import type { IsoDate } from '../domain/date.ts';
import { dayOptions } from '../domain/term-plan/day-options.ts';
import { costOfRow, costs } from '../domain/term-plan/plan-cost.ts';
import type { Sheet } from '../domain/term-plan/sheet.ts';
import { spotsOf } from '../domain/term-plan/spots-of.ts';
import type { TermProblem, TermRow } from '../domain/term-plan/term-problem.ts';
import { visitLimits } from '../domain/visit-limits.ts';
import { openChairGroups } from './chair-groups.ts';
import { roomOf } from './room-of.ts';

/** One choice of the solver: this row on this day, chaired by one of these. */
export interface Choice {
  row: TermRow;
  date: IsoDate;
  chairs: (string | undefined)[];
}

/** A sum of columns that may be no more than `most`. */
interface Limit {
  columns: number[];
  factors: number[];
  most: number;
}

/** What the solver is given: columns 0 … choices are yes or no, those after them count second visits of a day. */
export interface TermModel {
  choices: Choice[];
  cost: number[];
  upper: number[];
  limits: Limit[];
}

/** Placing one row is worth more than all the preferences of the others together could be. */
const worthOfPlacing = 1000;

/**
 * The assignment of rows to days and chairs as a model in whole numbers. Times of day are left to `seatTimes`: they matter only
 * where a day is crowded, and with them the model would be ten times as large. Chairs whose day is empty are one group, for
 * which of them it is makes no difference.
 */
export function termModel(problem: TermProblem, sheet: Sheet): TermModel {
  const model: TermModel = { choices: [], cost: [], upper: [], limits: [] };
  const spots = spotsOf(problem.rows);
  const groups = openChairGroups(problem, sheet);
  const perPerson = new Map<string, { person: string; date: IsoDate; visits: boolean; members: number; columns: number[] }>();
  const perProvider = new Map<string, number[]>();
  const often = new Set(problem.rows.map(({ provider }) => provider).filter((one, at, all) => all.indexOf(one) !== at));
  const count = (key: string, person: string, date: IsoDate, visits: boolean, members: number, column: number) => {
    const found = perPerson.get(key);
    if (found) found.columns.push(column);
    else perPerson.set(key, { person, date, visits, members, columns: [column] });
  };
  for (const row of problem.rows) {
    const own: number[] = [];
    for (const option of dayOptions(sheet, row, problem.days)) {
      for (const group of groups.of(row, option)) {
        const column = model.choices.length;
        const [chair] = group.chairs;
        own.push(column);
        model.choices.push({ row, date: option.date, chairs: group.chairs });
        model.cost.push(costOfRow(sheet, row, { date: option.date, from: '', chair }, spots) - worthOfPlacing);
        model.upper.push(1);
        for (const person of row.officers) count(`${option.date} ${person}`, person, option.date, true, 1, column);
        for (const person of row.required) count(`${option.date} ${person}`, person, option.date, false, 1, column);
        if (chair !== undefined && !row.officers.includes(chair)) {
          count(`${option.date} ${group.name}`, chair, option.date, true, group.members, column);
        }
        if (often.has(row.provider)) {
          const at = `${option.date} ${row.provider}`;
          perProvider.set(at, [...(perProvider.get(at) ?? []), column]);
        }
      }
    }
    if (own.length > 1) model.limits.push(atMost(own, 1));
  }
  for (const columns of perProvider.values()) if (columns.length > 1) model.limits.push(atMost(columns, 1));
  for (const { person, date, visits, members, columns } of perPerson.values()) {
    if (columns.length <= 1) continue;
    const rows = [...new Set(columns.map((column) => model.choices[column]!.row))];
    if (rows.length <= members) continue;
    const room = roomOf(sheet, person, date, rows, visitLimits.aDay) * members;
    if (!visits || room <= members) {
      model.limits.push(atMost(columns, room));
      continue;
    }
    // A second visit on one day is paid for by a column of its own, which no more than the room allows.
    const second = model.upper.length;
    model.cost.push(costs.second);
    model.upper.push(room - members);
    model.limits.push({ columns: [...columns, second], factors: [...columns.map(() => 1), -1], most: members });
  }
  return model;
}

function atMost(columns: number[], most: number): Limit {
  return { columns, factors: columns.map(() => 1), most };
}
