import { academicYearOf } from '../domain/date.ts';
import { TallyError } from '../domain/tally-error.ts';
import { collectRows } from './collect-rows.ts';
import { dashboardColumns, dashboardLayout } from './dashboard/dashboard-columns.ts';
import { dashboardUnit } from './dashboard/dashboard-unit.ts';
import { readDashboardRow } from './dashboard/read-dashboard-row.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { TableRow } from './file/table-row.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { jobIdOf, runJob } from './job/run-job.ts';
import { onceEach } from './once-each.ts';
import { packFor } from './pack-for.ts';

/**
 * Imports dashboard.csv: what a team keeps of schools on the compliance dashboard. `urn`, and a column for each point it has, by
 * the point's id or name; `asOf` is the day of which a row is true, today where it is left out. Throws TallyError
 * `import-no-dashboard` where the strategy has none, and those of `checkFile`, `openTable` and `dashboardColumns`.
 *
 * @example (await importDashboard({ file: 'finance.csv', authority, store, packs, clock })).changed // 31
 */
export async function importDashboard(input: ImportInput): Promise<ImportReport> {
  const { authority, store, clock } = input;
  const pack = packFor(input, academicYearOf(clock.today()));
  const { dashboard } = pack;
  const file = await checkFile(input.file);
  if (!dashboard)
    throw new TallyError('import-no-dashboard', `${pack.title} has no compliance dashboard, so there is nothing to import.`, {
      culprit: file.name,
    });
  const table = await openTable(file, [dashboardLayout], input.progress);
  const report = emptyReport();
  const columns = dashboardColumns(table.header, dashboard, file.name, report.warnings);
  const once = onceEach('urn');
  const read = (row: TableRow) => {
    const value = readDashboardRow(row, columns, clock.today());
    once(value.key, row.line);
    return value;
  };
  const rows = await collectRows(table, { file: file.name, authority, read }, report);
  const job = { kind: 'dashboard', sha256: file.sha256 };
  const before = (await store.read(authority.id, 'job', jobIdOf(job)))?.body.at;
  const units = rows.map((row) => dashboardUnit(input, { dashboard, act: `import-${file.sha256.slice(0, 16)}`, before }, row));
  return runJob(input, job, units, report);
}
