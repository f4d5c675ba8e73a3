/* What goes wrong with the file, and that nothing is lost by it. */
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Operation, Store } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { openSqliteFile } from '../../src/store/sqlite-file.ts';
import { ended, said, start } from './processes.ts';
import { create, idsOf, note, read } from './subject.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function withStore(folder: string, use: (store: Store) => Promise<void>): Promise<void> {
  const store = openEmbeddedStore({ folder });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** A file of the folder is refused with this code, and is left as it was to the byte. */
async function isRefused(folder: string, code: string, message: RegExp): Promise<void> {
  const before = readFileSync(join(folder, 'tally.db'));
  await withStore(folder, async (store) => {
    await assert.rejects(store.ready(), { code, message });
    await assert.rejects(store.write('demo', create('lost')), { code });
  });
  assert.deepEqual(readFileSync(join(folder, 'tally.db')), before);
}

test('The folder is made where it is missing, parents and all, at the first use', async (t) => {
  const folder = join(temporaryFolder(t), 'a', 'b');
  const store = openEmbeddedStore({ folder });
  assert.equal(existsSync(folder), false);
  await store.ready();
  assert.equal(existsSync(join(folder, 'tally.db')), true);
  await store.close();
});

test('A write waits until the disk has it: the journal is WAL and synchronous is FULL', async (t) => {
  const db = openSqliteFile(temporaryFolder(t));
  assert.equal(db.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
  assert.equal(db.prepare('PRAGMA synchronous').get()?.synchronous, 2);
  db.close();
});

test('A file from a newer Tally is refused and left alone', async (t) => {
  const folder = temporaryFolder(t);
  await withStore(folder, async (store) => void (await store.write('demo', create('a'))));
  const db = new DatabaseSync(join(folder, 'tally.db'));
  db.exec('PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  await isRefused(folder, 'store-newer', /newer version of Tally/);
});

test("Somebody else's database is refused and left alone", async (t) => {
  const folder = temporaryFolder(t);
  const db = new DatabaseSync(join(folder, 'tally.db'));
  db.exec('CREATE TABLE theirs (x)');
  db.close();
  await isRefused(folder, 'store-corrupt', /not Tally's/);
});

test('A file that is no database is refused and left alone', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'tally.db'), 'urn,name\n900001,Marlow Bank\n'.repeat(400));
  await isRefused(folder, 'store-corrupt', /damaged or is not Tally's.*backup/);
});

test('A damaged page is store-corrupt where it is read, and not an empty list', async (t) => {
  const folder = temporaryFolder(t);
  const ids = Array.from({ length: 100 }, (_, at) => `entry:${at}`);
  const operations = ids.map((id): Operation => ({ do: 'create', doc: note(id, id.repeat(200)) }));
  await withStore(folder, async (store) => void (await store.write('demo', operations)));
  const file = openSync(join(folder, 'tally.db'), 'r+');
  for (let page = 2; page < 40; page += 1) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  await withStore(folder, async (store) => {
    await assert.rejects(idsOf(store, 'demo', 'entry:'), { code: 'store-corrupt', message: /backup/ });
  });
});

test('A body that is no JSON is store-corrupt and named in the log', async (t) => {
  const folder = temporaryFolder(t);
  await withStore(folder, async (store) => {
    await store.write('demo', create('a', 'b'));
    const db = new DatabaseSync(join(folder, 'tally.db'));
    db.exec(`UPDATE documents SET body = '{"revision":' WHERE id = 'a'`);
    db.close();
    await assert.rejects(store.read('demo', 'revision', 'a'), { code: 'store-corrupt', culprit: 'a' });
    assert.equal((await read(store, 'demo', 'b')).body.revision, 'first');
  });
});

test('A folder that cannot be one is store-read-only, in words for an administrator', async (t) => {
  const folder = join(temporaryFolder(t), 'a-file');
  writeFileSync(folder, '');
  for (const where of [folder, join(folder, 'below')])
    await withStore(where, (store) => assert.rejects(store.ready(), { code: 'store-read-only', message: /TALLY_DATA/ }));
});

test('A folder that may only be read is store-read-only, and nothing is lost', async (t) => {
  const folder = temporaryFolder(t);
  await withStore(folder, async (store) => void (await store.write('demo', create('a'))));
  chmodSync(join(folder, 'tally.db'), 0o444);
  chmodSync(folder, 0o555);
  // Permissions do not bind the root user, which tests may run as.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await withStore(folder, (store) =>
      assert.rejects(store.write('demo', create('b')), { code: 'store-read-only', message: /TALLY_DATA/ }),
    );
    await withStore(join(folder, 'below'), (store) => assert.rejects(store.ready(), { code: 'store-read-only' }));
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'tally.db'), 0o644);
  }
  await withStore(folder, async (store) => assert.deepEqual(await idsOf(store, 'demo', ''), ['a']));
});

test('A full disk is store-full: what was written stands, the rest is written when there is room', async (t) => {
  const folder = temporaryFolder(t);
  const small = openEmbeddedStore({ folder, maxPages: 40 });
  const batch = (at: number) =>
    Array.from({ length: 5 }, (_, part): Operation => ({ do: 'create', doc: note(`b:${at}:${part}`, 'x'.repeat(2000)) }));
  let written = 0;
  await assert.rejects(
    async () => {
      for (; written < 100; written += 1) assert.deepEqual(await small.write('demo', batch(written)), { ok: true });
    },
    { code: 'store-full', message: /disk.*full.*administrator/ },
  );
  assert.ok(written > 3 && written < 30);
  assert.equal((await idsOf(small, 'demo', '')).length, written * 5);
  await small.close();
  await withStore(folder, async (store) => {
    assert.deepEqual(await store.write('demo', batch(written)), { ok: true });
    assert.equal((await idsOf(store, 'demo', '')).length, written * 5 + 5);
  });
});

test('While another program holds the file a write is store-busy, reads go on, and it succeeds afterwards', async (t) => {
  const folder = temporaryFolder(t);
  const store = openEmbeddedStore({ folder, busyFor: 300 });
  await store.write('demo', create('a'));
  const holder = start(t, 'hold-lock.ts', join(folder, 'tally.db'));
  await said(holder, 'locked');
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  await assert.rejects(store.write('demo', create('b')), { code: 'store-busy', message: /busy.*try again/ });
  clearInterval(ticking);
  assert.ok(turns > 3, `other work went on while the write waited (${turns} turns)`);
  assert.deepEqual(await idsOf(store, 'demo', ''), ['a']);
  await store.ready();
  holder.stdin?.end();
  await ended(holder);
  assert.deepEqual(await store.write('demo', create('b')), { ok: true });
  assert.deepEqual(await idsOf(store, 'demo', ''), ['a', 'b']);
  await store.close();
});

test('A write that waits for another program is written as soon as that one lets go', async (t) => {
  const folder = temporaryFolder(t);
  await withStore(folder, async (store) => {
    await store.write('demo', create('a'));
    const holder = start(t, 'hold-lock.ts', join(folder, 'tally.db'));
    await said(holder, 'locked');
    const writes = ['b', 'c', 'd'].map((id) => store.write('demo', create(id)));
    setTimeout(() => holder.stdin?.end(), 250);
    assert.deepEqual(await Promise.all(writes), [{ ok: true }, { ok: true }, { ok: true }]);
    assert.deepEqual(await idsOf(store, 'demo', ''), ['a', 'b', 'c', 'd']);
    await ended(holder);
  });
});

test('A long list lets other work in between its pages', async (t) => {
  await withStore(temporaryFolder(t), async (store) => {
    for (let batch = 0; batch < 30; batch += 1)
      await store.write('demo', create(...Array.from({ length: 100 }, (_, at) => `e:${batch}:${at}`)));
    let turns = 0;
    let listing = true;
    const count = () => {
      turns += 1;
      if (listing) setImmediate(count);
    };
    setImmediate(count);
    assert.equal((await idsOf(store, 'demo', 'e:')).length, 3000);
    listing = false;
    assert.ok(turns >= 14, `${turns} turns of the event loop during 15 pages`);
  });
});

test('A copy of a closed file is a backup', async (t) => {
  const [folder, backup] = [temporaryFolder(t), temporaryFolder(t)];
  await withStore(folder, async (store) => void (await store.write('demo', create('a', 'b'))));
  copyFileSync(join(folder, 'tally.db'), join(backup, 'tally.db'));
  await withStore(backup, async (store) => assert.deepEqual(await idsOf(store, 'demo', ''), ['a', 'b']));
});
