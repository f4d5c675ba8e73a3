import { dayNumber } from '../domain/days.ts';
import { kindName } from './about.ts';
import type { Table } from './answer.ts';
import type { Standing } from './standing.ts';

/** A list of providers as a table: name, what it is, category, days left; each row opens its provider. */
export function providerRows(all: readonly Standing[], heading?: string): Table {
  return {
    heading,
    columns: ['Provider', 'Kind', 'Category', 'Days left'],
    rows: all.map(({ provider, pack, position }) => {
      const { remaining } = position.balance;
      return {
        cells: [
          provider.name,
          shortKind(pack, provider.kind),
          position.decision?.category ?? '–',
          remaining === null ? '–' : dayNumber(remaining),
        ],
        tone: remaining !== null && remaining < 0 ? ('attention' as const) : undefined,
        open: { title: provider.name, request: 'provider-overview', input: { provider: provider.key } },
      };
    }),
  };
}

function shortKind(pack: Standing['pack'], kind: Standing['provider']['kind']): string {
  return pack.kinds.find((one) => one.kind === kind)?.short ?? kindName(pack, kind);
}

/** By name, as a person looks one up. */
export function byName(a: Standing, b: Standing): number {
  return a.provider.name.localeCompare(b.provider.name, 'en');
}
