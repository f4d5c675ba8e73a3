import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import { factsOfCase, type PackCase } from './facts-of-case.ts';

const packs = openPacks();
const folder = join(import.meta.dirname, 'cases');

for (const file of globSync('*.json', { cwd: folder }).sort()) {
  const { pack: id, cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { pack: string; cases: PackCase[] };

  describe(`the pack ${id}`, () => {
    const pack = packs.get(id);

    for (const given of cases) {
      test(given.fact, () => {
        const words = Object.keys(given.expect);
        assert.ok(words.length > 0, 'the case expects nothing');
        for (const word of words) {
          const look = factsOfCase[word];
          assert.ok(look, `nothing tells what "${word}" is`);
          const found = look(pack, given);
          // A map or list that begins with "…" states some of what is there; without it, all of it.
          assert.deepEqual(some(found, given.expect[word]), whole(given.expect[word]), word);
        }
      });
    }

    test('no two cases state the same fact', () => {
      const facts = cases.map(({ fact }) => fact);
      assert.deepEqual(
        facts.filter((fact, index) => facts.indexOf(fact) !== index),
        [],
      );
    });
  });
}

const mark = '…';

function some(found: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && expected[0] === mark && Array.isArray(found)) return expected.filter((one) => found.includes(one));
  if (isMap(expected) && mark in expected && isMap(found))
    return Object.fromEntries(Object.entries(found).filter(([key]) => key in expected));
  return found;
}

function whole(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.filter((one) => one !== mark);
  return isMap(expected) ? Object.fromEntries(Object.entries(expected).filter(([key]) => key !== mark)) : expected;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
