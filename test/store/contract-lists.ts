import assert from 'node:assert/strict';
import { create, fact, idsOf, note, type Subject } from './subject.ts';

const inOrder = (ids: string[]): string[] => ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** The part of the contract that lists keep: what stands in them, and in which order. */
export function listContract(subject: Subject): void {
  const it = fact.bind(undefined, subject);

  it('a list holds the ids with its prefix, in order, and no others', async ({ store, authority }) => {
    const ids = ['entry:1', 'entry:1:b', 'entry:10', 'entry:1:a', 'entry:2', 'entry', 'entrz', 'ENTRY:1', 'entry:1:A', ' entry:1'];
    await store.write(authority, create(...ids));
    assert.deepEqual(await idsOf(store, authority, 'entry:1'), ['entry:1', 'entry:10', 'entry:1:A', 'entry:1:a', 'entry:1:b']);
    assert.deepEqual(await idsOf(store, authority, 'entry:1:'), ['entry:1:A', 'entry:1:a', 'entry:1:b']);
    assert.deepEqual(await idsOf(store, authority, 'entry:3'), []);
    assert.deepEqual(await idsOf(store, authority, ''), inOrder(ids));
  });

  it('no character of a prefix is a wildcard, and none confuses the order', async ({ store, authority }) => {
    const middles = [...' !"#$%&\'()*+,-./0129:;<=>?@AZ[\\]^_`az{|}~£éŁ☃\ufb01', '%25', '..', '.0', '.1', '/.', '""', '[1', '\\0', '$0'];
    const ids = middles.map((middle) => `x${middle}y`);
    await store.write(authority, create(...ids));
    assert.deepEqual(await idsOf(store, authority, 'x'), inOrder(ids));
    for (const middle of middles) {
      const prefix = `x${middle}`;
      const expected = inOrder(ids.filter((id) => id.startsWith(prefix)));
      assert.deepEqual(await idsOf(store, authority, prefix), expected, prefix);
    }
  });

  it('a long list is complete, each document once', async ({ store, authority }) => {
    const ids = Array.from({ length: 450 }, (_, at) => `entry:${String((at * 77) % 450).padStart(4, '0')}`);
    for (let from = 0; from < ids.length; from += 90) await store.write(authority, create(...ids.slice(from, from + 90)));
    assert.deepEqual(await idsOf(store, authority, 'entry:'), inOrder(ids));
  });

  it('a list of one kind leaves the others out, however many stand between', async ({ store, authority }) => {
    const job = { kind: 'job', v: 1, body: { kind: 'import', state: 'done', at: '2026-11-03T09:00:00Z', planned: 1, written: 1 } } as const;
    for (let batch = 0; batch < 5; batch += 1)
      await store.write(
        authority,
        Array.from({ length: 99 }, (_, at) => ({ do: 'create', doc: { ...job, id: `m:${batch}:${at}` } })),
      );
    await store.write(authority, create('a', 'm', 'm:9', 'z'));
    assert.deepEqual(await idsOf(store, authority, 'm'), ['m', 'm:9']);
    assert.deepEqual(await idsOf(store, authority, ''), ['a', 'm', 'm:9', 'z']);
  });

  it('a list may be left early and read twice at once', async ({ store, authority }) => {
    await store.write(authority, create('a', 'b', 'c'));
    for await (const { id } of store.list(authority, 'revision', '')) {
      assert.equal(id, 'a');
      assert.deepEqual(await idsOf(store, authority, ''), ['a', 'b', 'c']);
      await store.write(authority, [{ do: 'put', doc: note('b', 'while listing') }]);
      break;
    }
    assert.deepEqual(await idsOf(store, authority, 'c'), ['c']);
  });
}
