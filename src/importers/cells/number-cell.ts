import type { Quarters } from '../../domain/days.ts';
import { RowRejected } from '../row-rejected.ts';

/**
 * A whole number as files write it, with thousands separators and stray spaces; undefined where the cell is empty.
 * Rejects the row for anything else.
 *
 * @example wholeNumberCell('1,204', 'NumberOfPupils') // 1204
 */
export function wholeNumberCell(text: string, column: string): number | undefined {
  const bare = text.replace(/[ ,]/g, '');
  if (bare === '') return undefined;
  if (!/^\d+(\.0+)?$/.test(bare)) throw new RowRejected(`“${text}” is not a whole number.`, column);
  return Math.trunc(Number(bare));
}

/** More than anybody spends at one go. */
const mostDays = 40;

/**
 * Days as files write them, in quarter-days. Rejects the row for anything else than quarters from 0 to 40 days;
 * whether 0 makes sense depends on the activity.
 *
 * @example daysCell('0.75', 'days') // 3
 */
export function daysCell(text: string, column: string): Quarters {
  if (text === '') throw new RowRejected('The number of days is missing.', column);
  const bare = text.replace(/ ?days?$/i, '');
  if (!/^-?\d*\.?\d+$/.test(bare)) throw new RowRejected(`“${text}” is not a number of days.`, column);
  const days = Number(bare);
  if (days < 0) throw new RowRejected('Days cannot be below 0. To take days back, change or reverse the row that gave them.', column);
  if (days > mostDays) throw new RowRejected(`${text} days are more than ${mostDays} at one go. Please check the figure.`, column);
  if (!Number.isInteger(days * 4))
    throw new RowRejected(`${text} days are not a whole number of quarter-days (0.25, 0.5, 0.75, 1 …).`, column);
  return days * 4;
}
