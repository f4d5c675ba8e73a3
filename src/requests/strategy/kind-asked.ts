import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Context } from '../context.ts';

/**
 * The kind of provider a question about the strategy is for: the one that was named; else, for a head or an owner whose
 * providers are all of one kind that is given categories, that kind; else every kind.
 *
 * @example kindAsked(contextOfAHead, pack, undefined) // 'maintained-school'
 */
export function kindAsked({ asker, directory }: Pick<Context, 'asker' | 'directory'>, { kinds }: Pack, named?: ProviderKind) {
  if (named !== undefined || asker.staff) return named;
  const own = new Set(asker.providers.flatMap((key) => directory.get(key)?.kind ?? []));
  const [only] = own;
  return own.size === 1 && kinds.some(({ kind, categorised }) => kind === only && categorised) ? only : undefined;
}
