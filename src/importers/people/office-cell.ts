import type { Role } from '../../domain/person.ts';
import type { Pack } from '../../packs/schema.ts';
import { RowRejected } from '../row-rejected.ts';

/** An office as a strategy names it, and the role that goes with it. */
export type Office = Pick<Pack['offices'][number], 'office' | 'short' | 'role'>;

/**
 * The office of a row, in the strategy's own writing, by its name or its short form. Undefined where the cell is empty.
 * An office the strategy does not name, and one that goes with another role than the row's, is rejected.
 *
 * @example officeCell('ssia', 'senior-advisor', pack.offices) // 'School Improvement Senior Advisor'
 */
export function officeCell(text: string, role: Role, offices: readonly Office[]): string | undefined {
  if (text === '') return undefined;
  const said = text.toLowerCase();
  const found = offices.find(({ office, short }) => office.toLowerCase() === said || short?.toLowerCase() === said);
  if (found?.role === role) return found.office;
  const fits = offices.filter((one) => one.role === role).map(({ office }) => office);
  const offered =
    fits.length > 0
      ? `The offices with the role ${role} are ${fits.join(', ')}.`
      : `The strategy names no office with the role ${role}: leave the cell empty.`;
  throw new RowRejected(
    found
      ? `“${found.office}” goes with the role ${found.role}, not ${role}. ${offered}`
      : `“${text}” is not an office of the strategy. ${offered}`,
    'office',
  );
}
