import { academicYearOf } from '../domain/date.ts';
import { collectRows, reject } from './collect-rows.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import { packFor } from './pack-for.ts';
import { mergeRows } from './people/merge-rows.ts';
import { peopleUnits } from './people/people-units.ts';
import { peopleLayout, readPersonRow } from './people/read-person-row.ts';
import { storedPeople } from './people/stored-people.ts';
import { warnOfReassignments } from './people/warn-of-reassignments.ts';
import { storedProviders } from './stored-providers.ts';

/**
 * Imports people.csv, which is the whole list. People it leaves out are named in `missing` and keep their access,
 * unless `confirm` is set. Throws the TallyErrors of `checkFile` and `openTable`.
 *
 * @example (await importPeople({ file: 'people.csv', authority, store, packs, clock })).missing // ['Ann Lowe <ann.lowe@ashmere.example>']
 */
export async function importPeople(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const table = await openTable(file, [peopleLayout], input.progress);
  const report = emptyReport();
  const providers = await storedProviders(input);
  const { offices } = packFor(input, academicYearOf(input.clock.today()));
  const spoilt = new Set<string>();
  const rows = await collectRows(
    table,
    {
      file: file.name,
      authority: input.authority,
      read: (row) => readPersonRow(row, { known: (key) => providers.has(key), offices }),
      rejected: (row) => spoilt.add(row.cell('email').toLowerCase()),
    },
    report,
  );
  const { listed, contradictions } = mergeRows(rows);
  for (const { email, row } of contradictions) {
    reject(report, row);
    spoilt.add(email);
  }
  const stored = await storedPeople(input);
  report.warnings.push(...(await warnOfReassignments(input, { listed, spoilt, stored, providers })));
  const units = peopleUnits(input, { listed, spoilt, stored }, report);
  return runJob(input, { kind: 'people', sha256: file.sha256 }, units, report);
}
