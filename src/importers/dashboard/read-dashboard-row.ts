import { type IsoDate, sayDate } from '../../domain/date.ts';
import type { ComplianceSaid } from '../../domain/set-compliance.ts';
import { readDashboardValue } from '../../packs/read-dashboard-value.ts';
import { dateCell } from '../cells/date-cell.ts';
import { keyCell } from '../cells/text-cells.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import type { DashboardColumn } from './dashboard-columns.ts';

/** One row: a school and what the file says of its points. */
export interface DashboardRow {
  key: string;
  said: ComplianceSaid[];
  /** The file gives the day itself, so that it confirms what has not changed. */
  dated: boolean;
}

/**
 * Reads one row of a dashboard file. An empty cell says nothing. A row with a cell that cannot be read is not taken at all: its reason names
 * every such cell.
 *
 * @example readDashboardRow(row, columns, '2026-11-03').said // [{ field: 'budget', value: -1234500, asOf: '2026-11-03' }]
 */
export function readDashboardRow(row: TableRow, columns: readonly DashboardColumn[], today: IsoDate): DashboardRow {
  const key = keyCell(row.cell('urn'), 'urn');
  const given = dateCell(row.cell('asOf') || row.cell('as of'), 'asOf');
  if (given !== undefined && given > today) throw new RowRejected(`${sayDate(given)} is still to come.`, 'asOf');
  const faults: { column: string; reason: string }[] = [];
  const said = columns.flatMap(({ name, field }): ComplianceSaid[] => {
    const text = row.cell(name);
    if (text === '') return [];
    const read = readDashboardValue(field, text, today);
    if (read.fault === undefined) return [{ field: field.id, value: read.value, asOf: given ?? today }];
    faults.push({ column: name, reason: read.fault });
    return [];
  });
  const [first, ...others] = faults;
  if (first) throw new RowRejected([first.reason, ...others.map(({ column, reason }) => `${column}: ${reason}`)].join(' '), first.column);
  return { key, said, dated: given !== undefined };
}
