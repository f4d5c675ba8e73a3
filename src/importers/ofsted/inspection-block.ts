import type { IsoDate } from '../../domain/date.ts';
import { dateCell } from '../cells/date-cell.ts';
import { textOf } from '../cells/text-cells.ts';
import type { TableRow } from '../file/table-row.ts';

/** Which columns tell of one inspection of a row, apart from what it judged. */
export interface InspectionBlock {
  date: string;
  /** "Does the … relate to the URN of the current school?" and the URN at the time. */
  relates?: string;
  urnAtTheTime?: string;
  event?: string;
  /** The event in words, where the block itself says what it was. */
  called?: string;
  concern?: string;
}

/** What every inspection has, whatever its framework. */
export interface BlockFacts {
  date: IsoDate;
  predecessorKey?: string;
  event?: string;
  concern?: string;
}

/**
 * When an inspection was, what it is called and whether it was a predecessor's; undefined where the row has none
 * (`NULL` or an empty date). An empty category of concern means none.
 *
 * @example blockFacts(row, latestGraded) // { date: '2023-01-17', event: 'S5 Inspection' }
 */
export function blockFacts(row: TableRow, block: InspectionBlock): BlockFacts | undefined {
  const date = dateCell(textOf(row.cell(block.date)) ?? '', block.date);
  if (!date) return undefined;
  const elsewhere = block.relates && /^no$/i.test(row.cell(block.relates));
  return {
    date,
    predecessorKey: elsewhere && block.urnAtTheTime ? textOf(row.cell(block.urnAtTheTime)) : undefined,
    event: block.called ?? (block.event && textOf(row.cell(block.event))),
    concern: block.concern && textOf(row.cell(block.concern)),
  };
}
