import type { IsoDate } from '../../domain/date.ts';
import { parseDate } from '../../domain/parse-date.ts';
import { RowRejected } from '../row-rejected.ts';

/** A cell's date, or undefined where it is empty. Rejects the row if it is no date. */
export function dateCell(text: string, column: string): IsoDate | undefined {
  if (text === '') return undefined;
  const date = parseDate(text);
  if (!date) throw new RowRejected(`“${text}” is not a date. Write it as 2026-11-03 or 03/11/2026.`, column);
  return date;
}

/** A cell's date where there must be one. */
export function requiredDateCell(text: string, column: string): IsoDate {
  const date = dateCell(text, column);
  if (!date) throw new RowRejected('The date is missing.', column);
  return date;
}
