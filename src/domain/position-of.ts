import { categorySince } from './category-since.ts';
import { clampDate, firstDayOf, lastDayOf } from './date.ts';
import { decisionOn } from './decision-on.ts';
import { pauseOn } from './pause.ts';
import { balanceOf } from './position/balance-of.ts';
import { type Era, erasOf } from './position/eras.ts';
import { occurrencesOf } from './position/occurrences.ts';
import { planLines } from './position/plan-lines.ts';
import { usesOf } from './position/uses.ts';
import type { Position, PositionInput } from './position.ts';

/**
 * Where a provider stands in an academic year on a day: its category, what that buys, what was used of it, and how
 * each occurrence stands.
 *
 * The category in force on `today` buys its whole allocation; what was used earlier in the year stays used, under
 * whatever category, and `before` says how much that was. Days outside the allocation and the visits of a cadence are
 * counted apart. A window that closes while support is paused is not due. Below zero, `remaining` is an overspend. Asked of a year that has ended or not begun, it answers with
 * the category of that year's nearest day.
 *
 * @example
 * const { balance } = positionOf({ provider, record, groups: pack.groups, calendar, today: '2027-02-01' });
 * // { allocated: 76, used: 16, remaining: 60, before: [{ category: 'B2', used: 16 }], … }
 * // 19 days as C from 12 January; 4 used as B2 before that: 15 left
 */
export function positionOf(input: PositionInput): Position {
  const { record, calendar, today } = input;
  const eras = erasOf(input);
  const uses = usesOf(record, eras);
  const on = clampDate(today, firstDayOf(record.year), lastDayOf(record.year));
  const lines = planLines(occurrencesOf(eras.own, calendar, record.year), uses, record, today);
  return {
    year: record.year,
    today,
    decision: decisionOn(record.decisions, on),
    since: categorySince(record.decisions, on),
    paused: pauseOn(record.pauses ?? [], today),
    groups: (eras.own.at(-1) as Era).groups,
    plan: lines.map(({ plan }) => plan),
    balance: balanceOf(eras, lines, uses),
  };
}
