import { setTimeout as pause } from 'node:timers/promises';
import type { Kind } from '../domain/documents.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Operation, Store, Stored } from '../ports.ts';

const TRIES = 3;

/**
 * Reads one authority's documents. What a decision rests on is read through it: each try reads afresh, and within one try a document is
 * always as it was first seen, so that what is checked and what is written rest on the same version of it.
 */
export interface Reader {
  read<K extends Kind>(kind: K, id: string): Promise<Stored<K> | undefined>;
  list<K extends Kind>(kind: K, prefix: string): AsyncIterable<Stored<K>>;
}

/** What to write, all or nothing, and what to answer once it is written. No operations: nothing is written. */
export interface Decision<T> {
  operations: readonly Operation[];
  result: T;
}

/**
 * Carries out one command: reads, decides, and writes the decision as one batch. If somebody else wrote in
 * between, the decision is thrown away, and is read for and made again: at most three times in all.
 *
 * `decide` may therefore run more than once and must do nothing but read and decide. Where it takes ids from
 * the command's nonce and looks for them first, a repeated command writes nothing and answers the same, and so
 * does one whose first write arrived although its answer was lost.
 *
 * Throws TallyError `store-conflict` after the third collision, and whatever the store throws.
 *
 * @example
 * const left = await commit(store, 'demo', async ({ read }) => {
 *   const year = await read('year', 'year:2026:900001');
 *   if (year === undefined) return { operations: [], result: undefined };
 *   const body = withEntry(year.body, entry);
 *   return { operations: [{ do: 'replace', doc: { ...year, body }, etag: year.etag }], result: body };
 * });
 */
export async function commit<T>(store: Store, authority: string, decide: (reader: Reader) => Promise<Decision<T>>): Promise<T> {
  let culprit: string | undefined;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { operations, result } = await decide(firstSeen(store, authority));
    if (operations.length === 0) return result;
    const written = await store.write(authority, operations);
    if (written.ok) return result;
    culprit = written.id;
    // Two that collided and start again at the same moment would collide again.
    if (tries < TRIES) await pause(Math.random() * 20 * tries);
  }
  throw new TallyError('store-conflict', 'Somebody else changed this at the same moment. Nothing was saved; please try again.', {
    culprit,
  });
}

/** Gives every document as it was when it was first read or listed. */
function firstSeen(store: Store, authority: string): Reader {
  const seen = new Map<string, Promise<Stored | undefined>>();
  return {
    read<K extends Kind>(kind: K, id: string) {
      const before = seen.get(id) ?? store.read(authority, kind, id);
      seen.set(id, before);
      return before as Promise<Stored<K> | undefined>;
    },
    async *list<K extends Kind>(kind: K, prefix: string) {
      for await (const doc of store.list(authority, kind, prefix)) {
        const before = seen.get(doc.id) ?? Promise.resolve(doc);
        seen.set(doc.id, before);
        const first = (await before) as Stored<K> | undefined;
        if (first) yield first;
      }
    },
  };
}
