import { randomUUID } from 'node:crypto';
import { TallyError } from '../domain/tally-error.ts';
import type { Doc, Kind, Store, Stored } from '../ports.ts';

/** Everything held about a person: their own document, and every fact that names their key. */
export interface PersonData {
  person: Doc<'person'>['body'];
  entries: Doc<'entry'>['body'][];
  decisions: Doc<'decision'>['body'][];
  audit: Doc<'audit'>['body'][];
}

/**
 * Everything an authority holds about a person, for a subject access request.
 * Throws TallyError `person-unknown`.
 *
 * @example (await exportPerson(store, 'demo', 'priya.nair@ashmere.example')).entries.length
 */
export async function exportPerson(store: Store, authority: string, email: string): Promise<PersonData> {
  const { body: person } = await findPerson(store, authority, email);
  const by = ({ body }: Stored<'entry' | 'decision' | 'audit'>) => body.by === person.key;
  return {
    person,
    entries: await bodies(store, authority, 'entry', by),
    decisions: await bodies(store, authority, 'decision', by),
    audit: await bodies(store, authority, 'audit', by),
  };
}

/**
 * Erases a person: their document goes, and with it name, address, Entra id and roles. The facts they recorded stay,
 * for they are the authority's, and carry a key that leads to nobody any more. Access ends on the next turn.
 * Throws TallyError `person-unknown`, or `store-conflict` where the person was changed at the same moment.
 *
 * @example await erasePerson(store, 'demo', 'priya.nair@ashmere.example', '2027-02-24T10:00:00Z')
 */
export async function erasePerson(store: Store, authority: string, email: string, now: string): Promise<void> {
  const { id, etag } = await findPerson(store, authority, email);
  const written = await store.write(authority, [
    { do: 'remove', id, etag },
    { do: 'put', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: randomUUID() } } },
    {
      do: 'create',
      doc: {
        id: `audit:${now}:${randomUUID()}`,
        kind: 'audit',
        v: 1,
        body: { at: now, by: 'terminal', via: 'terminal', request: 'erase-person', outcome: 'done', refs: [id] },
      },
    },
  ]);
  if (!written.ok)
    throw new TallyError('store-conflict', 'Somebody changed this person at the same moment. Please try again.', { culprit: id });
}

async function findPerson(store: Store, authority: string, email: string): Promise<Stored<'person'>> {
  for await (const doc of store.list(authority, 'person', 'person:')) {
    if (doc.body.email.toLowerCase() === email.trim().toLowerCase()) return doc;
  }
  throw new TallyError('person-unknown', `Tally holds nothing about ${email}.`, { culprit: email });
}

async function bodies<K extends Kind>(
  store: Store,
  authority: string,
  kind: K,
  wanted: (doc: Stored<K>) => boolean,
): Promise<Doc<K>['body'][]> {
  const found: Doc<K>['body'][] = [];
  for await (const doc of store.list(authority, kind, `${kind}:`)) if (wanted(doc)) found.push(doc.body);
  return found;
}
