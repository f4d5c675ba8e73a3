import { addMonths, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import type { Pause } from '../../domain/pause.ts';
import type { Context } from '../context.ts';

/** A pause as it was typed. */
export interface PauseTyped {
  reason?: string;
  start?: string;
  until?: string;
}

/** What is wrong with what was typed, field by field. */
export type PauseFaults = { [K in keyof PauseTyped]?: string };

/** How far back and ahead the days of a pause may lie, in months. */
const BACK = 12;
const AHEAD = 24;

/**
 * A pause that can be recorded, or what is missing or wrong: `faults` is empty where only the reason is missing.
 * Without a first day it begins today.
 *
 * @example checkPause(context, { reason: 'new head', until: '2027-03-12' }).asked // { from: today, until: '2027-03-12', … }
 */
export function checkPause(
  { today }: Pick<Context, 'today'>,
  { reason, start = today, until }: PauseTyped,
): { asked?: Pick<Pause, 'from' | 'until' | 'reason'>; faults: PauseFaults } {
  const from = dayFault(start, today);
  const last =
    until === undefined ? undefined : (dayFault(until, today) ?? (until < start ? `That is before ${sayDate(start)}.` : undefined));
  const faults: PauseFaults = { ...(from && { start: from }), ...(!from && last && { until: last }) };
  if (from || last || !reason) return { faults };
  return { asked: { from: start, ...(until !== undefined && { until }), reason }, faults };
}

/** Why a day cannot be taken; undefined where it can. */
export function dayFault(day: string, today: IsoDate): string | undefined {
  if (!isIsoDate(day)) return `“${day}” is not a date. Write it like 2027-02-01.`;
  if (day < addMonths(today, -BACK)) return `${sayDate(day)} is more than a year ago.`;
  return day > addMonths(today, AHEAD) ? `${sayDate(day)} is more than two years ahead.` : undefined;
}
