import { type Role, roleSchema } from '../../domain/person.ts';
import { keyCell, requiredCell } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';
import { type Office, officeCell } from './office-cell.ts';

/** people.csv: `email,name,aadObjectId,role,urns` and, where several offices share a role, `office`; a row for each role a person holds. */
export const peopleLayout: Layout = {
  id: 'people',
  title: 'a people file',
  firstCells: ['email'],
  required: ['email', 'name', 'role', 'urns'],
};

/** One row of people.csv: one role of one person. */
export interface PersonRow {
  email: string;
  name: string;
  aadObjectId?: string;
  role: Role;
  providers: string[];
  office?: string;
}

const emailForm = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads one row of people.csv. `known` says whether a URN is in Tally: a row that names one that is not is rejected. So is
 * an office that is not among `offices`, those of the strategy in force.
 *
 * @example readPersonRow(row, { known: () => true, offices: pack.offices }).role // 'advisor'
 */
export function readPersonRow(
  row: TableRow,
  { known, offices }: { known: (key: string) => boolean; offices: readonly Office[] },
): PersonRow {
  const email = emailOf(row);
  const aadObjectId = row.cell('aadObjectId').toLowerCase().replace(/[{}]/g, '');
  if (aadObjectId !== '' && !guid.test(aadObjectId)) {
    throw new RowRejected(`“${row.cell('aadObjectId')}” is not an Entra object id. Leave it empty if you do not have it.`, 'aadObjectId');
  }
  const providers = row
    .cell('urns')
    .split(/[\s,;]+/)
    .filter((urn) => urn !== '')
    .map((urn) => keyCell(urn, 'urns'));
  const unknown = providers.filter((key) => !known(key));
  if (unknown.length > 0) throw new RowRejected(`Not in Tally: ${unknown.join(', ')}. Import the providers and settings first.`, 'urns');
  const role = roleOf(row.cell('role'));
  const office = officeCell(row.cell('office'), role, offices);
  return {
    email,
    name: requiredCell(row.cell('name'), 'name', 'name'),
    aadObjectId: aadObjectId || undefined,
    role,
    providers: [...new Set(providers)],
    ...(office !== undefined && { office }),
  };
}

/** A row's e-mail address in small letters, which is how a person is known. */
export function emailOf(row: TableRow): string {
  const email = requiredCell(row.cell('email'), 'email', 'e-mail address').toLowerCase();
  if (!emailForm.test(email)) throw new RowRejected(`“${row.cell('email')}” is not an e-mail address.`, 'email');
  return email;
}

function roleOf(text: string): Role {
  const role = roleSchema.safeParse(text.toLowerCase().replaceAll(' ', '-'));
  if (role.success) return role.data;
  const roles = roleSchema.options.join(', ');
  throw new RowRejected(
    text === '' ? `The role is missing. The roles are ${roles}.` : `“${text}” is not a role. The roles are ${roles}.`,
    'role',
  );
}
