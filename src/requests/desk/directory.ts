import type { Provider } from '../../domain/provider.ts';
import type { Directory } from '../context.ts';

/**
 * The providers somebody may see, by key.
 *
 * @example directoryOf('r7', providers).get('900001')?.name // 'Marlow Bank Primary School'
 */
export function directoryOf(id: string, providers: readonly Provider[]): Directory {
  const byKey = new Map(providers.map((provider) => [provider.key, provider]));
  return { id, get: (key) => byKey.get(key), all: () => providers };
}
