import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';

/** As many words as are kept for one person; the oldest go first. */
const most = 100;
const longest = 80;

/**
 * What a person means by words that fit several names: words → provider key, as they chose. Whether they may still see
 * the provider is for the reader to ask.
 *
 * @example (await readNames(context)).get('st bride') // '900007'
 */
export async function readNames({ store, authority, asker }: Pick<Context, 'store' | 'authority' | 'asker'>): Promise<Map<string, string>> {
  const doc = await store.read(authority.id, 'aliases', idOf(asker.person.key));
  return new Map(doc?.body.words.map(({ said, provider }) => [said, provider]));
}

/**
 * Keeps that a person meant this provider by these words. Choosing otherwise later replaces it.
 * Throws what the store throws.
 */
export async function keepName(
  { store, authority, asker }: Pick<Context, 'store' | 'authority' | 'asker'>,
  said: string,
  provider: string,
): Promise<void> {
  if (said === '' || said.length > longest) return;
  const id = idOf(asker.person.key);
  await commit(store, authority.id, async ({ read }) => {
    const doc = await read('aliases', id);
    const others = (doc?.body.words ?? []).filter((word) => word.said !== said);
    const body = { words: [...others, { said, provider }].slice(-most) };
    const fresh = { id, kind: 'aliases' as const, v: 1, body };
    return { operations: [doc ? { do: 'replace', doc: fresh, etag: doc.etag } : { do: 'create', doc: fresh }], result: undefined };
  });
}

/** Forgets all of it, and says what was forgotten. */
export async function forgetNames(context: Context): Promise<{ said: string; provider: string }[]> {
  const { store, authority, asker } = context;
  return commit(store, authority.id, async ({ read }) => {
    const doc = await read('aliases', idOf(asker.person.key));
    if (!doc) return { operations: [], result: [] };
    const { words } = doc.body;
    const kept = `${words.length} ${words.length === 1 ? 'name' : 'names'}`;
    const audited = audit(context, 'forget-names', 'done', undefined, [doc.id], [{ what: 'names chosen', before: kept }]);
    return { operations: [{ do: 'remove', id: doc.id, etag: doc.etag }, audited], result: words };
  });
}

function idOf(person: string): string {
  return `alias:${person}`;
}
