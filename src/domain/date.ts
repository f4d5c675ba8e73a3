/**
 * A calendar date as `YYYY-MM-DD`. It has no time and no zone; two of them compare as strings.
 *
 * @example '2026-11-03'
 */
export type IsoDate = string;

/** An academic year by the calendar year it starts in: 2026 is 1 September 2026 to 31 August 2027. */
export type AcademicYear = number;

const millisecondsADay = 86_400_000;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Says a date as a person reads it.
 *
 * @example sayDate('2026-11-03') // 'Tue 3 Nov 2026'
 */
export function sayDate(date: IsoDate): string {
  // Not by Intl, which costs some ten times as much: every line of a card says a date.
  const day = new Date(instant(date));
  if (Number.isNaN(day.getTime())) throw new RangeError(`${date} is not a date`);
  return `${weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
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

/** @example firstDayOf(2026) // '2026-09-01' */
export function firstDayOf(year: AcademicYear): IsoDate {
  return `${year}-09-01`;
}

/** @example lastDayOf(2026) // '2027-08-31' */
export function lastDayOf(year: AcademicYear): IsoDate {
  return `${year + 1}-08-31`;
}

/** @example addDays('2026-12-31', 1) // '2027-01-01' */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(instant(date) + days * millisecondsADay).toISOString().slice(0, 10);
}

/**
 * The same day so many months on, or the month's last day where it has no such day.
 *
 * @example addMonths('2026-08-31', 6) // '2027-02-28'
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const firstOf = (at: number) => `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(firstOf(count + 1), -1);
  const same = `${last.slice(0, 8)}${date.slice(8)}`;
  return same < last ? same : last;
}

/**
 * Whether a text is a date of the calendar in the form used here.
 *
 * @example isIsoDate('2027-02-29') // false
 */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant(text)) && addDays(text, 0) === text;
}

/**
 * The day of the week, 1 for Monday to 7 for Sunday.
 *
 * @example weekdayOf('2026-11-03') // 2
 */
export function weekdayOf(date: IsoDate): number {
  return new Date(instant(date)).getUTCDay() || 7;
}

/**
 * The nearest date that is no earlier than `from` and no later than `to`.
 *
 * @example clampDate('2027-09-03', '2026-09-01', '2027-08-31') // '2027-08-31'
 */
export function clampDate(date: IsoDate, from: IsoDate, to: IsoDate): IsoDate {
  if (date < from) return from;
  return date > to ? to : date;
}

function instant(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
