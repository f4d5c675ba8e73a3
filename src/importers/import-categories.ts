import { sayDate } from '../domain/date.ts';
import { decisionsUnit } from './categories/decisions-unit.ts';
import { categoriesLayout, readDecision } from './categories/read-decision.ts';
import { collectRows } from './collect-rows.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { TableRow } from './file/table-row.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import { onceEach } from './once-each.ts';

/** Decisions of one provider written at once; its year records come on top. */
const decisionsAtOnce = 40;

/**
 * Imports categories.csv: category decisions with their dates. Each is checked against the rules of the pack in force
 * on its date. Decisions are appended, never edited. Throws the TallyErrors of `checkFile` and `openTable`.
 *
 * @example (await importCategories({ file: 'categories.csv', authority, store, packs, clock })).added // 78
 */
export async function importCategories(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const table = await openTable(file, [categoriesLayout], input.progress);
  const report = emptyReport();
  const once = onceEach('effectiveFrom');
  const read = (row: TableRow) => {
    const decision = readDecision(row);
    once(`${decision.key} ${decision.effectiveFrom}`, row.line, `A category for ${decision.key} from ${sayDate(decision.effectiveFrom)}`);
    return decision;
  };
  const rows = await collectRows(table, { file: file.name, authority: input.authority, read }, report);
  const units = [];
  for (const [key, ofOne] of Map.groupBy(rows, ({ value }) => value.key)) {
    for (let at = 0; at < ofOne.length; at += decisionsAtOnce) units.push(decisionsUnit(input, key, ofOne.slice(at, at + decisionsAtOnce)));
  }
  return runJob(input, { kind: 'categories', sha256: file.sha256 }, units, report);
}
