import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack } from '../../packs/schema.ts';
import { type ColumnField, columnField } from './proposal-fields.ts';

/** A column of the criteria that a form asks about, and how. */
export interface AskedColumn {
  column: string;
  known: 'rag' | 'words';
  field: ColumnField;
}

/** The ratings of a column that is rated red, amber or green. */
export const ratings = [
  { value: 'green', label: 'Green' },
  { value: 'amber', label: 'Amber' },
  { value: 'red', label: 'Red' },
];

/**
 * The columns of the criteria that are asked about when a category is proposed for a kind of provider, as its pack says.
 *
 * @example askedColumns(pack, 'maintained-school') // [{ column: 'Governance', known: 'rag', field: 'column1' }]
 */
export function askedColumns({ criteria, evidence }: Pick<Pack, 'criteria' | 'evidence'>, kind: ProviderKind): AskedColumn[] {
  const names = new Set(criteria.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ columns }) => columns.map(({ name }) => name)));
  const asked = evidence.filter(({ column, known }) => known !== 'inspection' && names.has(column));
  return asked.flatMap(({ column, known }, nth) => {
    const field = columnField(nth);
    return field && known !== 'inspection' ? [{ column, known, field }] : [];
  });
}
