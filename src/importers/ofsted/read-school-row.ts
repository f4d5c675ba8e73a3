import { dateCell } from '../cells/date-cell.ts';
import { wholeNumberCell } from '../cells/number-cell.ts';
import { keyCell, requiredCell, textOf } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { schoolKind, schoolPhase } from '../providers/school-kind.ts';
import { RowRejected } from '../row-rejected.ts';
import { type Inspected, newestFirst } from './inspected.ts';
import { reportCardSchoolsLayout } from './ofsted-layouts.ts';
import { readGraded } from './read-graded.ts';
import { readReportCard } from './read-report-card.ts';
import { readUngraded } from './read-ungraded.ts';
import { latestGraded, latestOeif, previousGraded, schoolCard, ungraded } from './school-blocks.ts';

/**
 * One school of Ofsted's management information, either layout. No scale is ever turned into the other.
 *
 * @example readSchoolRow(row, gradedSchoolsLayout).inspections[0] // { framework: 'overall', grade: 2, date: '2023-01-17', ... }
 */
export function readSchoolRow(row: TableRow, layout: Layout): Inspected {
  const type = requiredCell(row.cell('Type of education'), 'Type of education', 'type of education');
  const graded =
    layout === reportCardSchoolsLayout
      ? [readReportCard(row, schoolCard), readGraded(row, latestOeif)]
      : [readGraded(row, latestGraded), readGraded(row, previousGraded)];
  const said = (column: string) => textOf(row.cell(column)) ?? '';
  const inspections = newestFirst([...graded, readUngraded(row, ungraded)]);
  return {
    inspections,
    nameWithheld: false,
    isSetting: false,
    provider: {
      key: keyCell(row.cell('URN'), 'URN'),
      name: requiredCell(row.cell('School name'), 'School name', 'name of the school'),
      aliases: [],
      kind: schoolKind('', type),
      phase: schoolPhase(row.cell('Ofsted phase'), type),
      type,
      status: 'open',
      opened: dateCell(said('School open date'), 'School open date'),
      predecessors: [],
      successors: [],
      religiousCharacter: /^(does not apply|none|unknown)$/i.test(said('Designated religious character'))
        ? undefined
        : textOf(said('Designated religious character')),
      trust: textOf(said('Multi-academy trust name')),
      pupils: wholeNumberCell(said('Total number of pupils'), 'Total number of pupils'),
      lowAge: wholeNumberCell(said('Statutory lowest age'), 'Statutory lowest age'),
      highAge: wholeNumberCell(said('Statutory highest age'), 'Statutory highest age'),
      postcode: textOf(said('Postcode')),
      inspections,
    },
  };
}

/** Whose school a row is: authorities' names vary in these files, the first three digits of LAESTAB do not. */
export function isSchoolOf(row: TableRow, laCode: string): boolean {
  const laestab = row.cell('LAESTAB').replace(/[^0-9]/g, '');
  if (laestab.length !== 7) throw new RowRejected(`“${row.cell('LAESTAB')}” is not a LAESTAB of seven digits.`, 'LAESTAB');
  return laestab.startsWith(laCode);
}
