import type { IsoDate } from '../date.ts';
import { chairsOf, firstStart } from './day-options.ts';
import { costOfRow } from './plan-cost.ts';
import type { Sheet } from './sheet.ts';
import { spotsOf } from './spots-of.ts';
import type { ProposedTime } from './term-plan.ts';
import type { TermRow } from './term-problem.ts';

/**
 * Other times for one row beside what stands on the sheet, one a day: the best by the plan's own measure, of as good ones those
 * next to `near`. In order of time.
 *
 * @example nextTimes(sheet, row, problem.days, { near: { date: '2027-03-02' }, most: 3 })
 */
export function nextTimes(
  sheet: Sheet,
  row: TermRow,
  days: readonly IsoDate[],
  { near, most }: { near: { date: IsoDate }; most: number },
): ProposedTime[] {
  const spots = spotsOf([...sheet.rows.values()]);
  const at = (date: IsoDate) => days.findIndex((day) => day >= date);
  const apart = (date: IsoDate) => Math.abs(at(date) - at(near.date));
  return days
    .filter((date) => row.opens <= date && date <= row.closes)
    .flatMap((date) => {
      const times = chairsOf(row).flatMap((chair) => {
        const from = firstStart(sheet, row, date, chair);
        const time: ProposedTime | undefined = from === undefined ? undefined : { date, from, ...(chair !== undefined && { chair }) };
        return time ? [{ time, cost: costOfRow(sheet, row, time, spots) }] : [];
      });
      return times.toSorted((a, b) => a.cost - b.cost).slice(0, 1);
    })
    .toSorted((a, b) => a.cost - b.cost || apart(a.time.date) - apart(b.time.date))
    .slice(0, most)
    .map(({ time }) => time)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
