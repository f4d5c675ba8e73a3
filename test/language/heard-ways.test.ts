import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { heardWays } from '../../src/language/heard-ways.ts';
import { requests } from '../../src/requests/index.ts';
import { heardMessages } from './support/heard-messages.ts';

const folder = new URL('../../src/language/heard/', import.meta.url);
const linesOf = (file: string) => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');

test('heard/messages.txt holds every message that is not kept out: if not, run npm run heard', () => {
  assert.equal(readFileSync(new URL('messages.txt', folder), 'utf8'), heardMessages());
});

test('what was heard is said of a request there is, once, and with slots that messages have', () => {
  const lines = ['messages.txt', 'ways.txt'].flatMap(linesOf);
  assert.equal(new Set(lines).size, lines.length, 'none stands there twice');
  const names = new Set(requests.map(({ name }) => name));
  assert.deepEqual(
    [...heardWays().keys()].filter((name) => !names.has(name)),
    [],
  );
  const slots = new Set(lines.flatMap((line) => line.match(/\{[a-z]*\}/gi) ?? []));
  const known = 'activity category date days except faith kind leftFrom leftUpTo other person place provider since term time topic'.split(
    ' ',
  );
  assert.deepEqual([...slots].filter((slot) => !known.includes(slot.slice(1, -1))).sort(), []);
});
