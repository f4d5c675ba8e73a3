import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { TallyError } from '../../domain/tally-error.ts';
import { fileKind, isUtf16 } from './file-kind.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file that is text: where it is, its size in bytes, how it is encoded, and the SHA-256 of its bytes in hex. */
export interface TextFile {
  path: string;
  name: string;
  bytes: number;
  encoding: Encoding;
  sha256: string;
}

/** Enough of a compound file to hold the directory that tells an encrypted one. */
const headBytes = 1 << 20;

/**
 * Reads a file once, in pieces, and says whether it is text and in which encoding: by its byte order mark, else
 * UTF-8 if every byte fits, else Windows-1252 (which the register and Excel write).
 * Throws TallyError `import-no-file`, `import-empty`, `import-spreadsheet`, `import-protected` or `import-binary`.
 *
 * @example (await checkFile('people.csv')).encoding // 'utf-8'
 */
export async function checkFile(path: string): Promise<TextFile> {
  const name = basename(path);
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let bytes = 0;
  let utf8 = true;
  let zeros = false;
  for await (const piece of chunksOf(path, name)) {
    bytes += piece.length;
    hash.update(piece);
    if (head.length < headBytes) head = Buffer.concat([head, piece]);
    zeros ||= piece.includes(0);
    utf8 &&= decodes(strict, piece, true);
  }
  if (bytes === 0) throw refuse('import-empty', `${name} is empty. Expected a CSV file with a heading row.`, name);
  refuseUnlessText(head, zeros, name);
  utf8 &&= decodes(strict, Buffer.alloc(0), false);
  return { path, name, bytes, encoding: encodingOf(head, utf8), sha256: hash.digest('hex') };
}

async function* chunksOf(path: string, name: string): AsyncIterable<Buffer> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new TallyError('import-no-file', `Tally cannot read ${name}. Check the path, and that the file is not open elsewhere.`, {
      cause,
      culprit: path,
    });
  }
}

function refuseUnlessText(head: Buffer, zeros: boolean, name: string): void {
  const kind = fileKind(head);
  if (kind === 'protected')
    throw refuse(
      'import-protected',
      `${name} is a password-protected workbook. Open it with its password and save the sheet as CSV.`,
      name,
    );
  if (kind === 'spreadsheet')
    throw refuse(
      'import-spreadsheet',
      `${name} is a spreadsheet or a zip, whatever its name says. Open it and save the sheet as CSV.`,
      name,
    );
  if (kind === 'binary' || (zeros && !isUtf16(head)))
    throw refuse('import-binary', `${name} is not a text file. Expected a CSV file (or, for a calendar, an .ics file).`, name);
}

function refuse(code: string, sentence: string, culprit: string): TallyError {
  return new TallyError(code, sentence, { culprit });
}

function decodes(strict: { decode(piece: Buffer, options: { stream: boolean }): string }, piece: Buffer, stream: boolean): boolean {
  try {
    strict.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

function encodingOf(head: Buffer, utf8: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return utf8 ? 'utf-8' : 'windows-1252';
}
