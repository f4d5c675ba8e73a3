import type { Provider } from '../domain/provider.ts';
import type { Context } from '../requests/context.ts';

/**
 * The providers that are the asker's own (a head's school, an advisor's caseload), visible ones only; closed
 * ones only where nothing else is theirs.
 *
 * @example ownProviders(contextOfAHead).map(({ key }) => key) // ['900001']
 */
export function ownProviders({ asker, directory }: Pick<Context, 'asker' | 'directory'>): Provider[] {
  const all = asker.providers.flatMap((key) => directory.get(key) ?? []);
  const open = all.filter(({ status }) => status !== 'closed');
  return open.length > 0 ? open : all;
}
