/** A row that was not taken: its line in the file, the column at fault where there is one, and a plain reason. */
export interface RejectedRow {
  line: number;
  column?: string;
  reason: string;
}

/**
 * What an import did. Every row read is counted once:
 * `read = added + changed + unchanged + rejected + passedOver`.
 *
 * @example { read: 77, added: 30, changed: 0, unchanged: 0, rejected: 0, passedOver: 47, rows: [], warnings: [] }
 */
export interface ImportReport {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** Rows of other authorities, or with nothing in them for this one. */
  passedOver: number;
  /** The rejected rows, in the order of the file. */
  rows: RejectedRow[];
  warnings: string[];
  /** People who are in Tally but not in the file, as "name <email>": they lose access only on confirmation. */
  missing?: string[];
}

/** @example emptyReport().read // 0 */
export function emptyReport(): ImportReport {
  return { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, passedOver: 0, rows: [], warnings: [] };
}
