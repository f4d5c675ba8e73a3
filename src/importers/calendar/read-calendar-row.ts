import { academicYearOf, sayYear } from '../../domain/date.ts';
import { requiredDateCell } from '../cells/date-cell.ts';
import { requiredCell } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import { type TermEvent, termEventOf } from './term-event.ts';

/**
 * A calendar in CSV: `halfTerm,from,to`, and optionally `year` and `note`. `halfTerm` is autumn-1 to summer-2 or `closure`;
 * an .ics file's names ("Autumn term", "Half term") are understood too. A note that says "example" marks the
 * dates as one. `to` may be empty for a single day.
 */
export const calendarLayout: Layout = {
  id: 'calendar',
  title: 'a calendar',
  firstCells: ['halfTerm', 'year'],
  required: ['halfTerm', 'from', 'to'],
};

/** One row of a calendar: what it says, and whether it is an example. */
export interface CalendarRow {
  event: TermEvent;
  isExample: boolean;
}

/** @example readCalendarRow(row).event // { is: 'half-term', halfTerm: 'autumn-1', from: '2026-09-02', to: '2026-10-23' } */
export function readCalendarRow(row: TableRow): CalendarRow {
  const name = requiredCell(row.cell('halfTerm'), 'halfTerm', 'half term');
  const from = requiredDateCell(row.cell('from'), 'from');
  const to = row.cell('to') === '' ? from : requiredDateCell(row.cell('to'), 'to');
  if (to < from) throw new RowRejected('It ends before it begins.', 'to');
  const year = row.cell('year');
  if (year !== '' && !year.startsWith(String(academicYearOf(from)))) {
    throw new RowRejected(`The dates are in ${sayYear(academicYearOf(from))}, the row says ${year}.`, 'year');
  }
  const event = termEventOf({ line: row.line, name, from, to });
  if (!event) throw new RowRejected(`“${name}” is neither a half term (autumn-1 … summer-2), a term, a break nor a closure.`, 'halfTerm');
  return { event, isExample: /\bexample\b/i.test(row.cell('note')) };
}
