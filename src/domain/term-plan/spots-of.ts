import type { GridPlace } from '../grid-place.ts';
import type { TermRow } from './term-problem.ts';

/** Where the providers of some rows stand, by key; those of whom it is known. */
export function spotsOf(rows: readonly Pick<TermRow, 'provider' | 'spot'>[]): Map<string, GridPlace> {
  return new Map(rows.flatMap(({ provider, spot }) => (spot ? [[provider, spot] as const] : [])));
}
