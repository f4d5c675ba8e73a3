import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../../domain/documents.ts';
import type { Doc, Operation, Stored } from '../../ports.ts';

/** The version of the documents that importers write. */
export const documentVersion = 1;

/**
 * The operation that makes a document say `body`: a create, a replace under the etag that was read, or none
 * where it says so already.
 *
 * @example upsert(undefined, 'provider', 'provider:900001', provider) // { do: 'create', ... }
 */
export function upsert<K extends Kind>(stored: Stored<K> | undefined, kind: K, id: string, body: Doc<K>['body']): Operation | undefined {
  const doc = { id, kind, v: documentVersion, body: withoutGaps(body) } as Doc;
  if (!stored) return { do: 'create', doc };
  return isDeepStrictEqual(doc.body, withoutGaps(stored.body)) ? undefined : { do: 'replace', doc, etag: stored.etag };
}

/** A stored body has no undefined fields; one made in memory may. */
function withoutGaps<T>(body: T): T {
  return JSON.parse(JSON.stringify(body)) as T;
}
