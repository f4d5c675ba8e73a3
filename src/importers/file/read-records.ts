import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { TallyError } from '../../domain/tally-error.ts';
import type { TextFile } from './check-file.ts';

/** One record of a CSV file: its cells, and the line it starts on. */
export interface FileRecord {
  cells: string[];
  line: number;
}

/** No honest row is longer; a quotation mark that is never closed makes one that is. */
const longestRecord = 200_000;

/**
 * The records of a file, one after another, decoded and split as they are read; empty lines are left out.
 * Line endings may be mixed. Throws TallyError `import-quotes` where a quotation mark is never closed.
 * `read` hears how many bytes have been taken from the file.
 *
 * @example for await (const { cells, line } of readRecords(file, ',')) ...
 */
export async function* readRecords(file: TextFile, delimiter: string, read: (bytes: number) => void = () => {}): AsyncIterable<FileRecord> {
  let taken = 0;
  const bytes = createReadStream(file.path);
  bytes.on('data', (piece) => {
    taken += piece.length;
    read(taken);
  });
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRecord,
  });
  pipeline(bytes, iconv.decodeStream(iconvName(file)), oneLineEnd, parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { cells: record, line: info.lines - lineBreaks(record) };
    }
  } catch (cause) {
    throw readable(cause, file);
  } finally {
    parser.destroy();
    bytes.destroy();
  }
}

/** Makes every line end a line feed: files mix them, and the parser would count one inside a cell as two lines. */
async function* oneLineEnd(pieces: AsyncIterable<string | Buffer>): AsyncIterable<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece.toString();
    // A return that ends a piece may be half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

/** The character between a file's columns: a comma, or the semicolon or tab that some spreadsheets write. */
export async function findDelimiter(file: TextFile): Promise<string> {
  for await (const head of createReadStream(file.path, { end: 65_535 }) as Readable) {
    const lines = iconv.decode(head as Buffer, iconvName(file)).split(/\r\n|\n|\r/, 5);
    const counts = [',', ';', '\t'].map((mark) => ({ mark, count: Math.max(...lines.map((line) => line.split(mark).length)) }));
    return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
  }
  return ',';
}

function iconvName(file: TextFile): string {
  return { 'utf-8': 'utf8', 'utf-16le': 'utf16le', 'utf-16be': 'utf16be', 'windows-1252': 'win1252' }[file.encoding];
}

/** A record's line is counted at its end: cells with line breaks inside pull its start back. */
function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function readable(cause: unknown, file: TextFile): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const { lines } = cause as CsvError & { lines?: number };
  return new TallyError(
    'import-quotes',
    `${file.name} cannot be split into rows: a quotation mark that opens near line ${lines ?? '?'} is never closed.`,
    { cause, culprit: file.name },
  );
}
