import { TallyError } from '../../domain/tally-error.ts';
import type { ImportInput } from '../import-input.ts';
import type { TextFile } from './check-file.ts';
import { findHeader, headerWithin, type Layout } from './layout.ts';
import { type FileRecord, findDelimiter, readRecords } from './read-records.ts';
import { rowReader, type TableRow } from './table-row.ts';

/** A row of the table; `fault` says why it cannot be read as one. */
export interface TableRecord {
  row: TableRow;
  fault?: string;
}

/** An opened table: which layout it has, and its rows as they are read. */
export interface Table {
  layout: Layout;
  /** The heading row's cells as printed. */
  header: string[];
  rows: AsyncIterable<TableRecord>;
}

/**
 * Opens a CSV file as a table of one of the layouts. Throws TallyError `import-header` or `import-empty` (no rows).
 *
 * @example (await openTable(file, [peopleLayout])).layout.id // 'people'
 */
export async function openTable(file: TextFile, layouts: readonly Layout[], progress?: ImportInput['progress']): Promise<Table> {
  const records = readRecords(file, await findDelimiter(file), (done) => progress?.({ phase: 'checking', done, total: file.bytes }));
  const reading = records[Symbol.asyncIterator]();
  const head: FileRecord[] = [];
  while (head.length < headerWithin) {
    const { value, done } = await reading.next();
    if (done) break;
    head.push(value);
  }
  try {
    const { layout, at } = findHeader(
      head.map((record) => record.cells),
      layouts,
      file.name,
    );
    const header = head[at]!.cells;
    return { layout, header, rows: tableRows(header, head.slice(at + 1), reading, file) };
  } catch (error) {
    await reading.return?.();
    throw error;
  }
}

async function* tableRows(
  header: readonly string[],
  head: readonly FileRecord[],
  reading: AsyncIterator<FileRecord>,
  file: TextFile,
): AsyncIterable<TableRecord> {
  const rowOf = rowReader(header);
  let rows = 0;
  for await (const { cells, line } of chain(head, reading)) {
    // Spreadsheets leave rows of nothing but commas behind the last one.
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows += 1;
    const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
    const row = rowOf(cells, line);
    yield surplus ? { row, fault: tooMany(cells.length, header.length) } : { row };
  }
  if (rows === 0) throw new TallyError('import-empty', `${file.name} has a heading row but no rows below it.`, { culprit: file.name });
}

async function* chain(head: readonly FileRecord[], reading: AsyncIterator<FileRecord>): AsyncIterable<FileRecord> {
  yield* head;
  yield* { [Symbol.asyncIterator]: () => reading };
}

function tooMany(cells: number, columns: number): string {
  return `The row has ${cells} cells under ${columns} headings. A cell that holds a comma must stand in quotation marks.`;
}
