import { TallyError } from '../domain/tally-error.ts';
import type { Table } from './file/open-table.ts';
import type { TableRow } from './file/table-row.ts';
import type { ImportReport, RejectedRow } from './import-report.ts';
import { RowRejected } from './row-rejected.ts';

/** What a row means, with the line it stands on. */
export interface Read<T> {
  line: number;
  value: T;
}

/** How an importer reads its rows. Both functions reject a row by throwing `RowRejected`. */
export interface RowReading<T> {
  /** Whether the row is this authority's; left out where the whole file is. */
  mine?: (row: TableRow) => boolean;
  read: (row: TableRow) => T;
  /** Hears of every row that is rejected. */
  rejected?: (row: TableRow) => void;
  /** Named when a file turns out to be another authority's. */
  file: string;
  authority: { name: string; laCode: string };
}

/**
 * Reads every row of a table, counting into `report` what is read, rejected and passed over.
 * Throws TallyError `import-other-authority` if not one row is this authority's.
 *
 * @example await collectRows(table, { read: readSetting, file: 'settings.csv', authority }, report)
 */
export async function collectRows<T>(table: Table, reading: RowReading<T>, report: ImportReport): Promise<Read<T>[]> {
  const kept: Read<T>[] = [];
  let own = 0;
  for await (const { row, fault } of table.rows) {
    report.read += 1;
    try {
      if (fault) throw new RowRejected(fault);
      if (reading.mine && !reading.mine(row)) {
        report.passedOver += 1;
        continue;
      }
      own += 1;
      kept.push({ line: row.line, value: reading.read(row) });
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      reject(report, error.at(row.line));
      reading.rejected?.(row);
    }
  }
  if (own === 0 && report.passedOver > 0) throw otherAuthority(reading);
  return kept;
}

/** Adds rejected rows to the report. */
export function reject(report: ImportReport, ...rows: RejectedRow[]): void {
  report.rejected += rows.length;
  report.rows.push(...rows);
}

function otherAuthority({ file, authority }: { file: string; authority: { name: string; laCode: string } }): TallyError {
  return new TallyError(
    'import-other-authority',
    `${file} has no row of ${authority.name} (LA code ${authority.laCode}). Check that the file and TALLY_AUTHORITY are for the same authority.`,
    { culprit: file },
  );
}
