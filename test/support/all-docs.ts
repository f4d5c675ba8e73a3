import type { Kind } from '../../src/domain/documents.ts';
import type { Store, Stored } from '../../src/ports.ts';

/** Every document of a kind whose id starts with a prefix, in order of id. */
export async function allDocs<K extends Kind>(store: Store, kind: K, prefix: string): Promise<Stored<K>[]> {
  const found: Stored<K>[] = [];
  for await (const doc of store.list('demo', kind, prefix)) found.push(doc);
  return found;
}
