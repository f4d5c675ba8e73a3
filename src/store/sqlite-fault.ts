import { TallyError } from '../domain/tally-error.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html); the extended code's low byte holds them. */
const BUSY = new Set([5, 6]);
const FULL = 13;
const SHARED_MEMORY_FULL = 4874;
const CORRUPT = new Set([11, 26]);
const READ_ONLY = new Set([3, 8, 14, 23]);

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

/** Did somebody else hold the file? Then it is worth trying again. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && BUSY.has(code & 0xff);
}

/**
 * What went wrong with the file, as an error with a code and a sentence. Errors that have both already pass through.
 *
 * @example throw sqliteFault(error, '/data/tally.db') // TallyError store-full: "The disk that holds Tally's data is full. …"
 */
export function sqliteFault(error: unknown, file: string): TallyError {
  if (error instanceof TallyError) return error;
  const fault = (code: string, sentence: string) => new TallyError(code, sentence, { cause: error, culprit: file });
  const code = resultCode(error);
  const system = error instanceof Error && 'code' in error ? error.code : undefined;
  if (isBusy(error)) return fault('store-busy', 'Tally is busy just now and nothing was saved. Please try again in a minute.');
  if (code === SHARED_MEMORY_FULL || (code !== undefined && (code & 0xff) === FULL) || system === 'ENOSPC')
    return fault(
      'store-full',
      "The disk that holds Tally's data is full, so nothing was saved. Please ask your administrator to make room.",
    );
  if (code !== undefined && CORRUPT.has(code & 0xff))
    return fault(
      'store-corrupt',
      "Tally's data file is damaged or is not Tally's. Please ask your administrator to put back the last backup.",
    );
  if ((code !== undefined && READ_ONLY.has(code & 0xff)) || ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(system)))
    return fault(
      'store-read-only',
      'Tally may not write to the folder of its data, so nothing was saved. Please ask your administrator to check TALLY_DATA.',
    );
  return fault(
    'store-unreachable',
    'Tally cannot reach its data just now, so nothing was saved. Please try again, or ask your administrator.',
  );
}
