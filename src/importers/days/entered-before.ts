import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import { reversalId } from '../../domain/reversal-id.ts';
import { reverseEntry } from '../../domain/reverse-entry.ts';
import type { ImportInput } from '../import-input.ts';
import { type Origin, originOf } from './row-identity.ts';

/** A provider's academic year. */
export interface Place {
  key: string;
  year: number;
}

/** What earlier imports entered for one row: the latest version, its entries, and those of them not yet taken back. */
export interface Entered extends Origin {
  entries: LedgerEntry[];
  standing: LedgerEntry[];
}

/**
 * What earlier imports entered for the rows of some places, by row identity.
 *
 * @example (await enteredBefore(input, [{ key: '900011', year: 2026 }])).get(rowIdentity(row))?.version // 0
 */
export async function enteredBefore({ store, authority }: ImportInput, places: readonly Place[]): Promise<Map<string, Entered>> {
  const reversed = new Set<string>();
  const found: { origin: Origin; entry: LedgerEntry }[] = [];
  for (const { key, year } of places) {
    for await (const { body } of store.list(authority.id, 'entry', `entry:${key}:${year}:csv-`)) {
      const { at: _, source: __, ...entry } = body;
      const origin = originOf(entry.id);
      if (origin) found.push({ origin, entry });
      if (entry.reverses !== undefined) reversed.add(entry.reverses);
    }
  }
  const latest = new Map<string, Entered>();
  for (const { origin, entry } of found) {
    const known = latest.get(origin.identity);
    if (known && known.version > origin.version) continue;
    const entered = known?.version === origin.version ? known : { ...origin, entries: [], standing: [] };
    entered.entries.push(entry);
    if (!reversed.has(entry.id)) entered.standing.push(entry);
    latest.set(origin.identity, entered);
  }
  return latest;
}

/** Takes back an entry because its row changed; there can be only one reversal of it, whoever makes it. */
export function takenBack(entry: LedgerEntry, by: string | undefined): LedgerEntry {
  return reverseEntry(entry, { id: reversalId(entry.id), reason: 'The row changed in the imported file.', by });
}

/**
 * Where earlier imports entered rows that have a `ref`: such a row may have moved to another provider or year.
 *
 * @example (await placesOfRefs(input, new Set(['5f0c0e6d8a1b2c3d']))).get('5f0c0e6d8a1b2c3d') // [{ key: '900012', year: 2025 }]
 */
export async function placesOfRefs({ store, authority }: ImportInput, identities: ReadonlySet<string>): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  if (identities.size === 0) return places;
  for await (const { body } of store.list(authority.id, 'entry', 'entry:')) {
    const identity = originOf(body.id)?.identity;
    if (identity === undefined || !identities.has(identity)) continue;
    const known = places.get(identity) ?? [];
    if (!known.some(({ key, year }) => key === body.provider && year === body.year)) known.push({ key: body.provider, year: body.year });
    places.set(identity, known);
  }
  return places;
}
