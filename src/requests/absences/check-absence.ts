import { addMonths, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { readTime } from '../meetings/read-time.ts';
import type { PartOfDay } from '../meetings/times-for.ts';

/** An absence as it was typed. */
export interface AbsenceTyped {
  start?: string;
  until?: string;
  part?: PartOfDay;
  /** Times of day, as typed. */
  begins?: string;
  ends?: string;
}

/** What is wrong with what was typed, field by field. */
export type AbsenceFaults = { [K in keyof AbsenceTyped]?: string };

/** The days and hours of an absence. */
export interface AbsenceDates {
  from: IsoDate;
  until: IsoDate;
  times?: { from: string; until: string };
}

const hours: Partial<Record<PartOfDay, { from: string; until: string }>> = {
  morning: { from: '07:00', until: '12:30' },
  afternoon: { from: '12:30', until: '18:00' },
  evening: { from: '17:30', until: '22:00' },
};

/**
 * The days of an absence that can be kept, or what is wrong: `faults` is empty where something is only missing. With one day it is that
 * day; with a last day alone it begins today.
 *
 * @example checkAbsence({ today: '2027-01-20' }, { start: '2027-01-22', part: 'afternoon' }).dates
 * // { from: '2027-01-22', until: '2027-01-22', times: { from: '12:30', until: '18:00' } }
 */
export function checkAbsence(
  { today }: Pick<Context, 'today'>,
  { start, until, part, begins, ends }: AbsenceTyped,
): { dates?: AbsenceDates; faults: AbsenceFaults } {
  const faults: AbsenceFaults = {};
  const from = start ?? (until === undefined ? undefined : today);
  const last = until ?? from;
  if (from !== undefined && !isIsoDate(from)) faults.start = `“${from}” is not a date. Write it like 2027-03-08.`;
  else if (from !== undefined && from > addMonths(today, 12)) faults.start = 'That is more than a year ahead.';
  if (last !== undefined && !faults.start) {
    if (!isIsoDate(last)) faults.until = `“${last}” is not a date. Write it like 2027-03-12.`;
    else if (from !== undefined && last < from) faults.until = `${sayDate(last)} is before ${sayDate(from)}.`;
    else if (last < today) faults[until === undefined ? 'start' : 'until'] = `${sayDate(last)} has passed.`;
    else if (from !== undefined && last > addMonths(from, 12)) faults.until = 'An absence lasts no longer than a year.';
  }
  const times = timesOf({ begins, ends }, faults) ?? (part && hours[part]);
  const whole = from !== undefined && last !== undefined && Object.keys(faults).length === 0;
  return { ...(whole && { dates: { from, until: last, ...(times && { times }) } }), faults };
}

function timesOf(
  { begins, ends }: Pick<AbsenceTyped, 'begins' | 'ends'>,
  faults: AbsenceFaults,
): { from: string; until: string } | undefined {
  if (begins === undefined && ends === undefined) return undefined;
  const [from, until] = [begins === undefined ? '00:00' : readTime(begins), ends === undefined ? '24:00' : readTime(ends)];
  if (from === undefined) faults.begins = `“${begins}” is not a time. Write it like 2 pm or 14:00.`;
  if (until === undefined) faults.ends = `“${ends}” is not a time. Write it like 4 pm or 16:00.`;
  if (from !== undefined && until !== undefined && until <= from) faults.ends = 'It ends before it begins.';
  return from !== undefined && until !== undefined ? { from, until } : undefined;
}
