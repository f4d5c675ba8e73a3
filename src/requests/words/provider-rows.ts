import type { Provider } from '../../domain/provider.ts';
import type { Table } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { kindName } from './about.ts';
import { sayLeft } from './say-left.ts';

/** A list of providers as a table: name, what it is, category, what is left; each row opens its provider. */
export function providerRows(all: readonly Standing[], heading?: string): Table {
  return {
    heading,
    columns: ['Provider', 'Kind', 'Category', 'Left'],
    rows: all.map(({ provider, pack, position }) => {
      const { remaining } = position.balance;
      return {
        cells: [
          nameApart(
            provider,
            all.map((one) => one.provider),
          ),
          shortKind(pack, provider.kind),
          position.decision?.category ?? '–',
          sayLeft(position) ?? '–',
        ],
        tone: remaining !== null && remaining < 0 ? ('attention' as const) : undefined,
        open: { title: provider.name, request: 'provider-overview', input: { provider: provider.key } },
      };
    }),
  };
}

/**
 * A provider's name, with its place and key where another of the list has the same name.
 *
 * @example nameApart(provider, listed) // 'St Bride’s Primary School (Nether Ashmere, 900008)'
 */
export function nameApart({ key, name, town }: Provider, all: readonly Provider[]): string {
  const namesake = all.some((other) => other.name === name && other.key !== key);
  return namesake ? `${name} (${[town, key].filter(Boolean).join(', ')})` : name;
}

function shortKind(pack: Standing['pack'], kind: Standing['provider']['kind']): string {
  return pack.kinds.find((one) => one.kind === kind)?.short ?? kindName(pack, kind);
}

/** By name, as a person looks one up. */
export function byName(a: Standing, b: Standing): number {
  return a.provider.name.localeCompare(b.provider.name, 'en');
}
