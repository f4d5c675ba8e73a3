import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '../../src/ports.ts';
import { listContract } from './contract-lists.ts';
import { modelContract } from './contract-model.ts';
import { create, fact, idsOf, note, read, type Subject } from './subject.ts';

const OK = { ok: true };

/** What every store keeps, whichever it is. Test files call it once for each store. */
export function contract(subject: Subject): void {
  const it = fact.bind(undefined, subject);

  it('a document reads back as it was written', async ({ store, authority }) => {
    const revision = 'Zoë’s “note” \\ \n\t ☃ 👩🏽‍🏫 \u2028 </script> {"a":1} \'; DROP TABLE documents; --';
    assert.deepEqual(await store.write(authority, [{ do: 'create', doc: note('revision', revision) }]), OK);
    const { etag, ...doc } = await read(store, authority, 'revision');
    assert.deepEqual(doc, note('revision', revision));
    assert.ok(etag.length > 0);
  });

  it('what is not there, or is of another kind, reads as undefined', async ({ store, authority }) => {
    await store.write(authority, create('revision'));
    assert.equal(await store.read(authority, 'revision', 'nothing'), undefined);
    assert.equal(await store.read(authority, 'job', 'revision'), undefined);
    assert.equal(await store.read(`${authority}-other`, 'revision', 'revision'), undefined);
  });

  it('create refuses an id that exists and leaves it as it was', async ({ store, authority }) => {
    await store.write(authority, create('revision'));
    const before = await read(store, authority, 'revision');
    const again = await store.write(authority, [{ do: 'create', doc: note('revision', 'second') }]);
    assert.deepEqual(again, { ok: false, id: 'revision', why: 'exists' });
    assert.deepEqual(await read(store, authority, 'revision'), before);
  });

  it('replace writes under the etag that stands, and under no other', async ({ store, authority }) => {
    await store.write(authority, create('revision'));
    const { etag } = await read(store, authority, 'revision');
    const replace = (revision: string): Operation[] => [{ do: 'replace', doc: note('revision', revision), etag }];
    assert.deepEqual(await store.write(authority, replace('second')), OK);
    assert.deepEqual(await store.write(authority, replace('third')), { ok: false, id: 'revision', why: 'changed' });
    assert.equal((await read(store, authority, 'revision')).body.revision, 'second');
    const missing = await store.write(authority, [{ do: 'replace', doc: note('nothing'), etag }]);
    assert.deepEqual(missing, { ok: false, id: 'nothing', why: 'changed' });
    assert.equal(await store.read(authority, 'revision', 'nothing'), undefined);
  });

  it('put writes whatever stands there', async ({ store, authority }) => {
    for (const revision of ['first', 'second']) {
      assert.deepEqual(await store.write(authority, [{ do: 'put', doc: note('revision', revision) }]), OK);
      assert.equal((await read(store, authority, 'revision')).body.revision, revision);
    }
  });

  it('remove takes the etag that stands, and nothing else', async ({ store, authority }) => {
    await store.write(authority, create('revision'));
    const { etag } = await read(store, authority, 'revision');
    const remove = (id: string, under: string) => store.write(authority, [{ do: 'remove', id, etag: under }]);
    assert.deepEqual(await remove('revision', 'another'), { ok: false, id: 'revision', why: 'changed' });
    assert.deepEqual(await remove('nothing', etag), { ok: false, id: 'nothing', why: 'changed' });
    assert.deepEqual(await remove('revision', etag), OK);
    assert.equal(await store.read(authority, 'revision', 'revision'), undefined);
  });

  it('a document removed and made again does not pass for the old one', async ({ store, authority }) => {
    await store.write(authority, create('revision'));
    const { etag } = await read(store, authority, 'revision');
    await store.write(authority, [{ do: 'remove', id: 'revision', etag }]);
    await store.write(authority, create('revision'));
    const stale = await store.write(authority, [{ do: 'replace', doc: note('revision', 'stale'), etag }]);
    assert.deepEqual(stale, { ok: false, id: 'revision', why: 'changed' });
  });

  it('a batch whose first condition fails writes nothing', async ({ store, authority }) => {
    await store.write(authority, create('b'));
    assert.deepEqual(await store.write(authority, create('b', 'a', 'c')), { ok: false, id: 'b', why: 'exists' });
    assert.deepEqual(await idsOf(store, authority, ''), ['b']);
  });

  it(
    'a batch whose last condition fails writes nothing',
    async ({ store, authority }) => {
      await store.write(authority, create('b'));
      const { etag } = await read(store, authority, 'b');
      const operations: Operation[] = [
        ...create('a'),
        { do: 'put', doc: note('b', 'second') },
        { do: 'put', doc: note('c') },
        { do: 'remove', id: 'd', etag },
      ];
      assert.deepEqual(await store.write(authority, operations), { ok: false, id: 'd', why: 'changed' });
      assert.deepEqual(await idsOf(store, authority, ''), ['b']);
      assert.equal((await read(store, authority, 'b')).etag, etag);
    },
    'whole batches',
  );

  it('a document with a time to live is kept like any other until then', async ({ store, authority }) => {
    assert.deepEqual(await store.write(authority, [{ do: 'create', doc: { ...note('passing'), ttl: 3600 } }]), OK);
    const { etag, ...doc } = await read(store, authority, 'passing');
    assert.deepEqual(doc, note('passing'));
    assert.deepEqual(await store.write(authority, [{ do: 'replace', doc, etag }]), OK);
  });

  it(
    'a document goes when its time to live is over',
    async ({ store, authority }) => {
      await store.write(authority, [{ do: 'create', doc: { ...note('passing'), ttl: 1 } }]);
      await pause(1500);
      assert.equal(await store.read(authority, 'revision', 'passing'), undefined);
    },
    'time to live',
  );

  it('operations of one batch see each other, in order', async ({ store, authority }) => {
    assert.deepEqual(await store.write(authority, [...create('a'), { do: 'put', doc: note('a', 'second') }]), OK);
    assert.equal((await read(store, authority, 'a')).body.revision, 'second');
  });

  it('a batch of nothing is written', async ({ store, authority }) => {
    assert.deepEqual(await store.write(authority, []), OK);
  });

  it('a batch holds 100 operations and no more', async ({ store, authority }) => {
    const ids = Array.from({ length: 101 }, (_, at) => `n:${String(at).padStart(3, '0')}`);
    await assert.rejects(store.write(authority, create(...ids)), { code: 'store-batch' });
    assert.deepEqual(await idsOf(store, authority, 'n:'), []);
    assert.deepEqual(await store.write(authority, create(...ids.slice(1))), OK);
    assert.equal((await idsOf(store, authority, 'n:')).length, 100);
  });

  it('a long document is kept whole, and a batch over 2 MB is refused whole', async ({ store, authority }) => {
    const long = 'é'.repeat(700_000);
    assert.deepEqual(await store.write(authority, [{ do: 'create', doc: note('long', long) }]), OK);
    assert.equal((await read(store, authority, 'long')).body.revision, long);
    const two = ['x', 'y'].map((id): Operation => ({ do: 'create', doc: note(id, long) }));
    await assert.rejects(store.write(authority, two), { code: 'store-batch' });
    assert.deepEqual(await idsOf(store, authority, ''), ['long']);
  });

  it('an id that no store could keep is refused', async ({ store, authority }) => {
    for (const id of ['', 'ends in a space ', 'line\nbreak', 'nul\u0000', 'x'.repeat(251), 'half \ud83d'])
      await assert.rejects(store.write(authority, create(id)), { code: 'store-id' }, JSON.stringify(id));
    assert.deepEqual(await store.write(authority, create('/'.repeat(250))), OK);
    assert.equal((await read(store, authority, '/'.repeat(250))).body.revision, 'first');
  });

  it('two authorities share nothing', async ({ store, authority, subject }) => {
    const other = `${authority}-other`;
    subject.used.add(other);
    await store.write(authority, create('revision', 'mine'));
    await store.write(other, [{ do: 'create', doc: note('revision', 'theirs') }]);
    assert.equal((await read(store, authority, 'revision')).body.revision, 'first');
    assert.deepEqual(await idsOf(store, other, ''), ['revision']);
    const theirs = await read(store, other, 'revision');
    const across = await store.write(authority, [{ do: 'remove', id: 'revision', etag: theirs.etag }]);
    assert.deepEqual(across, { ok: false, id: 'revision', why: 'changed' });
  });

  it('of writers that read the same etag, one wins', async ({ store, authority, subject }) => {
    const another = subject.open();
    await store.write(authority, create('revision'));
    const { etag } = await read(another, authority, 'revision');
    const writes = Array.from({ length: 10 }, (_, at) => {
      const doc = note('revision', `writer ${at}`);
      return (at % 2 ? store : another).write(authority, [{ do: 'replace', doc, etag }]);
    });
    const results = await Promise.all(writes);
    assert.equal(results.filter(({ ok }) => ok).length, 1);
    const winner = results.findIndex(({ ok }) => ok);
    assert.equal((await read(store, authority, 'revision')).body.revision, `writer ${winner}`);
    await another.close();
  });

  it('what one store has written another reads at once', async ({ store, authority, subject }) => {
    const another = subject.open();
    await another.write(authority, create('revision'));
    assert.equal((await read(store, authority, 'revision')).body.revision, 'first');
    await another.close();
  });

  it('an old document is read and written in its new shape, and an old Tally leaves a new one alone', async ({
    store,
    authority,
    subject,
  }) => {
    const later = subject.open({ revision: [({ revision }: { revision: string }) => ({ revision: `${revision}, renewed` })] });
    await store.write(authority, create('old', 'untouched'));
    const old = await read(later, authority, 'old');
    assert.equal(old.v, 2);
    assert.equal(old.body.revision, 'first, renewed');
    assert.deepEqual(await later.write(authority, [{ do: 'replace', doc: old, etag: old.etag }]), OK);
    assert.equal((await read(later, authority, 'old')).body.revision, 'first, renewed');
    await assert.rejects(store.read(authority, 'revision', 'old'), { code: 'store-newer' });
    assert.equal((await read(store, authority, 'untouched')).v, 1);
    await later.close();
  });

  it('a store is ready while open, and says so in words when closed', async ({ subject, authority }) => {
    const store = subject.open();
    await store.ready();
    await store.close();
    await assert.rejects(store.read(authority, 'revision', 'revision'), { code: 'store-unreachable', message: /closing/ });
  });

  listContract(subject);
  modelContract(subject);
}
