import { RowRejected } from '../row-rejected.ts';

/** Words that stand for an empty cell in the published files. */
const nothing = new Set(['', 'null', '-', 'n/a', 'redacted']);

/**
 * A cell's text, or undefined where it says nothing (`NULL`, `-`, `REDACTED`).
 *
 * @example textOf('NULL') // undefined
 */
export function textOf(text: string): string | undefined {
  return nothing.has(text.toLowerCase()) ? undefined : text;
}

/** No name, activity or category is longer; a whole paragraph in such a cell is a slip of the columns. */
const longestName = 250;

/** A cell's text where there must be some, of the length of a name. */
export function requiredCell(text: string, column: string, what: string): string {
  if (text === '') throw new RowRejected(`The ${what} is missing.`, column);
  if (text.length > longestName)
    throw new RowRejected(`The ${what} has ${text.length} characters; at most ${longestName} can be kept.`, column);
  return text;
}

/**
 * A provider's key as people write it: a URN, an EY URN, or `<urn>-w` for wrap-around care on a school's registration.
 *
 * @example keyCell('ey498298', 'urn') // 'EY498298'
 * @example keyCell('100006-W', 'urn') // '100006-w'
 */
export function keyCell(text: string, column: string): string {
  if (text === '') throw new RowRejected('The URN is missing.', column);
  // Spreadsheets turn 100006 into 100006.0.
  const bare = text.replace(/ /g, '').replace(/\.0$/, '').toUpperCase();
  const key = /^((?:EY|CA|VC|RP)?\d{4,8})(-W)?$/.exec(bare);
  if (!key) throw new RowRejected(`“${text}” is not a URN (six digits, or EY and six digits).`, column);
  return key[1]! + (key[2] ? '-w' : '');
}

/**
 * Yes or no; undefined where the cell is empty.
 *
 * @example yesNoCell('Y', 'offersTwoYearOlds') // true
 */
export function yesNoCell(text: string, column: string): boolean | undefined {
  if (text === '') return undefined;
  if (/^(y|yes|true|1)$/i.test(text)) return true;
  if (/^(n|no|false|0)$/i.test(text)) return false;
  throw new RowRejected(`“${text}” is neither yes nor no.`, column);
}
