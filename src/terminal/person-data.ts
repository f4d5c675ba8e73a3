import { randomUUID } from 'node:crypto';
import { TallyError } from '../domain/tally-error.ts';
import type { Doc, Kind, Operation, Store, Stored } from '../ports.ts';

/** Everything held about a person: their own document, and every fact that names their key. */
export interface PersonData {
  person: Doc<'person'>['body'];
  entries: Doc<'entry'>['body'][];
  decisions: Doc<'decision'>['body'][];
  audit: Doc<'audit'>['body'][];
  /** Which provider they chose for words that fit several. */
  aliases: Doc<'aliases'>['body']['words'];
  /** What they typed that Tally did not understand. */
  unheard: Doc<'unheard'>['body'][];
  /** Which providers they watch, and how those stood when they last looked. */
  watches: Doc<'watch'>['body']['providers'];
  /** The pauses they recorded, the caseloads they moved or that were moved to or from them, and covers they are part of. */
  pauses: Doc<'pause'>['body'][];
  reassignments: Doc<'reassignment'>['body'][];
  covers: Doc<'cover'>['body'][];
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
    aliases: (await store.read(authority, 'aliases', `alias:${person.key}`))?.body.words ?? [],
    unheard: await bodies(store, authority, 'unheard', ({ body }) => body.by === person.key),
    watches: (await store.read(authority, 'watch', `watch:${person.key}`))?.body.providers ?? [],
    pauses: await bodies(store, authority, 'pause', ({ body }) => body.by === person.key),
    reassignments: await bodies(store, authority, 'reassignment', ({ body }) =>
      [body.by, ...body.moves.flatMap(({ from, to }) => [from, to])].includes(person.key),
    ),
    covers: await coversOf(store, authority, person.key),
  };
}

/**
 * Erases a person: their document goes, and with it name, address, Entra id and roles, the names they chose and
 * what they typed that was not understood, what they watch and their absences. The facts they recorded stay,
 * for they are the authority's, and carry a key that leads to nobody any more. Access ends on the next turn.
 * Throws TallyError `person-unknown`, or `store-conflict` where the person was changed at the same moment.
 *
 * @example await erasePerson(store, 'demo', 'priya.nair@ashmere.example', '2027-02-24T10:00:00Z')
 */
export async function erasePerson(store: Store, authority: string, email: string, now: string): Promise<void> {
  const { id, etag, body: person } = await findPerson(store, authority, email);
  await eraseTyped(store, authority, person.key);
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

/** What somebody typed goes first, in batches: were the rest to fail, it is found and done again by the same command. */
async function eraseTyped(store: Store, authority: string, person: string): Promise<void> {
  const gone: Operation[] = [];
  const names = await store.read(authority, 'aliases', `alias:${person}`);
  if (names) gone.push({ do: 'remove', id: names.id, etag: names.etag });
  for await (const { id, etag, body } of store.list(authority, 'unheard', 'unheard:')) {
    if (body.by === person) gone.push({ do: 'remove', id, etag });
  }
  const watches = await store.read(authority, 'watch', `watch:${person}`);
  if (watches) gone.push({ do: 'remove', id: watches.id, etag: watches.etag });
  // An absence and who covered it is somebody's own affair; who had which provider when is the authority's.
  const covers = new Set((await coversOf(store, authority, person)).map(({ id }) => id));
  for await (const { id, etag, body } of store.list(authority, 'cover', 'cover:')) {
    if (covers.has(body.id)) gone.push({ do: 'remove', id, etag });
  }
  for (let from = 0; from < gone.length; from += 90) {
    const written = await store.write(authority, gone.slice(from, from + 90));
    if (!written.ok)
      throw new TallyError('store-conflict', 'Somebody changed this person at the same moment. Please try again.', { culprit: written.id });
  }
}

/** The covers somebody gave, had or set, with what ended them. */
async function coversOf(store: Store, authority: string, person: string): Promise<Doc<'cover'>['body'][]> {
  const all = await bodies(store, authority, 'cover', () => true);
  const own = all.filter((fact) => fact.by === person || (!('ends' in fact) && [fact.person, fact.covered].includes(person)));
  return all.filter((fact) => own.includes(fact) || ('ends' in fact && own.some(({ id }) => id === fact.ends)));
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
