import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Doc, Operation, Store, Stored } from '../../src/ports.ts';
import type { Migrations } from '../../src/store/migrate.ts';

/** A gap is something an imitation of a store does not do; cases that rest on it are exempt there. */
export type Gap = 'whole batches' | 'time to live';

/** A store under test: how to open it (each time on the same data), and what it cannot show. */
export interface Subject {
  name: string;
  open(migrations?: Migrations): Store;
  gaps: Partial<Record<Gap, string>>;
  /** Authorities the cases wrote to, so that a real account can be cleaned up. */
  used: Set<string>;
}

export type Case = (desk: { store: Store; authority: string; subject: Subject }) => Promise<void>;

/**
 * One fact of the contract, shown on an authority of its own. Where the subject has the gap it needs, the exemption
 * is printed with its reason, and the case must indeed fail: an exemption that is no longer needed is found out.
 */
export function fact(subject: Subject, title: string, run: Case, needs?: Gap): void {
  const reason = needs === undefined ? undefined : subject.gaps[needs];
  test(`${subject.name}: ${title}${reason === undefined ? '' : ' [exempt]'}`, async (t) => {
    const store = subject.open();
    const authority = `test-${randomUUID()}`;
    subject.used.add(authority);
    try {
      if (reason === undefined) await run({ store, authority, subject });
      else {
        t.diagnostic(`exempt on ${subject.name}: ${reason}`);
        await assert.rejects(run({ store, authority, subject }), `the case passes on ${subject.name}: drop its exemption`);
      }
    } finally {
      await store.close();
    }
  });
}

/** A small document to write. */
export function note(id: string, revision = 'first'): Doc<'revision'> {
  return { id, kind: 'revision', v: 1, body: { revision } };
}

export const create = (...ids: string[]): Operation[] => ids.map((id) => ({ do: 'create', doc: note(id) }));

export async function read(store: Store, authority: string, id: string): Promise<Stored<'revision'>> {
  const found = await store.read(authority, 'revision', id);
  assert.ok(found, `${id} is there`);
  return found;
}

export async function idsOf(store: Store, authority: string, prefix: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of store.list(authority, 'revision', prefix)) ids.push(id);
  return ids;
}

/** Removes everything the cases wrote. */
export async function cleanUp(subject: Subject): Promise<void> {
  const store = subject.open();
  for (const authority of subject.used)
    for (const kind of ['revision', 'job'] as const) {
      const removals: Operation[] = [];
      for await (const { id, etag } of store.list(authority, kind, '')) removals.push({ do: 'remove', id, etag });
      for (let from = 0; from < removals.length; from += 100) await store.write(authority, removals.slice(from, from + 100));
    }
  await store.close();
}
