import { dayNumber } from '../../domain/days.ts';
import type { Answer, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { type Around, type Sums, sumUp } from './sum-up.ts';

/** The sums of each category, those without one last. */
export function byCategory(all: readonly Standing[], around: Around): { category: string | undefined; sums: Sums }[] {
  const order = all[0]?.pack.categories.map(({ id }) => id) ?? [];
  const groups = Map.groupBy(all, ({ position }) => position.decision?.category);
  const place = (code: string | undefined) => (code === undefined ? order.length : order.indexOf(code));
  return [...groups].sort(([a], [b]) => place(a) - place(b)).map(([category, of]) => ({ category, sums: sumUp(of, around) }));
}

/** The figures of each category; a row opens the list of its providers. */
export function totalsTable(rows: readonly { category: string | undefined; sums: Sums }[], person: string | undefined): Table {
  return {
    heading: 'By category, in days',
    columns: ['Category', 'Providers', 'Allocated', 'Used', 'Owed', 'Left', 'Windows missed'],
    rows: rows.map(({ category, sums }) => ({
      cells: [
        category ?? 'none',
        String(sums.providers),
        dayNumber(sums.allocated),
        dayNumber(sums.used),
        dayNumber(sums.owed),
        sums.over > 0 ? `${dayNumber(sums.left)}, and ${dayNumber(sums.over)} over` : dayNumber(sums.left),
        dayNumber(sums.missed),
      ],
      tone: sums.over > 0 ? ('attention' as const) : undefined,
      open: category
        ? { title: `Category ${category}`, request: 'providers-by-category', input: { category, ...(person && { person }) } }
        : undefined,
    })),
  };
}

/** What is left by category, in days. */
export function totalsChart(rows: readonly { category: string | undefined; sums: Sums }[]): Answer['chart'] {
  const values = rows
    .filter(({ sums }) => sums.left > 0)
    .map(({ category, sums }) => ({ label: category ?? 'none', value: sums.left / 4 }));
  return values.length > 0 ? { title: 'Days left by category', kind: 'bars', values } : undefined;
}

/** Who looks after each provider: an advisor before an officer, so that a provider counts in one caseload only. */
export function carers({ people }: Context): (provider: string) => string | undefined {
  const by = new Map<string, string>();
  for (const role of ['advisor', 'early-years-officer', 'senior-advisor'] as const) {
    for (const person of people) {
      for (const key of person.roles.filter((one) => one.role === role).flatMap(({ providers }) => providers)) {
        if (!by.has(key)) by.set(key, person.key);
      }
    }
  }
  return (provider) => by.get(provider);
}
