import { ashmere } from '../../../src/demo/ashmere.ts';
import type { Kind } from '../../../src/domain/documents.ts';
import type { Store, Stored } from '../../../src/ports.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';

/**
 * Is there one note for every submit, with its visit's days, its two actions and its audit, and is none left a draft? Throws where
 * there is not: figures of submits that keep nothing mean nothing.
 */
export async function checkNotes(folder: string, { submitted, prepared }: { submitted: number; prepared: number }): Promise<void> {
  const store = openEmbeddedStore({ folder });
  const notes = new Set((await all(store, 'note')).map(({ body }) => body.id));
  const found = {
    notes: notes.size,
    visits: (await all(store, 'entry')).filter(({ body }) => body.id.endsWith('-visit') && notes.has(body.id.slice(0, -'-visit'.length)))
      .length,
    actions: (await all(store, 'action')).filter(({ body }) => notes.has(body.note)).length / 2,
    audits: (await all(store, 'audit')).filter(({ body }) => body.request === 'record-visit' && body.outcome === 'done').length,
    drafts: prepared - (await all(store, 'draft')).length,
  };
  await store.close();
  for (const [what, count] of Object.entries(found))
    if (count !== submitted) throw new Error(`${submitted} submits made ${JSON.stringify(found)}: the ${what} are not as many`);
}

async function all<K extends Kind>(store: Store, kind: K): Promise<Stored<K>[]> {
  const docs: Stored<K>[] = [];
  for await (const doc of store.list(ashmere.id, kind, `${kind}:`)) docs.push(doc);
  return docs;
}
