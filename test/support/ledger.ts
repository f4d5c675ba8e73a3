import assert from 'node:assert/strict';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import type { Store } from '../../src/ports.ts';
import { standing } from '../../src/requests/standing/standings.ts';
import { theProvider } from '../../src/requests/standing/the-provider.ts';
import type { TestDesk } from './desk.ts';

/** A provider's entries as stored, in order of id. */
export async function entriesIn(store: Store, provider: string) {
  const found = [];
  for await (const { body } of store.list('demo', 'entry', `entry:${provider}:`)) found.push(body);
  return found;
}

/**
 * The quarter-days a provider has left, after checking that its year's record is what its entries add up to.
 *
 * @example await leftAt(desk, '900001') // 28
 */
export async function leftAt({ as, store }: Pick<TestDesk, 'as' | 'store'>, provider: string): Promise<number | null> {
  const context = await as('hos');
  const stored = await store.read('demo', 'year', `year:2026:${provider}`);
  const entries = (await entriesIn(store, provider)).filter(({ year }) => year === 2026);
  assert.deepEqual(stored?.body.sums ?? [], rebuildYear(provider, 2026, entries, []).sums);
  return (await standing(context, theProvider(context, provider))).position.balance.remaining;
}
