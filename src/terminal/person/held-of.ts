import type { Kind } from '../../domain/documents.ts';
import type { Store, Stored } from '../../ports.ts';
import { peopleIn } from './people-in-documents.ts';
import type { PersonIn } from './person-in.ts';

/** Every kind of document, in the order of the table. */
export const kinds = Object.keys(peopleIn) as Kind[];

/** How a kind names people; undefined for one that holds nobody. */
export function personIn<K extends Kind>(kind: K): PersonIn<K> | undefined {
  const how = peopleIn[kind];
  return 'nobody' in how ? undefined : how;
}

/** Every document of a kind, whatever its id begins with, read whole before any of them is changed. */
export async function allOf<K extends Kind>(store: Store, authority: string, kind: K): Promise<Stored<K>[]> {
  const found: Stored<K>[] = [];
  for await (const doc of store.list(authority, kind, '')) found.push(doc);
  return found;
}

/** Those of some documents that name a person, with those that go with them. */
export function naming<K extends Kind>(kind: K, docs: readonly Stored<K>[], person: string): Stored<K>[] {
  const how = personIn(kind);
  if (!how?.names) return [];
  const own = docs.filter(({ body, id }) => how.names?.(body, person, id));
  const bodies = own.map(({ body }) => body);
  return how.goesWith ? docs.filter((doc) => own.includes(doc) || how.goesWith?.(doc.body, bodies)) : own;
}
