import type { IsoDate } from '../../domain/date.ts';
import type { Quarters } from '../../domain/days.ts';
import type { Part } from '../../domain/ledger-entry.ts';
import { requiredDateCell } from '../cells/date-cell.ts';
import { daysCell } from '../cells/number-cell.ts';
import { keyCell, requiredCell } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';

/** days.csv: `urn,date,activity,days,by,note` and optionally `part` and `ref`. */
export const daysLayout: Layout = {
  id: 'days',
  title: 'a days file',
  firstCells: ['urn'],
  required: ['urn', 'date', 'activity', 'days', 'by'],
};

/** One row of days.csv as written: activity and person are still the file's words for them. */
export interface DaysRow {
  key: string;
  date: IsoDate;
  activity: string;
  quarters: Quarters;
  by: string;
  note: string;
  part?: Part;
  ref: string;
}

const longestNote = 2000;
const partWords: Record<string, Part> = { prep: 'prep', preparation: 'prep', visit: 'visit', report: 'report' };

/** @example readDaysRow(row) // { key: '900011', date: '2026-09-08', activity: 'core-visit', quarters: 4, by: 'ann@…', note: '', ref: '' } */
export function readDaysRow(row: TableRow): DaysRow {
  const note = row.cell('note');
  if (note.length > longestNote)
    throw new RowRejected(`The note has ${note.length} characters; at most ${longestNote} can be kept.`, 'note');
  return {
    key: keyCell(row.cell('urn'), 'urn'),
    date: requiredDateCell(row.cell('date'), 'date'),
    activity: requiredCell(row.cell('activity'), 'activity', 'activity'),
    quarters: daysCell(row.cell('days'), 'days'),
    by: row.cell('by'),
    note,
    part: partOf(row.cell('part')),
    ref: row.cell('ref'),
  };
}

function partOf(text: string): Part | undefined {
  if (text === '') return undefined;
  const part = partWords[text.toLowerCase()];
  if (!part)
    throw new RowRejected(
      `“${text}” is not a part of an activity. The parts are prep, visit and report; empty fills them in that order.`,
      'part',
    );
  return part;
}
