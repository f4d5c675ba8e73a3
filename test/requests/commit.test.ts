import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import type { Store } from '../../src/ports.ts';
import { commit, type Reader } from '../../src/requests/commit.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';

function openStore(t: TestContext): Store {
  const folder = mkdtempSync(join(tmpdir(), 'tally-commit-'));
  const store = openEmbeddedStore({ folder });
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}

/** A command that counts up, and answers the count. */
async function countUp({ read }: Reader) {
  const before = await read('revision', 'revision');
  const count = Number(before?.body.revision ?? 0) + 1;
  const doc = { id: 'revision', kind: 'revision', v: 1, body: { revision: String(count) } } as const;
  const operation = before === undefined ? { do: 'create' as const, doc } : { do: 'replace' as const, doc, etag: before.etag };
  return { operations: [operation], result: count };
}

const countOf = async (store: Store) => (await store.read('demo', 'revision', 'revision'))?.body.revision;

test('A decision is written and its result answered', async (t) => {
  const store = openStore(t);
  assert.equal(await commit(store, 'demo', countUp), 1);
  assert.equal(await commit(store, 'demo', countUp), 2);
  assert.equal(await countOf(store), '2');
});

test('A decision to change nothing writes nothing', async (t) => {
  const store = openStore(t);
  assert.equal(await commit(store, 'demo', async () => ({ operations: [], result: 'no days left' })), 'no days left');
  assert.equal(await countOf(store), undefined);
});

test('Somebody who wrote in between is read, and the decision made again', async (t) => {
  const store = openStore(t);
  let tries = 0;
  const count = await commit(store, 'demo', async (reader) => {
    tries += 1;
    const decision = await countUp(reader);
    if (tries < 3) await commit(store, 'demo', countUp);
    return decision;
  });
  assert.equal(tries, 3);
  assert.equal(count, 3);
  assert.equal(await countOf(store), '3');
});

test('After the third collision nothing is saved and it is said so', async (t) => {
  const store = openStore(t);
  let tries = 0;
  const crowded = commit(store, 'demo', async (reader) => {
    tries += 1;
    const decision = await countUp(reader);
    await commit(store, 'demo', countUp);
    return {
      ...decision,
      operations: [{ do: 'put' as const, doc: { ...decision.operations[0]!.doc, id: 'extra' } }, ...decision.operations],
    };
  });
  await assert.rejects(crowded, { code: 'store-conflict', culprit: 'revision', message: /Nothing was saved; please try again/ });
  assert.equal(tries, 3);
  assert.equal(await countOf(store), '3');
  assert.equal(await store.read('demo', 'revision', 'extra'), undefined);
});

test('Commands that meet by chance are all carried out', async (t) => {
  const store = openStore(t);
  const counts = await Promise.all([commit(store, 'demo', countUp), commit(store, 'demo', countUp), commit(store, 'demo', countUp)]);
  assert.deepEqual(counts.toSorted(), [1, 2, 3]);
});

test('A command repeated because its answer was lost changes nothing and answers the same', async (t) => {
  const store = openStore(t);
  const logDay = () =>
    commit(losing, 'demo', async ({ read }) => {
      const already = await read('revision', 'entry:nonce');
      const doc = { id: 'entry:nonce', kind: 'revision', v: 1, body: { revision: 'one day' } } as const;
      return { operations: already === undefined ? [{ do: 'create', doc }] : [], result: 'one day' };
    });
  let lose = true;
  const losing: Store = {
    ...store,
    async write(authority, operations) {
      const written = await store.write(authority, operations);
      if (lose) throw new TallyError('store-unreachable', 'the answer was lost');
      return written;
    },
  };
  await assert.rejects(logDay(), { code: 'store-unreachable' });
  const first = await store.read('demo', 'revision', 'entry:nonce');
  lose = false;
  assert.equal(await logDay(), 'one day');
  assert.deepEqual(await store.read('demo', 'revision', 'entry:nonce'), first);
});

test("A command's own error is passed on and nothing is written", async (t) => {
  const store = openStore(t);
  await assert.rejects(
    commit(store, 'demo', async () => {
      throw new TallyError('pack-unknown', 'No such pack.');
    }),
    { code: 'pack-unknown' },
  );
  assert.equal(await countOf(store), undefined);
});

test('What changes between two looks at it is not seen half: the decision rests on the first, and is made again', async (t) => {
  const store = openStore(t);
  const looks: (string | undefined)[][] = [];
  const count = await commit(store, 'demo', async (reader) => {
    const first = await reader.read('revision', 'revision');
    if (looks.length === 0) await commit(store, 'demo', countUp);
    const listed: string[] = [];
    for await (const { body } of reader.list('revision', 'revision')) listed.push(body.revision);
    const decision = await countUp(reader);
    looks.push([first?.body.revision, listed[0], String(decision.result - 1)]);
    return decision;
  });
  assert.deepEqual(looks, [
    [undefined, undefined, '0'],
    ['1', '1', '1'],
  ]);
  assert.equal(count, 2);
});
