import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../../domain/documents.ts';
import { type NameInText, nameInText } from '../../domain/name-in-text.ts';
import type { Person } from '../../domain/person.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Operation, Store, Stored } from '../../ports.ts';
import { writeInBatches } from '../../requests/write-in-batches.ts';
import { terminalAudit } from '../terminal-audit.ts';
import { findPerson } from './find-person.ts';
import { allOf, kinds, naming, personIn } from './held-of.ts';

/** What an erasure does, or did, to one kind of document: how many go, how many lose the name from a text, how many stay with a key. */
export interface Erased {
  title: string;
  goes: number;
  renamed: number;
  stays: number;
}

/** How often a kind is read again where others write to the same documents. */
const mostPasses = 5;

/**
 * Erases a person. Access ends first, and their own document goes last, so that an erasure that stops half way is finished by the same
 * command. What is their own affair goes, and messages to them; the facts they recorded stay, for they are the
 * authority's, and carry a key that leads to nobody any more; and the name is taken out of what anybody wrote.
 * With `dryRun` nothing is written, and what would be done is returned.
 * Throws TallyError `person-unknown`, or `store-conflict` where others keep writing to the same documents.
 *
 * @example await erasePerson({ store, authority: 'demo', now }, 'priya.nair@ashmere.example') // [{ title: 'days logged', goes: 0, renamed: 2, stays: 31 }, …]
 */
export async function erasePerson(
  at: { store: Store; authority: string; now: string },
  email: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Erased[]> {
  const { store, authority } = at;
  const stored = await findPerson(store, authority, email);
  if (!dryRun) await endAccess(at, stored);
  const erased: Erased[] = [];
  for (const kind of kinds.filter((one) => one !== 'person')) {
    const done = await eraseFrom(at, kind, stored.body, dryRun);
    if (done && done.goes + done.renamed + done.stays > 0) erased.push(done);
  }
  if (!dryRun) await eraseIdentity(at, await findPerson(store, authority, email), erased);
  return erased;
}

async function eraseFrom<K extends Kind>(
  { store, authority }: { store: Store; authority: string },
  kind: K,
  person: Person,
  dryRun: boolean,
): Promise<Erased | undefined> {
  const how = personIn(kind);
  if (!how) return undefined;
  const name = nameInText(person);
  const erased: Erased = { title: how.title, goes: 0, renamed: 0, stays: 0 };
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const docs = await allOf(store, authority, kind);
    const theirs = new Set(naming(kind, docs, person.key));
    const gone = (doc: Stored<K>) =>
      theirs.has(doc) && (typeof how.erased === 'function' ? how.erased(doc.body, person.key) : how.erased) === 'goes';
    const goes = docs.filter(gone);
    const renamed = docs.flatMap((doc) => (gone(doc) ? [] : (renaming(doc, person, name) ?? [])));
    erased.stays = theirs.size - goes.length;
    const operations: Operation[] = [...goes.map(({ id, etag }): Operation => ({ do: 'remove', id, etag })), ...renamed];
    const left = dryRun ? [] : await writeInBatches(store, authority, operations);
    erased.goes += goes.length - left.filter((one) => one.do === 'remove').length;
    erased.renamed += renamed.length - left.filter((one) => one.do !== 'remove').length;
    if (left.length === 0) return erased;
  }
  throw new TallyError(
    'store-conflict',
    'Others keep changing what names this person. What was done stands; run the same command again to finish it.',
    {
      culprit: kind,
    },
  );
}

/** The operation that takes the name out of a document's texts, where one of them has it. */
function renaming<K extends Kind>({ etag, ...doc }: Stored<K>, person: Person, name: NameInText): Operation | undefined {
  const how = personIn(doc.kind);
  const texts = how?.texts?.(doc.body, name.removedFrom) ?? doc.body;
  const body = how?.unwritten?.(texts, person.key) ?? texts;
  return isDeepStrictEqual(body, doc.body) ? undefined : { do: 'replace', doc: { ...doc, body }, etag };
}

async function endAccess({ store, authority }: { store: Store; authority: string }, { etag, ...doc }: Stored<'person'>): Promise<void> {
  if (doc.body.roles.length === 0) return;
  const body = { ...doc.body, roles: [] };
  await must(store, authority, [{ do: 'replace', doc: { ...doc, body }, etag }, newRevision()]);
}

async function eraseIdentity(
  { store, authority, now }: { store: Store; authority: string; now: string },
  { id, etag }: Stored<'person'>,
  erased: readonly Erased[],
): Promise<void> {
  const change = erased
    .filter(({ goes, renamed }) => goes + renamed > 0)
    .map(({ title, goes, renamed }) => ({ what: title, after: counted({ goes, renamed }) }));
  await must(store, authority, [
    { do: 'remove', id, etag },
    newRevision(),
    terminalAudit(now, 'erase-person', { refs: [id], change: [{ what: 'name, address and Entra id', after: 'erased' }, ...change] }),
  ]);
}

function counted({ goes, renamed }: { goes: number; renamed: number }): string {
  return [goes > 0 ? `${goes} removed` : '', renamed > 0 ? `name taken out of ${renamed}` : ''].filter(Boolean).join(', ');
}

function newRevision(): Operation {
  return { do: 'put', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: randomUUID() } } };
}

async function must(store: Store, authority: string, operations: readonly Operation[]): Promise<void> {
  const written = await store.write(authority, operations);
  if (!written.ok)
    throw new TallyError('store-conflict', 'Somebody changed this person at the same moment. Please try again.', { culprit: written.id });
}
