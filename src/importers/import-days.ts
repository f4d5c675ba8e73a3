import { academicYearOf } from '../domain/date.ts';
import { collectRows, type Read } from './collect-rows.ts';
import { daysUnit } from './days/days-unit.ts';
import { type Place, placesOfRefs } from './days/entered-before.ts';
import { personNamed } from './days/person-named.ts';
import { type DaysRow, daysLayout, readDaysRow } from './days/read-days-row.ts';
import { rowIdentity } from './days/row-identity.ts';
import { checkFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { TableRow } from './file/table-row.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';
import { onceEach } from './once-each.ts';
import { storedPeople } from './people/stored-people.ts';

const alike = 'A row with the same URN, date, activity, part and person (give each a ref of its own, or add their days up)';

/** A row takes six operations at most (three parts taken back, three entered) and may touch a year of its own. */
const rowsAtOnce = 12;

/**
 * Imports days.csv: days of support spent. A row's identity is its `ref`, else urn, date, activity, part and by; a row
 * that changed since the last import is taken back and entered again. Throws the TallyErrors of `checkFile` and `openTable`.
 *
 * @example (await importDays({ file: 'days.csv', authority, store, packs, clock })).added // 240
 */
export async function importDays(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const table = await openTable(file, [daysLayout], input.progress);
  const report = emptyReport();
  const once = onceEach('ref');
  const people = personNamed(await storedPeople(input));
  const read = (row: TableRow) => {
    const days = readDaysRow(row);
    once(rowIdentity(days), row.line, days.ref ? `The ref “${days.ref}”` : alike);
    people.count(days.by);
    return days;
  };
  const rows = await collectRows(table, { file: file.name, authority: input.authority, read }, report);
  for (const [by, count] of people.unknown) {
    report.warnings.push(
      `“${by}” in ${count} ${count === 1 ? 'row' : 'rows'} is nobody in Tally, or more than one: the days are entered without a person.`,
    );
  }
  const refs = await placesOfRefs(input, new Set(rows.filter(({ value }) => value.ref !== '').map(({ value }) => rowIdentity(value))));
  const units = groupsOf(rows).map(({ place, rows: some }) =>
    daysUnit(input, { place, rows: some, person: people.find, elsewhere: movedFrom(place, some, refs) }),
  );
  return runJob(input, { kind: 'days', sha256: file.sha256 }, units, report);
}

function groupsOf(rows: readonly Read<DaysRow>[]): { place: Place; rows: Read<DaysRow>[] }[] {
  const byPlace = Map.groupBy(rows, ({ value }) => `${value.key} ${academicYearOf(value.date)}`);
  return [...byPlace.values()].flatMap((ofOne) => {
    const { key, date } = ofOne[0]!.value;
    const place = { key, year: academicYearOf(date) };
    const groups = [];
    for (let at = 0; at < ofOne.length; at += rowsAtOnce) groups.push({ place, rows: ofOne.slice(at, at + rowsAtOnce) });
    return groups;
  });
}

/** The other places in which rows with a ref stand from an earlier import. */
function movedFrom(place: Place, rows: readonly Read<DaysRow>[], refs: ReadonlyMap<string, Place[]>): Place[] {
  const places = rows
    .flatMap(({ value }) => refs.get(rowIdentity(value)) ?? [])
    .filter(({ key, year }) => key !== place.key || year !== place.year);
  return [...new Map(places.map((one) => [`${one.key} ${one.year}`, one])).values()];
}
