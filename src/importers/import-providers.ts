import { TallyError } from '../domain/tally-error.ts';
import { collectRows } from './collect-rows.ts';
import { checkFile, type TextFile } from './file/check-file.ts';
import { openTable, type Table } from './file/open-table.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import type { Unit } from './job/unit.ts';
import { onceEach } from './once-each.ts';
import { establishmentUnit } from './providers/establishment-unit.ts';
import { giasLayout, linksLayout } from './providers/gias-layout.ts';
import { linkUnit } from './providers/link-unit.ts';
import { isOfAuthority, readEstablishment } from './providers/read-establishment.ts';
import { readLink } from './providers/read-link.ts';
import { storedProviders } from './stored-providers.ts';

/**
 * Imports the schools register (GIAS `edubasealldata…csv`), taking the authority's rows, closed and proposed schools
 * too; or, told by its heading row, the register's links file. Keeps inspections, aliases and two-year-old places,
 * which the register does not hold. Throws the TallyErrors of `checkFile`, `openTable` and `collectRows`, and `import-order` for links
 * before any school.
 *
 * @example (await importProviders({ file: 'edubasealldata20260603.csv', authority, store, packs, clock })).added // 110
 */
export async function importProviders(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const table = await openTable(file, [linksLayout, giasLayout], input.progress);
  const report = emptyReport();
  const units = table.layout === giasLayout ? await establishments(input, file, table, report) : await links(input, file, table, report);
  return runJob(input, { kind: 'providers', sha256: file.sha256 }, units, report);
}

async function establishments(input: ImportInput, file: TextFile, table: Table, report: ImportReport): Promise<Iterable<Unit>> {
  const { authority } = input;
  const once = onceEach('URN');
  const rows = await collectRows(
    table,
    {
      file: file.name,
      authority,
      mine: (row) => isOfAuthority(row, authority.laCode),
      read: (row) => {
        const establishment = readEstablishment(row);
        once(establishment.key, row.line);
        return establishment;
      },
    },
    report,
  );
  return {
    // Made when asked for: the register may bring fifty thousand.
    *[Symbol.iterator]() {
      for (const { value } of rows) yield establishmentUnit(input, value);
    },
  };
}

async function links(input: ImportInput, file: TextFile, table: Table, report: ImportReport): Promise<Unit[]> {
  const stored = await storedProviders(input);
  if (stored.size === 0) {
    throw new TallyError(
      'import-order',
      `${file.name} links schools that are not in Tally yet. Import the schools register first, then this file.`,
      {
        culprit: file.name,
      },
    );
  }
  const rows = await collectRows(
    table,
    {
      file: file.name,
      authority: input.authority,
      mine: (row) => {
        const link = readLink(row);
        return link !== undefined && (stored.has(link.predecessor) || stored.has(link.successor));
      },
      read: (row) => readLink(row)!,
    },
    report,
  );
  const dangling = rows.filter(({ value }) => !stored.has(value.predecessor) || !stored.has(value.successor)).length;
  if (dangling > 0)
    report.warnings.push(
      `${dangling} links name an establishment that is not in Tally; they are kept at the end that is. Import the whole register, then the links again.`,
    );
  return rows.map(({ value }) => linkUnit(input, value));
}
