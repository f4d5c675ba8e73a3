import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import type { Store } from '../../ports.ts';
import { commit } from '../commit.ts';
import type { Snapshot } from './snapshot.ts';
import type { Who } from './who.ts';

/**
 * Learns a blank Entra id at first contact: only from the roster's UPN, only in the authority's own tenant,
 * never a guest's, and only for a person who has no id yet. Anything else stays unknown.
 */
export async function learnIdentity(store: Store, snapshot: Snapshot, who: Who): Promise<Person | undefined> {
  const { aadObjectId, upn, tenantId } = who;
  if (!aadObjectId || !upn || !tenantId || upn.includes('#EXT#')) return undefined;
  if (snapshot.authority.tenantId?.toLowerCase() !== tenantId.toLowerCase()) return undefined;
  const known = snapshot.byEmail.get(upn.toLowerCase());
  if (!known || known.aadObjectId) return undefined;
  return commit<Person | undefined>(store, snapshot.authority.id, async ({ read }) => {
    const doc = await read('person', `person:${known.key}`);
    if (!doc || doc.body.aadObjectId) return { operations: [], result: undefined };
    const person = { ...doc.body, aadObjectId: aadObjectId.toLowerCase() };
    const { etag, ...rest } = doc;
    return {
      operations: [
        { do: 'replace', doc: { ...rest, body: person }, etag },
        { do: 'put', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: randomUUID() } } },
      ],
      result: person,
    };
  });
}
