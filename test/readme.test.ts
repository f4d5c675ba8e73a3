import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const top = join(import.meta.dirname, '..');
const text = ['README.md', 'CHANGELOG.md'].map((name) => readFileSync(join(top, name), 'utf8')).join('\n');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')).scripts;

test('every file that the README names is there', () => {
  const named = [...text.matchAll(/\b(?:src|test|cards|infra|appPackage)\/[\w./-]*\w\/?/g)].map(([path]) => path);
  // One is copied from the example, the other made by `npm run package`.
  const made = ['infra/main.bicepparam', 'appPackage/tally.zip'];
  assert.ok(named.length > 20);
  assert.deepEqual(
    [...new Set(named)].filter((path) => !made.includes(path) && !existsSync(join(top, path))),
    [],
  );
});

test('every npm script that the README names is there', () => {
  const named = [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name!);
  assert.ok(named.length > 5);
  assert.deepEqual(
    [...new Set(named)].filter((name) => !(name in scripts)),
    [],
  );
});

test('every setting that config.ts reads stands in the README', () => {
  const config = readFileSync(join(top, 'src/config.ts'), 'utf8');
  const read = [...config.matchAll(/^ {2}([A-Z][A-Za-z_]+): z(?=[.\n])|^ {2}(Microsoft\w+|\w+_URL): /gm)].map(([, a, b]) => (a ?? b)!);
  assert.ok(read.length > 10);
  // A client secret is for bots of the older kinds, which cannot be made any more.
  assert.deepEqual(
    [...new Set(read)].filter((name) => name !== 'MicrosoftAppPassword' && !text.includes(`\`${name}`)),
    [],
  );
});
