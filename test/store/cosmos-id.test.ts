import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromCosmosId, toCosmosId } from '../../src/store/cosmos-id.ts';

const ids = fc.string({ unit: fc.constantFrom(...'"#$%./>?@[\\]:-01aé☃') });
const compare = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

test('The ids Tally makes itself stay as they are', () => {
  for (const id of ['revision', 'provider:100006', 'year:2026:900001-w', 'decision:900001:2026-11-03:a_1'])
    assert.equal(toCosmosId(id), id);
});

test('No id as kept holds what Cosmos DB forbids, and each reads back', () => {
  fc.assert(
    fc.property(ids, (id) => {
      assert.doesNotMatch(toCosmosId(id), /[/\\?#%]/);
      assert.equal(fromCosmosId(toCosmosId(id)), id);
    }),
  );
});

test('Ids as kept have the order of ids, and start with a prefix as kept exactly where ids start with it', () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      assert.equal(compare(toCosmosId(a), toCosmosId(b)), compare(a, b));
      assert.equal(toCosmosId(a).startsWith(toCosmosId(b)), a.startsWith(b));
      assert.ok(toCosmosId(a + b).startsWith(toCosmosId(a)));
    }),
  );
});
