import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';

/** A note, or the summary of one. */
type Of = Pick<VisitNote, 'date' | 'attendance'> | Pick<Summary, 'date' | 'minutes'>;

/** Is it of a meeting, and so its minutes? */
export function isMinutes(of: Of): boolean {
  return 'minutes' in of ? of.minutes === true : 'attendance' in of && of.attendance !== undefined;
}

/**
 * What a note is of.
 *
 * @example visitTitle(provider, note) // 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027'
 * @example visitTitle(provider, { ...note, attendance: [] }) // 'Meeting about Marlow Bank Primary School, Tue 12 Jan 2027'
 */
export function visitTitle({ name }: Pick<Provider, 'name'>, of: Of): string {
  return `${isMinutes(of) ? 'Meeting about' : 'Visit to'} ${name}, ${sayDate(of.date)}`;
}

/** What is sent of a note. @example summaryTitle(provider, note) // 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027: summary' */
export function summaryTitle(provider: Pick<Provider, 'name'>, of: Of): string {
  return `${visitTitle(provider, of)}: ${isMinutes(of) ? 'minutes' : 'summary'}`;
}
