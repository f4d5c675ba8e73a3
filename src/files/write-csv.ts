import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { TallyError } from '../domain/tally-error.ts';

/**
 * Writes rows into a CSV file as Excel opens it: UTF-8 with its mark, lines ended by CR LF. A cell that a spreadsheet would
 * take for a formula (it begins with =, +, - or @) begins with an apostrophe instead. The rows are written as they come and are not kept; the
 * file stands under its name once it is whole. Throws TallyError `file-unwritable`.
 *
 * @example await writeCsv('audit.csv', ['when', 'who'], rows)
 */
export async function writeCsv(file: string, columns: readonly string[], rows: AsyncIterable<readonly string[]>): Promise<void> {
  const part = `${file}.part`;
  const csv = stringify({ bom: true, header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true });
  try {
    await pipeline(Readable.from(rows), csv, createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new TallyError('file-unwritable', `${file} could not be written. Check the folder and whether you may write there.`, {
      cause: error,
      culprit: file,
    });
  }
}
