import type { RejectedRow } from './import-report.ts';

/**
 * Ends the reading of one row: the row is reported and the rest of the file goes on.
 * Never leaves the importers: `collect-rows.ts` turns it into a `RejectedRow`.
 *
 * @example throw new RowRejected('“Zebra” is not a kind of setting.', 'kind')
 */
export class RowRejected extends Error {
  readonly column?: string;

  constructor(reason: string, column?: string) {
    super(reason);
    this.name = 'RowRejected';
    this.column = column;
  }

  at(line: number): RejectedRow {
    return this.column === undefined ? { line, reason: this.message } : { line, column: this.column, reason: this.message };
  }
}
