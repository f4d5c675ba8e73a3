import { TallyError } from '../../domain/tally-error.ts';
import type { Dashboard, DashboardField } from '../../packs/dashboard.ts';
import type { Layout } from '../file/layout.ts';
import { columnKey } from '../file/table-row.ts';

/** dashboard.csv: `urn`, optionally `name` and `asOf`, and a column for each point by its id or one of its names. */
export const dashboardLayout: Layout = {
  id: 'dashboard',
  title: 'a file of the compliance dashboard',
  firstCells: ['urn'],
  required: ['urn'],
};

const besides = ['urn', 'name', 'school', 'asof', 'as of'];

/** A column of the file that holds a field. */
export interface DashboardColumn {
  name: string;
  field: DashboardField;
}

/**
 * Which columns of a file hold which fields; a team's file has its own alone. Those that are not read are told in `warnings`.
 * Throws TallyError `import-header` where there is none to read.
 *
 * @example dashboardColumns(['urn', 'Audit up to date?'], dashboard, 'finance.csv', []).map(({ field }) => field.id) // ['audit-date']
 */
export function dashboardColumns(header: readonly string[], { fields }: Dashboard, file: string, warnings: string[]): DashboardColumn[] {
  const byName = new Map(fields.flatMap((field) => [field.id, field.label, ...field.aliases].map((name) => [columnKey(name), field])));
  const columns: DashboardColumn[] = [];
  for (const name of header) {
    const key = columnKey(name);
    if (key === '' || besides.includes(key)) continue;
    const field = byName.get(key);
    const twice = field && columns.find((one) => one.field === field);
    if (!field) warnings.push(`The column “${name}” is no point of the dashboard and was not read.`);
    else if (field.from) warnings.push(`The column “${name}” was not read: ${field.label.toLowerCase()} comes from the inspections.`);
    else if (twice) warnings.push(`The column “${name}” was not read: “${twice.name}” is the same point.`);
    else columns.push({ name, field });
  }
  if (columns.length > 0) return columns;
  const known = fields.filter(({ from }) => !from).map(({ id }) => id);
  throw new TallyError('import-header', `${file} has no column of the dashboard. There are: ${known.join(', ')}.`, { culprit: file });
}
