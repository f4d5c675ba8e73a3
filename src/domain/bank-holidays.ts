import { createRequire } from 'node:module';
import type { IsoDate } from './date.ts';

type Rules = import('date-holidays').default;

let england: Rules | undefined;
const byYear = new Map<number, ReadonlySet<IsoDate>>();

/**
 * Which days of a calendar year are bank holidays in England, substitute days and single occasions
 * (a coronation) included. The rules are the `date-holidays` package's, worked out without any clock or network.
 *
 * @example bankHolidays(2027).has('2027-12-28') // true: Boxing Day falls on a Sunday, its substitute on the Tuesday
 */
export function bankHolidays(year: number): ReadonlySet<IsoDate> {
  const known = byYear.get(year);
  if (known) return known;
  const holidays = rules().getHolidays(year);
  const dates = new Set(holidays.filter(({ type }) => type === 'public' || type === 'bank').map(({ date }) => date.slice(0, 10)));
  byYear.set(year, dates);
  return dates;
}

function rules(): Rules {
  // Every country's rules take a tenth of a second and thirty megabytes to load: only the first date that needs them pays.
  if (!england) {
    const Holidays: typeof import('date-holidays').default = createRequire(import.meta.url)('date-holidays');
    england = new Holidays('GB', 'ENG');
  }
  return england;
}
