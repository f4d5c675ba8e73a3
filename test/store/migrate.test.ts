import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MIGRATIONS, type Migrations, migrate } from '../../src/store/migrate.ts';
import { note } from './subject.ts';

/** An invented history: v 2 gave revisions a mark in front, v 3 one behind. */
const invented: Migrations = {
  revision: [
    ({ revision }: { revision: string }) => ({ revision: `<${revision}` }),
    ({ revision }: { revision: string }) => ({ revision: `${revision}>` }),
  ],
};

test('Every kind stands at v 1 until its first migration', () => {
  assert.deepEqual(MIGRATIONS, {});
  const doc = note('revision');
  assert.equal(migrate(doc), doc);
});

test('Each step is taken once, from the version the document has', () => {
  assert.deepEqual(migrate({ ...note('r', 'a'), v: 1 }, invented), { ...note('r', '<a>'), v: 3 });
  assert.deepEqual(migrate({ ...note('r', '<a'), v: 2 }, invented), { ...note('r', '<a>'), v: 3 });
  const current = { ...note('r', '<a>'), v: 3 };
  assert.equal(migrate(current, invented), current);
});

test('A document of the future, or of no version at all, is refused by name', () => {
  for (const v of [4, 0, -1, 1.5, Number.NaN])
    assert.throws(() => migrate({ ...note('r'), v }, invented), { code: 'store-newer', culprit: /^r \(revision v .*up to v 3\)$/ });
});

test('What is migrated is a copy', () => {
  const doc = note('r', 'a');
  migrate(doc, invented);
  assert.deepEqual(doc, note('r', 'a'));
});
