import type { SheetData } from 'write-excel-file/node';
import type { Table } from '../requests/answer.ts';
import { type CellValue, cellValue } from './cell-value.ts';

/** One sheet of a workbook: its name, its cells and how wide its columns are, in letters. */
export interface WorkbookSheet {
  sheet: string;
  data: SheetData;
  columns: { width: number }[];
}

const widest = 60;

/**
 * A table as a sheet: what it is, what it rests on and of which day above it, then the columns' names and the rows,
 * figures as figures and dates as dates. Whatever began like a formula stays the text it is.
 *
 * @example workbookSheet('Caseload', ['Your caseload', 'Wed 24 Feb 2027'], table).data.length // 2 + 1 + 1 + rows
 */
export function workbookSheet(sheet: string, head: readonly string[], { heading, columns, rows }: Table): WorkbookSheet {
  const values = rows.map(({ cells }) => columns.map((column, at) => cellValue(cells[at] ?? '', column)));
  const text = (value: string, bold = false) => ({ type: String, value, ...(bold ? { fontWeight: 'bold' as const } : {}) });
  const above = [...head, ...(heading && heading !== head[0] ? [heading] : [])];
  return {
    sheet,
    data: [
      ...above.map((line, at) => [text(line, at === 0)]),
      [null],
      columns.map((column) => text(column, true)),
      ...values.map((row) => row.map(cellOf)),
    ],
    columns: columns.map((column, at) => ({
      width: Math.min(widest, Math.max(10, ...[column, ...rows.map(({ cells }) => cells[at] ?? '')].map(({ length }) => length + 2))),
    })),
  };
}

function cellOf({ value, format }: CellValue): SheetData[number][number] {
  if (value === null) return null;
  if (typeof value === 'string') return { type: String, value, wrap: value.length > widest };
  return typeof value === 'number' ? { type: Number, value, format } : { type: Date, value, format };
}
