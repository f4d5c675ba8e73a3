import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Context } from '../context.ts';

/** So many providers are read one by one; of more, everything that was agreed is. */
const few = 40;

/**
 * What was agreed at some providers, or anywhere, dropped actions among it.
 *
 * @example await listActions(context, ['900001']) // [{ what: 'Phonics plan', state: 'open', … }]
 */
export async function listActions(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  providers?: readonly string[],
): Promise<AgreedAction[]> {
  const one = providers !== undefined && providers.length <= few;
  const prefixes = one ? providers.map((key) => `action:${key}:`) : ['action:'];
  const wanted = providers && new Set(providers);
  const found: AgreedAction[] = [];
  for (const prefix of prefixes) {
    for await (const { body } of store.list(authority.id, 'action', prefix)) {
      if (wanted === undefined || wanted.has(body.provider)) found.push(body);
    }
  }
  return found;
}
