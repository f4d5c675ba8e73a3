import type { Pause, PauseFact } from '../../domain/pause.ts';
import { pausesFrom } from '../../domain/pauses-from.ts';
import type { Context } from '../context.ts';
import { pauseFact } from '../pauses/pause-fact.ts';

/**
 * The pauses of one provider, or of all of them, by provider and in order of their first day.
 *
 * @example (await pauseHistory(context, '900001')).get('900001') // [{ from: '2027-02-01', reason: 'new head', … }]
 */
export async function pauseHistory(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  provider?: string,
): Promise<Map<string, Pause[]>> {
  const facts = new Map<string, PauseFact[]>();
  for await (const { body } of store.list(authority.id, 'pause', provider === undefined ? 'pause:' : `pause:${provider}:`)) {
    facts.set(body.provider, [...(facts.get(body.provider) ?? []), pauseFact(body)]);
  }
  return new Map([...facts].map(([key, all]) => [key, pausesFrom(all)]));
}
