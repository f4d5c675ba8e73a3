import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Kind } from '../../src/domain/documents.ts';
import { TallyError } from '../../src/domain/tally-error.ts';
import type { Doc, Store, Stored } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { erasePerson } from '../../src/terminal/person/erase-person.ts';
import { dataFolder, runTally } from './run-tally.ts';
import { documentsNaming, named } from './support/documents-naming.ts';

const kinds = Object.keys(documentsNaming) as Kind[];

/** A desk with a document of every kind that names Tom Ashdown, and the command on it. */
async function filledDesk() {
  const { folder, remove } = dataFolder();
  after(remove);
  const store = openEmbeddedStore({ folder });
  for (const kind of kinds) {
    for (const [id, body] of documentsNaming[kind]) await store.write('demo', [{ do: 'create', doc: { id, kind, v: 1, body } as Doc }]);
  }
  await store.close();
  return {
    folder,
    tally: (...args: string[]) => runTally(['--demo', ...args], { TALLY_DATA: folder }),
    all: () => withStore(folder, everything),
  };
}

async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openEmbeddedStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function everything(store: Store): Promise<Stored[]> {
  const found: Stored[] = [];
  for (const kind of kinds) for await (const doc of store.list('demo', kind, '')) found.push(doc);
  return found;
}

/** Everything of the documents but their texts: ids, keys, figures and dates. */
function figures(docs: readonly Stored[]): unknown[] {
  const bare = (value: unknown): unknown => {
    if (typeof value === 'string') return /\s/.test(value) || value === 'Tom' ? 'a text' : value;
    if (Array.isArray(value)) return value.map(bare);
    return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([field, one]) => [field, bare(one)])) : value;
  };
  return docs.map(({ id, body }) => [id, bare(body)]);
}

const ids = (docs: readonly { id: string }[]) => docs.map(({ id }) => id);
const theirName = /Tom Ashdown|MR\s+ASHDOWN|tom\.ashdown/i;

const desk = await filledDesk();

describe('a person’s data', () => {
  test('is exported whole: each kind that holds their key, and every text that names them', async () => {
    const { code, out, err } = await desk.tally('export-person', 'Tom.Ashdown@ashmere.example');
    assert.equal(code, 0, err);
    const held = JSON.parse(out);
    const counts = Object.fromEntries(Object.entries(held).map(([field, list]) => [field, Array.isArray(list) ? list.length : list]));
    const { person, freeText, ...facts } = counts;
    assert.equal((person as { name: string }).name, named.name);
    assert.deepEqual(facts, {
      readings: 1,
      entries: 1,
      decisions: 1,
      proposals: 1,
      reviews: 1,
      tellings: 1,
      jobs: 1,
      audit: 2,
      aliases: 1,
      unheard: 1,
      pauses: 2,
      reassignments: 1,
      covers: 2,
      watches: 1,
      settings: 1,
      reach: 1,
      outbox: 1,
      outcomes: 2,
      marks: 1,
      notes: 1,
      drafts: 1,
      actions: 1,
      summaries: 1,
      channels: 1,
      posts: 1,
      meetings: 1,
      polls: 1,
      termPlans: 1,
      compliance: 1,
      complianceChanges: 1,
      bookedDays: 1,
      absences: 1,
      agreements: 2,
      agendas: 1,
    });
    assert.equal(freeText, (JSON.stringify((await desk.all()).map(({ body }) => body)).match(/Agreed with Tom/g) ?? []).length);
    assert.ok(held.freeText.some(({ kind, text }: { kind: string; text: string }) => kind === 'summary' && theirName.test(text)));
    assert.doesNotMatch(out, /a-secret-that-nobody-sees/);
    assert.match((await desk.tally('audit')).out, /Person’s data exported: data of Tom Ashdown \(exported\)/);
  });

  test('a dry run says what an erasure would do, by kind, and changes nothing', async () => {
    const before = await desk.all();
    const { code, out, err } = await desk.tally('erase-person', named.email, '--dry-run');
    assert.equal(code, 0, err);
    assert.match(out, /Nothing is changed\. Erasing tom\.ashdown@ashmere\.example would remove/);
    assert.match(out, /days logged: the name would be taken out of the text of 1, 1 stays without a name/);
    assert.match(out, /notes half written: 1 would go, the name would be taken out of the text of 1/);
    assert.match(out, /covers: 2 would go/);
    assert.deepEqual(await desk.all(), before);
  });

  test('is erased: no document names them any more, what is theirs alone is gone, and no figure, date or key is another', async () => {
    const before = await desk.all();
    const { code, out, err } = await desk.tally('erase-person', named.email);
    assert.equal(code, 0, err);
    assert.match(out, /has been erased/);
    const later = await desk.all();
    assert.doesNotMatch(JSON.stringify(later.map(({ body }) => body)), theirName);
    const gone = ids(before).filter((id) => !ids(later).includes(id));
    assert.deepEqual(gone.sort(), [
      'absence:p-tom:b1',
      'alias:p-tom',
      'cover:c1',
      'cover:c1-end',
      'day:p-tom:2026-11-18',
      'draft:p-tom:900001:f1',
      'failed:person:p-tom:0',
      'mark:digest:2026-10-12:p-tom',
      'outbox:person:p-tom:1',
      'person:p-tom',
      'reach:p-tom',
      'settings:p-tom',
      'unheard:2026-10:1',
      'watch:p-tom',
    ]);
    const kept = before.filter(({ id }) => !gone.includes(id) && id !== 'revision');
    assert.deepEqual(figures(later.filter(({ id }) => ids(kept).includes(id))), figures(kept));
    const note = JSON.stringify(later.find(({ kind }) => kind === 'note')?.body);
    assert.match(
      note,
      /Agreed with \[name removed\] and \[name removed\]; write to \[name removed\]\. Tom’s plan, the Ashdown Road entrance\./,
    );
    assert.match(note, /"who":"\[name removed\]"/);
  });

  test('the erasure is audited by kind and count, without the name; the key leads to nobody', async () => {
    const audit = (await desk.all()).flatMap(({ kind, body }) =>
      kind === 'audit' && 'request' in body && body.request === 'erase-person' ? [body] : [],
    );
    assert.equal(audit.length, 1);
    assert.match(JSON.stringify(audit), /notes of visits.*name taken out of 1/);
    assert.equal((await desk.tally('export-person', named.email)).code, 1);
    assert.equal((await desk.tally('erase-person', named.email)).code, 1);
  });
});

test('an erasure that stops after any of its writes takes access away at once, and is finished by running it again', async () => {
  const whole = await filledDesk();
  await whole.tally('erase-person', named.email);
  const finished = (docs: readonly Stored[]) => figures(docs.filter(({ kind }) => kind !== 'audit' && kind !== 'revision'));
  const expected = finished(await whole.all());
  for (const writes of [1, 3, 7, 12]) {
    const desk = await filledDesk();
    await withStore(desk.folder, async (store) => {
      let left = writes;
      const failing: Store = {
        ...store,
        write: async (authority, operations) => {
          if (left === 0) throw new TallyError('store-unreachable', 'gone');
          left -= 1;
          return store.write(authority, operations);
        },
      };
      await assert.rejects(erasePerson({ store: failing, authority: 'demo', now: '2027-02-24T10:00:00.000Z' }, named.email), {
        code: 'store-unreachable',
      });
    });
    assert.equal((await desk.tally('ask', 'help', '--as', named.email)).code, 1, 'no access after the first write');
    assert.equal((await desk.tally('erase-person', named.email)).code, 0);
    assert.deepEqual(finished(await desk.all()), expected, `stopped after ${writes} writes`);
  }
});

test('the head that the register names stays, and whoever erases them is told so, and of others of that name', async () => {
  const desk = await filledDesk();
  await withStore(desk.folder, async (store) => {
    const [[id, body] = ['', undefined]] = documentsNaming.provider;
    if (body) await store.write('demo', [{ do: 'put', doc: { id, kind: 'provider', v: 1, body: { ...body, head: 'Mr Tom Ashdown' } } }]);
    const other = { key: 'p-eve', name: 'Eve Ashdown', email: 'eve@ashmere.example', roles: [] };
    await store.write('demo', [{ do: 'put', doc: { id: 'person:p-eve', kind: 'person', v: 1, body: other } }]);
  });
  const { out } = await desk.tally('erase-person', named.email);
  assert.match(out, /The register names them as head of Marlow Bank Primary School\. That is public data, and stays/);
  assert.match(out, /Somebody else in Tally has the same last name/);
  const provider = (await desk.all()).find(({ kind }) => kind === 'provider');
  assert.ok(JSON.stringify(provider).includes('Mr Tom Ashdown'));
});

test('more than a batch of notes is gone through in batches of at most 90', async () => {
  const desk = await filledDesk();
  await withStore(desk.folder, async (store) => {
    const [[, note] = ['', undefined]] = documentsNaming.note;
    for (let nth = 0; note && nth < 250; nth += 1) {
      const id = `note:900001:2026-10-15:m${nth}:001`;
      await store.write('demo', [
        { do: 'create', doc: { id, kind: 'note', v: 1, body: { ...note, id: `m${nth}`, parts: { focus: `${note.met} `.repeat(40) } } } },
      ]);
    }
    const sizes: number[] = [];
    const counting: Store = {
      ...store,
      write: (authority, operations) => {
        sizes.push(operations.length);
        return store.write(authority, operations);
      },
    };
    const erased = await erasePerson({ store: counting, authority: 'demo', now: '2027-02-24T10:00:00.000Z' }, named.email);
    assert.equal(erased.find(({ title }) => title === 'notes of visits')?.renamed, 251);
    assert.ok(sizes.every((size) => size <= 90) && sizes.length > 5);
  });
  assert.doesNotMatch(JSON.stringify((await desk.all()).map(({ body }) => body)), theirName);
});
