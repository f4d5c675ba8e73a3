import type { Inspection } from '../../domain/inspection.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import { gradeCell } from './grade-cell.ts';
import { blockFacts, type InspectionBlock } from './inspection-block.ts';

/** The columns of one inspection under a framework that grades 1 to 4. `areas` gives each area's name and column. */
export interface GradedBlock extends InspectionBlock {
  overall: string;
  areas: Record<string, string>;
  safeguarding?: string;
}

/**
 * An inspection graded 1 to 4: with its overall grade where one was given, else by its areas alone (September 2024 to
 * November 2025), else ungraded. Undefined where the row has no such inspection.
 *
 * @example readGraded(row, latestGraded) // { framework: 'overall', grade: 2, date: '2023-01-17', ... }
 */
export function readGraded(row: TableRow, block: GradedBlock): Inspection | undefined {
  const grade = gradeCell(row.cell(block.overall), block.overall);
  const facts = blockFacts(row, block);
  if (!facts) {
    if (grade) throw new RowRejected('There is a grade but no inspection date.', block.date);
    return undefined;
  }
  const areas: Record<string, number> = {};
  for (const [name, column] of Object.entries(block.areas)) {
    const area = gradeCell(row.cell(column), column);
    if (area) areas[name] = area;
  }
  const judged = Object.keys(areas).length > 0;
  const common = { ...facts, safeguarding: safeguarding(row, block.safeguarding) };
  if (grade) return { framework: 'overall', grade, ...(judged ? { areas } : {}), ...common };
  return judged ? { framework: 'areas', areas, ...common } : { framework: 'ungraded', ...common };
}

function safeguarding(row: TableRow, column: string | undefined): 'effective' | 'not effective' | undefined {
  const says = column ? row.cell(column) : '';
  return /^yes$/i.test(says) ? 'effective' : /^no$/i.test(says) ? 'not effective' : undefined;
}
