import type { Provider } from '../domain/provider.ts';
import type { ImportInput } from './import-input.ts';

/**
 * Every provider of the authority by its key, as the store has them when the import starts.
 *
 * @example (await storedProviders(input)).get('900001')?.name // 'Marlow Bank Primary School'
 */
export async function storedProviders({ store, authority }: Pick<ImportInput, 'store' | 'authority'>): Promise<Map<string, Provider>> {
  const providers = new Map<string, Provider>();
  for await (const { body } of store.list(authority.id, 'provider', 'provider:')) providers.set(body.key, body);
  return providers;
}
