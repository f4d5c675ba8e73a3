import type { Provider } from '../../domain/provider.ts';
import { dateCell } from '../cells/date-cell.ts';
import { wholeNumberCell } from '../cells/number-cell.ts';
import { keyCell, requiredCell } from '../cells/text-cells.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import { gridReference } from './grid-reference.ts';
import { headName } from './head-name.ts';
import { schoolKind, schoolPhase } from './school-kind.ts';

/** What the register says of an establishment. What Tally learns elsewhere (inspections, aliases, links) is not in it. */
export type Establishment = Omit<Provider, 'aliases' | 'inspections' | 'predecessors' | 'successors' | 'offersTwoYearOlds'>;

/** The register's dates for "before records began". */
const placeholderDates = new Set(['1800-01-01', '1900-01-01']);
const saysNothing = /^(does not apply|not applicable|none|unknown)?$/i;

/**
 * One row of the register. Rejects a row without a name, or with a status, date or number that cannot be read.
 *
 * @example readEstablishment(row).status // 'open' where the register says "Open, but proposed to close"
 */
export function readEstablishment(row: TableRow): Establishment {
  const type = row.cell('TypeOfEstablishment (name)');
  const group = row.cell('EstablishmentTypeGroup (name)');
  return {
    key: keyCell(row.cell('URN'), 'URN'),
    name: requiredCell(row.cell('EstablishmentName'), 'EstablishmentName', 'name of the establishment'),
    kind: schoolKind(group, requiredCell(type, 'TypeOfEstablishment (name)', 'type of the establishment')),
    phase: schoolPhase(row.cell('PhaseOfEducation (name)'), type),
    type,
    status: status(row.cell('EstablishmentStatus (name)')),
    opened: day(row, 'OpenDate'),
    closed: day(row, 'CloseDate'),
    religiousCharacter: meaning(row.cell('ReligiousCharacter (name)')),
    trust: meaning(row.cell('Trusts (name)')),
    head: headName(row.cell('HeadTitle (name)'), row.cell('HeadFirstName'), row.cell('HeadLastName')),
    pupils: wholeNumberCell(row.cell('NumberOfPupils'), 'NumberOfPupils'),
    lowAge: wholeNumberCell(row.cell('StatutoryLowAge'), 'StatutoryLowAge'),
    highAge: wholeNumberCell(row.cell('StatutoryHighAge'), 'StatutoryHighAge'),
    town: meaning(row.cell('Town')),
    postcode: meaning(row.cell('Postcode')),
    ward: meaning(row.cell('AdministrativeWard (name)')),
    ...gridReference(row.cell('Easting'), row.cell('Northing')),
  };
}

/** Whether a row of the register is an authority's. Spreadsheets may write its code as "336.0". */
export function isOfAuthority(row: TableRow, laCode: string): boolean {
  const code = row.cell('LA (code)').replace(/\.0$/, '');
  if (code === '') throw new RowRejected('The authority’s code is missing.', 'LA (code)');
  return code === laCode;
}

function status(text: string): Provider['status'] {
  // "Open, but proposed to close" is open: its close date is a plan.
  if (/^open/i.test(text)) return 'open';
  if (/^closed$/i.test(text)) return 'closed';
  if (/^proposed to open$/i.test(text)) return 'proposed';
  throw new RowRejected(
    text === '' ? 'The status is missing.' : `“${text}” is not a status of the register.`,
    'EstablishmentStatus (name)',
  );
}

function day(row: TableRow, column: string): string | undefined {
  const date = dateCell(row.cell(column), column);
  return date && placeholderDates.has(date) ? undefined : date;
}

function meaning(text: string): string | undefined {
  return saysNothing.test(text) ? undefined : text;
}
