import { addDays, addMonths, type IsoDate } from '../domain/date.ts';

const days: ReadonlyMap<string, number> = new Map(Object.entries({ day: 1, week: 7, fortnight: 14 }));

/**
 * The day so many days, weeks, fortnights or months after another, or before it where the count is below nought.
 *
 * @example movedBy('2026-11-22', -2, 'week') // '2026-11-08'
 */
export function movedBy(date: IsoDate, count: number, unit: string): IsoDate {
  return unit === 'month' ? addMonths(date, count) : addDays(date, count * (days.get(unit) ?? 1));
}
