import { dayNumber } from '../../domain/days.ts';
import type { Answer, Table } from '../answer.ts';
import type { Shares } from './shares.ts';

/** The figures of each part in days; a row opens what it is about. */
export function totalsTable({ by, rows }: Shares): Table {
  return {
    heading: `By ${by}, in days`,
    columns: [by === 'category' ? 'Category' : 'Colleague', 'Providers', 'Allocated', 'Used', 'Owed', 'Left', 'Windows missed'],
    rows: rows.map(({ label, sums, open }) => ({
      cells: [
        label,
        String(sums.providers),
        dayNumber(sums.allocated),
        dayNumber(sums.used),
        dayNumber(sums.owed),
        sums.over > 0 ? `${dayNumber(sums.left)}, and ${dayNumber(sums.over)} over` : dayNumber(sums.left),
        dayNumber(sums.missed),
      ],
      tone: sums.over > 0 ? ('attention' as const) : undefined,
      open,
    })),
  };
}

/** What is left of each part, in days. */
export function totalsChart({ by, rows }: Shares): Answer['chart'] {
  const values = rows.filter(({ sums }) => sums.left > 0).map(({ label, sums }) => ({ label, value: sums.left / 4 }));
  return values.length > 0 ? { title: `Days left by ${by}`, kind: 'bars', values } : undefined;
}
