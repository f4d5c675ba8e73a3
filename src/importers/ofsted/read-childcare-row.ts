import { dateCell } from '../cells/date-cell.ts';
import { keyCell, requiredCell, textOf } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { childcareCard, graded2021, graded2026, requirements2021, requirements2026 } from './childcare-blocks.ts';
import { type Inspected, newestFirst } from './inspected.ts';
import { childcare2026Layout } from './ofsted-layouts.ts';
import { readGraded } from './read-graded.ts';
import { readReportCard } from './read-report-card.ts';
import { readRequirements } from './read-ungraded.ts';

/**
 * One setting of Ofsted's management information on childcare, either layout. How it is funded the file does not say.
 * Where Ofsted withholds the name, the URN stands for it.
 *
 * @example readChildcareRow(row, childcare2021Layout).provider.kind // 'funding-unknown'
 */
export function readChildcareRow(row: TableRow, layout: Layout): Inspected {
  const isNew = layout === childcare2026Layout;
  const inspections = newestFirst([
    isNew ? readReportCard(row, childcareCard) : undefined,
    ...(isNew ? graded2026 : graded2021).map((block) => readGraded(row, block)),
    ...(isNew ? requirements2026 : requirements2021).map((block) => readRequirements(row, block)),
  ]);
  const key = keyCell(row.cell('Provider URN'), 'Provider URN');
  const name = textOf(requiredCell(row.cell('Provider name'), 'Provider name', 'name of the setting'));
  const kinds = ['Provider type', 'Provider subtype'].map((column) => textOf(row.cell(column))).filter((words) => words !== undefined);
  return {
    inspections,
    nameWithheld: name === undefined,
    isSetting: true,
    provider: {
      key,
      name: name ?? key,
      aliases: [],
      kind: 'funding-unknown',
      type: kinds.join(', '),
      status: /^(active|suspended)$/i.test(row.cell('Provider status')) ? 'open' : 'closed',
      opened: dateCell(textOf(row.cell('Registration date')) ?? '', 'Registration date'),
      predecessors: [],
      successors: [],
      town: textOf(row.cell('Provider town')),
      postcode: textOf(row.cell(row.has('Postcode') ? 'Postcode' : 'Provider postcode')),
      inspections,
    },
  };
}
