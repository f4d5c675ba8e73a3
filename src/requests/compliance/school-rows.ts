import type { ComplianceRecord } from '../../domain/compliance.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Dashboard, DashboardField } from '../../packs/dashboard.ts';
import type { Table } from '../answer.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { nameApart } from '../words/provider-rows.ts';
import { type Cell, cellOf } from './cell-of.ts';
import { hasDashboard } from './dashboard-of.ts';
import { isStanding, type Stands, sayCell, toneOf } from './say-cell.ts';

/** A school and the points of it that are asked for. */
export interface SchoolRow {
  provider: Provider;
  cells: Cell[];
}

/** Every school that has a dashboard, by name, with some points of it. */
export function schoolRows(
  dashboard: Dashboard,
  fields: readonly DashboardField[],
  schools: readonly Provider[],
  records: ReadonlyMap<string, ComplianceRecord>,
  today: IsoDate,
): SchoolRow[] {
  return schools
    .filter((provider) => hasDashboard(dashboard, provider, records.get(provider.key)))
    .map((provider) => ({ provider, cells: fields.map((field) => cellOf(field, provider, records.get(provider.key), today)) }))
    .sort((a, b) => a.provider.name.localeCompare(b.provider.name, 'en'));
}

const order = ['attention', 'warning', 'good', undefined] as const;

/** The worst that stands in a row, for its colour. */
export function worstOf(cells: readonly Cell[]): Table['rows'][number]['tone'] {
  return order.find((tone) => cells.some((cell) => toneOf(cell) === tone));
}

/**
 * A row for each school: what of it stands out, as it is read on a phone. Of one point, its value and how it stands.
 *
 * @example schoolTable(rows, { one: true }).columns // ['School', 'Value', 'How it stands']
 */
export function schoolTable(rows: readonly SchoolRow[], { one, stands }: { one: boolean; stands?: Stands }): Table {
  const all = rows.map(({ provider }) => provider);
  return {
    columns: one ? ['School', 'Value', 'How it stands'] : ['School', 'What stands out'],
    rows: rows.map(({ provider, cells }) => ({
      cells: [nameApart(provider, all), ...(one ? [cells[0]?.words ?? '–', sayCell(cells[0]!)] : [standsOut(cells, stands)])],
      tone: worstOf(stands ? cells.filter((cell) => isStanding(cell, stands)) : cells),
      open: { title: provider.name, request: 'dashboard', input: { provider: provider.key } },
    })),
  };
}

/** For a file: a column for each point, its value and its colour in words. */
export function wideTable(rows: readonly SchoolRow[], fields: readonly DashboardField[]): Table {
  const all = rows.map(({ provider }) => provider);
  return {
    columns: ['URN', 'School', ...fields.flatMap(({ label }) => [label, `${label}: how it stands`])],
    rows: rows.map(({ provider, cells }) => ({
      cells: [provider.key, nameApart(provider, all), ...cells.flatMap((cell) => [cell.words ?? '', sayCell(cell)])],
      tone: worstOf(cells),
    })),
  };
}

function standsOut(cells: readonly Cell[], stands: Stands | undefined): string {
  const told = cells.filter((cell) =>
    stands
      ? isStanding(cell, stands)
      : isStanding(cell, 'red') || isStanding(cell, 'amber') || isStanding(cell, 'out-of-date') || isStanding(cell, 'missing'),
  );
  const kept = told.filter(({ words }) => words !== undefined);
  const missing = told.filter(({ words }) => words === undefined);
  const said = [
    ...kept.map((cell) => `${cell.field.label} ${cell.words} (${inShort(cell)})`),
    ...(missing.length > 0 && missing.length === cells.length ? ['nothing kept yet'] : []),
    ...(missing.length > 0 && missing.length < cells.length
      ? [`nothing kept yet of: ${missing.map(({ field }) => field.label).join(', ')}`]
      : []),
  ];
  return upperFirst(said.join('; ')) || 'Nothing red, amber or out of date';
}

function inShort({ rag, because, outOfDate }: Cell): string {
  return [...(rag === 'red' || rag === 'amber' ? [`${rag}: ${because}`] : []), ...(outOfDate ? ['out of date'] : [])].join(', ');
}
