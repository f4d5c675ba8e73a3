import { type Inspection, reportCardGrades } from '../../domain/inspection.ts';
import { dateCell } from '../cells/date-cell.ts';
import { textOf } from '../cells/text-cells.ts';
import { columnKey, type TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import { blockFacts, type InspectionBlock } from './inspection-block.ts';

/** The columns of a report card. `areas` gives each area's name and column; `safeguarding` is met or not met. */
export interface ReportCardBlock extends InspectionBlock {
  areas: Record<string, string>;
  safeguarding: string;
}

/**
 * A report card: every area in Ofsted's words with its own date, because monitoring can change one between
 * inspections. Areas that do not apply are left out. Undefined where the row has no report card.
 *
 * @example readReportCard(row, schoolCard) // { framework: 'report-card', areas: { Inclusion: { grade: 'needs attention', date: '2026-01-06' } }, ... }
 */
export function readReportCard(row: TableRow, block: ReportCardBlock): Inspection | undefined {
  const facts = blockFacts(row, block);
  if (!facts) return undefined;
  const areas: Record<string, { grade: string; date?: string }> = {};
  for (const [name, column] of Object.entries(block.areas)) {
    const grade = cardGrade(row.cell(column), column);
    if (!grade) continue;
    const date = areaDate(row, name);
    areas[name] = date ? { grade, date } : { grade };
  }
  const met = row.cell(block.safeguarding);
  const safeguarding = /^(met|yes)$/i.test(met) ? 'met' : /^(not met|no)$/i.test(met) ? 'not met' : undefined;
  return { framework: 'report-card', areas, ...facts, safeguarding };
}

function cardGrade(text: string, column: string): string | undefined {
  const says = textOf(text);
  if (!says || /^not (applicable|inspected|judged)$/i.test(says)) return undefined;
  const grade = reportCardGrades.find((one) => one === columnKey(says));
  if (!grade) throw new RowRejected(`“${text}” is not a grade of a report card.`, column);
  return grade;
}

/** "date of judgement" became "date of grade" in 2026. */
function areaDate(row: TableRow, area: string): string | undefined {
  const column = [`${area} - date of judgement`, `${area} - date of grade`].find((name) => row.has(name));
  return column && dateCell(textOf(row.cell(column)) ?? '', column);
}
