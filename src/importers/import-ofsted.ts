import { requiredCell } from './cells/text-cells.ts';
import { collectRows } from './collect-rows.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import type { Inspected } from './ofsted/inspected.ts';
import { inspectedUnit } from './ofsted/inspected-unit.ts';
import { gradedSchoolsLayout, ofstedLayouts, reportCardSchoolsLayout } from './ofsted/ofsted-layouts.ts';
import { readChildcareRow } from './ofsted/read-childcare-row.ts';
import { isSchoolOf, readSchoolRow } from './ofsted/read-school-row.ts';
import { sameAuthority } from './ofsted/same-authority.ts';

/**
 * Imports Ofsted's management information, on schools or on childcare, told by its heading row: the inspections of
 * the authority's providers, each in the scale of its own framework. Providers that the register has not brought are
 * added. Throws the TallyErrors of `checkFile`, `openTable` and `collectRows`.
 *
 * @example (await importOfsted({ file: 'Management_information_-_state-funded_schools.csv', authority, store, packs, clock })).changed // 110
 */
export async function importOfsted(input: ImportInput): Promise<ImportReport> {
  const { authority } = input;
  const file = await checkFile(input.file);
  const table = await openTable(file, ofstedLayouts, input.progress);
  const { layout } = table;
  const ofSchools = layout === gradedSchoolsLayout || layout === reportCardSchoolsLayout;
  const report = emptyReport();
  const rows = await collectRows(
    table,
    {
      file: file.name,
      authority,
      mine: (row) =>
        ofSchools
          ? isSchoolOf(row, authority.laCode)
          : sameAuthority(requiredCell(row.cell('Local authority'), 'Local authority', 'local authority'), authority.name),
      read: (row) => (ofSchools ? readSchoolRow(row, layout) : readChildcareRow(row, layout)),
    },
    report,
  );
  const byKey = Map.groupBy(
    rows.map(({ value }) => value),
    ({ provider }) => provider.key,
  );
  report.warnings.push(...(await withheldNames(input, [...byKey.values()])));
  const units = [...byKey.values()].map((ofOne) => inspectedUnit(input, ofOne));
  return runJob(input, { kind: 'ofsted', sha256: file.sha256 }, units, report);
}

/** Settings whose names Ofsted withholds and nobody has given yet. */
async function withheldNames({ store, authority }: ImportInput, rows: readonly Inspected[][]): Promise<string[]> {
  const unnamed: string[] = [];
  for (const [row] of rows) {
    if (!row?.nameWithheld) continue;
    const stored = await store.read(authority.id, 'provider', `provider:${row.provider.key}`);
    if (!stored || stored.body.name === row.provider.key) unnamed.push(row.provider.key);
  }
  if (unnamed.length === 0) return [];
  return [
    `Ofsted withholds the names of ${unnamed.length} settings (child minders): each stands under its URN, to be completed by hand in settings.csv: ${unnamed.join(', ')}.`,
  ];
}
