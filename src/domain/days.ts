import { z } from 'zod/v4';

/**
 * A number of days counted in whole quarter-days, so that sums never meet a fraction.
 *
 * @example 38 // 9.5 days
 */
export type Quarters = number;

/**
 * Reads days as a strategy or a file prints them ("9.5") into quarter-days.
 * Refuses anything that is not a whole number of quarter-days.
 *
 * @example daysSchema.parse(0.75) // 3
 */
export const daysSchema = z
  .number()
  .refine((days) => Number.isInteger(days * 4), { message: 'must be a whole number of quarter-days' })
  .transform((days): Quarters => days * 4);

/**
 * Says quarter-days as a person reads them.
 *
 * @example sayDays(38) // '9.5 days'
 * @example sayDays(4) // '1 day'
 */
export function sayDays(quarters: Quarters): string {
  return `${dayNumber(quarters)} ${Math.abs(quarters) === 4 ? 'day' : 'days'}`;
}

/**
 * The bare figure of `sayDays`, for table cells and charts.
 *
 * @example dayNumber(3) // '0.75'
 */
export function dayNumber(quarters: Quarters): string {
  return String(quarters / 4);
}
