import { keyCell } from '../cells/text-cells.ts';
import type { TableRow } from '../file/table-row.ts';

/** Two registrations of which one follows the other. */
export interface Link {
  predecessor: string;
  successor: string;
}

/**
 * One row of the links file, read both ways: "Predecessor" says that LinkURN came before URN, "Successor" that it came
 * after. A school that an amalgamation or a merger made has the linked one as its predecessor. Undefined for links that
 * are neither ("Sixth Form Centre Link").
 *
 * @example readLink(row) // { predecessor: '104307', successor: '104303' }
 */
export function readLink(row: TableRow): Link | undefined {
  const urn = keyCell(row.cell('URN'), 'URN');
  const linked = keyCell(row.cell('LinkURN'), 'LinkURN');
  const type = row.cell('LinkType');
  if (/^(predecessor|result of amalgamation|merged - )/i.test(type)) return { predecessor: linked, successor: urn };
  if (/^successor/i.test(type)) return { predecessor: urn, successor: linked };
  return undefined;
}
