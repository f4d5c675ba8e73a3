/**
 * A calendar date as `YYYY-MM-DD`. It has no time and no zone; two of them compare as strings.
 *
 * @example '2026-11-03'
 */
export type IsoDate = string;

/** An academic year by the calendar year it starts in: 2026 is 1 September 2026 to 31 August 2027. */
export type AcademicYear = number;

/**
 * Says a date as a person reads it.
 *
 * @example sayDate('2026-11-03') // 'Tue 3 Nov 2026'
 */
export function sayDate(date: IsoDate): string {
  const { format } = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format(Date.parse(`${date}T00:00:00Z`))
    .replace(',', '')
    .replace('Sept', 'Sep');
}

/**
 * Which academic year a date falls in.
 *
 * @example academicYearOf('2026-08-31') // 2025
 */
export function academicYearOf(date: IsoDate): AcademicYear {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) >= '09' ? year : year - 1;
}

/** @example sayYear(2026) // '2026/27' */
export function sayYear(year: AcademicYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** @example addDays('2026-12-31', 1) // '2027-01-01' */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
