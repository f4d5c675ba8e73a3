import type { IsoDate } from '../../domain/date.ts';
import { requiredDateCell } from '../cells/date-cell.ts';
import { keyCell, requiredCell } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';

/** categories.csv: `urn,category,effectiveFrom,reason`. */
export const categoriesLayout: Layout = {
  id: 'categories',
  title: 'a categories file',
  firstCells: ['urn'],
  required: ['urn', 'category', 'effectiveFrom', 'reason'],
};

const longestReason = 2000;

/** One row of categories.csv as written: the category is still the file's word for it. */
export interface DecisionRow {
  key: string;
  category: string;
  effectiveFrom: IsoDate;
  reason: string;
}

/** @example readDecision(row) // { key: '900001', category: 'B1', effectiveFrom: '2026-10-05', reason: 'Autumn review' } */
export function readDecision(row: TableRow): DecisionRow {
  return {
    key: keyCell(row.cell('urn'), 'urn'),
    category: requiredCell(row.cell('category'), 'category', 'category'),
    effectiveFrom: requiredDateCell(row.cell('effectiveFrom'), 'effectiveFrom'),
    reason: reasonOf(row.cell('reason')),
  };
}

function reasonOf(text: string): string {
  if (text.length > longestReason)
    throw new RowRejected(`The reason has ${text.length} characters; at most ${longestReason} can be kept.`, 'reason');
  return text;
}
