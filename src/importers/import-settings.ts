import { collectRows } from './collect-rows.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import { onceEach } from './once-each.ts';
import { readSetting, settingsLayout } from './settings/read-setting.ts';
import { settingUnit } from './settings/setting-unit.ts';

/**
 * Imports settings.csv: early years and childcare settings with their kind, and amendments to providers that are
 * there (an empty kind). Throws the TallyErrors of `checkFile` and `openTable`.
 *
 * @example (await importSettings({ file: 'settings.csv', authority, store, packs, clock })).added // 26
 */
export async function importSettings(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const table = await openTable(file, [settingsLayout], input.progress);
  const report = emptyReport();
  const once = onceEach('urn');
  const read = (row: Parameters<typeof readSetting>[0]) => {
    const setting = readSetting(row);
    once(setting.key, row.line);
    return setting;
  };
  const rows = await collectRows(table, { file: file.name, authority: input.authority, read }, report);
  const units = rows.map((row) => settingUnit(input, row));
  return runJob(input, { kind: 'settings', sha256: file.sha256 }, units, report);
}
