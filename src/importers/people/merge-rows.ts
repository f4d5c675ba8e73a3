import type { Person } from '../../domain/person.ts';
import type { Read } from '../collect-rows.ts';
import type { RejectedRow } from '../import-report.ts';
import type { PersonRow } from './read-person-row.ts';

/** What the file says of one person: all roles, and how many rows said it. */
export interface Listed {
  person: Omit<Person, 'key'>;
  rows: number;
}

/** A row that contradicts an earlier one, and whose it is. */
export interface Contradiction {
  email: string;
  row: RejectedRow;
}

/**
 * Brings the rows of one person together: several roles are several rows, and the same role twice adds its URNs up.
 * A row with another name, Entra id or office of the same role than an earlier one, or with somebody else's Entra id, is a contradiction.
 *
 * @example mergeRows(rows).listed[0].person.roles // [{ role: 'senior-advisor', providers: [] }, { role: 'advisor', providers: ['900027'] }]
 */
export function mergeRows(rows: readonly Read<PersonRow>[]): { listed: Listed[]; contradictions: Contradiction[] } {
  const listed = new Map<string, Listed>();
  const owners = new Map<string, string>();
  const contradictions: Contradiction[] = [];
  for (const { line, value: row } of rows) {
    const before = listed.get(row.email);
    const fault = faultOf(row, before?.person, row.aadObjectId && owners.get(row.aadObjectId));
    if (fault) {
      contradictions.push({ email: row.email, row: { line, ...fault } });
      continue;
    }
    if (row.aadObjectId) owners.set(row.aadObjectId, row.email);
    const { person, rows: count } = before ?? { person: { email: row.email, name: row.name, roles: [] }, rows: 0 };
    listed.set(row.email, {
      person: { ...person, aadObjectId: person.aadObjectId ?? row.aadObjectId, roles: withRole(person.roles, row) },
      rows: count + 1,
    });
  }
  return { listed: [...listed.values()], contradictions };
}

function faultOf(row: PersonRow, before: Listed['person'] | undefined, owner: string | undefined): Omit<RejectedRow, 'line'> | undefined {
  if (before && before.name !== row.name) return { column: 'name', reason: `${row.email} is called “${before.name}” in an earlier row.` };
  if (before?.aadObjectId && row.aadObjectId && before.aadObjectId !== row.aadObjectId)
    return { column: 'aadObjectId', reason: `${row.email} has another Entra object id in an earlier row.` };
  if (owner && owner !== row.email) return { column: 'aadObjectId', reason: `This Entra object id is ${owner}'s in an earlier row.` };
  const held = before?.roles.find(({ role }) => role === row.role)?.office;
  if (held && row.office && held !== row.office)
    return { column: 'office', reason: `${row.email} is ${held} in an earlier row of the role ${row.role}.` };
  return undefined;
}

function withRole(roles: Person['roles'], { role, providers, office }: PersonRow): Person['roles'] {
  if (!roles.some((one) => one.role === role)) return [...roles, { role, providers, ...(office !== undefined && { office }) }];
  return roles.map((one) =>
    one.role === role
      ? { ...one, ...(office !== undefined && { office }), providers: [...new Set([...one.providers, ...providers])] }
      : one,
  );
}
