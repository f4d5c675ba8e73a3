import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import { loadPack } from '../../src/packs/load.ts';
import { smallPack } from './small-pack.ts';

const junk = [undefined, null, 7, -1, 'x', '', [], {}, [null], { id: {} }];

/** Every place in a value, the deepest first. */
function places(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const inner =
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => places(one, [...path, key])) : [];
  return path.length > 0 ? [...inner, path] : inner;
}

function put(value: unknown, path: PropertyKey[], what: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
  (holder as Record<PropertyKey, unknown>)[path.at(-1)!] = what;
}

test('whatever stands anywhere in a pack, it loads or is refused in words', () => {
  let refused = 0;
  for (const path of places(smallPack())) {
    for (const what of junk) {
      const pack = smallPack();
      put(pack, path, what);
      try {
        loadPack(pack, 'ashmere/2030.json');
      } catch (error) {
        assert.ok(error instanceof TallyError, `${path.join('.')} = ${JSON.stringify(what)}: ${error}`);
        assert.match(error.message, /\n- \S/);
        refused++;
      }
    }
  }
  assert.ok(refused > 1000, `only ${refused} were refused`);
});
