import { cleanCell } from './clean-cell.ts';

/**
 * Column names as one compares them: case and spacing differ between editions of the same file.
 *
 * @example columnKey('Latest OEIF  safeguarding is effective?') // 'latest oeif safeguarding is effective?'
 */
export function columnKey(name: string): string {
  return cleanCell(name).toLowerCase();
}

/** One row of a table. Columns are asked for by name, never by position. */
export interface TableRow {
  /** The line it starts on, counted from 1. */
  line: number;
  /** The cell's text, cleaned; empty if the file has no such column. */
  cell(column: string): string;
  has(column: string): boolean;
}

/** Makes rows of one header. */
export function rowReader(header: readonly string[]): (cells: readonly string[], line: number) => TableRow {
  const places = new Map<string, number>();
  for (const [place, name] of header.entries()) {
    const key = columnKey(name);
    if (key !== '' && !places.has(key)) places.set(key, place);
  }
  const asked = new Map<string, number>();
  // A file has 50,000 rows and few columns are asked for: each name is looked up once.
  const placeOf = (column: string): number => {
    let place = asked.get(column);
    if (place === undefined) {
      place = places.get(columnKey(column)) ?? -1;
      asked.set(column, place);
    }
    return place;
  };
  return (cells, line) => ({
    line,
    cell: (column) => cleanCell(cells[placeOf(column)] ?? ''),
    has: (column) => placeOf(column) >= 0,
  });
}
