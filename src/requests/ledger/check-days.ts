import { academicYearOf, type IsoDate } from '../../domain/date.ts';
import type { Quarters } from '../../domain/days.ts';
import type { Part } from '../../domain/ledger-entry.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { dateFault } from './date-fault.ts';
import type { DaysTyped } from './form-input.ts';

/** The longest a note may be. */
export const NOTE_LENGTH = 300;
/** More than anybody spends at one go: 40 days. */
const MOST: Quarters = 160;

/** Days to be entered, whole and checked. Without `part` the strategy splits them. */
export interface DaysAsked {
  activity: string;
  quarters: Quarters;
  date: IsoDate;
  part?: Part;
  note?: string;
}

/** What is wrong with each field, as a sentence. */
export type DayFaults = Partial<Record<'activity' | 'days' | 'date' | 'note', string>>;

/** Nothing asked and no faults means that something is only still missing. */
export type DaysChecked = { asked: DaysAsked } | { asked?: undefined; faults: DayFaults };

/**
 * Can these days be entered as typed? The date's academic year says which pack the activity is looked up in.
 * More days than remain are not a fault: the receipt shows them as over.
 *
 * @example checkDays(context, provider, { activity: 'core-visit', days: '2' })
 * // { asked: { activity: 'core-visit', quarters: 2, date: '2026-11-03' } }
 */
export function checkDays(context: Context, provider: Provider, typed: DaysTyped): DaysChecked {
  const date = typed.date ?? context.today;
  const wrongDate = dateFault(context, provider, date, 'days');
  const note = typed.note?.replace(/\s+/g, ' ').trim();
  const known = wrongDate || typed.activity === undefined || activityOf(context.pack(academicYearOf(date)), typed.activity);
  const faults = present({
    activity: known ? undefined : 'The strategy has no such activity. Please choose one from the list.',
    days: typed.days === undefined ? undefined : faultOfDays(typed.days),
    date: wrongDate,
    note: note && note.length > NOTE_LENGTH ? `The note is ${note.length} characters long; at most ${NOTE_LENGTH} can be kept.` : undefined,
  });
  if (Object.keys(faults).length > 0 || typed.activity === undefined || typed.days === undefined) return { faults };
  const part = typed.part === 'split' ? undefined : typed.part;
  return { asked: { activity: typed.activity, quarters: Number(typed.days), date, part, note: note || undefined } };
}

function present(faults: { [K in keyof DayFaults]: string | undefined }): DayFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

function faultOfDays(days: number | string): string | undefined {
  const quarters = Number(days);
  if (!Number.isInteger(quarters)) return 'Days are counted in quarters of a day: 0.25, 0.5, 0.75, 1 and so on.';
  if (quarters <= 0) return 'The number of days must be more than none. To take days back, undo what was logged.';
  return quarters > MOST ? `That is more than ${MOST / 4} days at one go. Please check the figure.` : undefined;
}
