import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openPacks } from '../../src/packs/open-packs.ts';
import { packJsonSchema } from '../../src/packs/pack-json-schema.ts';

const folder = join(import.meta.dirname, '../../src/packs');
const schemaFile = join(folder, 'pack.schema.json');
const files = globSync('*/*.json', { cwd: folder }).sort();
const packs = openPacks();

test('pack.schema.json is what the schema makes: if not, run npm run pack-schema', () => {
  assert.equal(readFileSync(schemaFile, 'utf8').replaceAll('\r\n', '\n'), packJsonSchema());
});

test('there are packs to look at', () => assert.ok(files.length >= 2));

for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const written = JSON.parse(text);
  const pack = packs.get(written.id);

  describe(`the pack ${pack.id}`, () => {
    test('names the schema that editors check it against', () => {
      assert.equal(join(folder, dirname(file), written.$schema), schemaFile);
    });

    test('stands up to that schema', () => {
      const ajv = new Ajv2020({ allErrors: true });
      addFormats.default(ajv);
      const check = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
      check(written);
      assert.deepEqual(check.errors ?? [], []);
      check({ ...written, groups: [{ ...written.groups[0], totalDays: 4.4 }] });
      assert.equal(
        check.errors?.some(({ keyword }) => keyword === 'multipleOf'),
        true,
      );
    });

    test('uses every discrepancy it records', () => {
      const { discrepancies, ...rest } = pack;
      const used = JSON.stringify(rest);
      assert.deepEqual(
        discrepancies.map(({ id }) => id).filter((id) => !used.includes(`"${id}"`)),
        [],
      );
    });

    test('gives every activity to somebody', () => {
      const given = new Set(pack.groups.flatMap(({ items }) => items.map(({ activity }) => activity)));
      assert.deepEqual(
        pack.activities.map(({ id }) => id).filter((id) => !given.has(id)),
        [],
      );
    });

    test('cites every document it names', () => {
      const cited = new Set([...text.matchAll(/"document": "([^"]+)"/g)].map(([, id]) => id));
      assert.deepEqual(
        pack.documents.map(({ id }) => id).filter((id) => !cited.has(id)),
        [],
      );
    });

    test('describes every category it has criteria for, for each kind that can have it', () => {
      const missing = pack.categories.flatMap(({ id, appliesTo }) =>
        appliesTo.kinds
          .filter((kind) => !pack.criteria.some((row) => row.category === id && row.kinds.includes(kind)))
          .map((kind) => `${id} ${kind}`),
      );
      assert.deepEqual(pack.criteria.length === 0 ? [] : missing, []);
    });

    test('holds no address and no name of a file', () => assert.doesNotMatch(text, /\.(txt|md|pdf)\b|@/));
  });
}
