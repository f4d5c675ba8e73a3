import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../src/language/understand.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor, people, providers, utterances } from './support/people-and-talk.ts';

const own = new Set(people.head.roles.flatMap((role) => role.providers));
const elsewhere = providers.filter(({ key }) => !own.has(key));

test('a school that is not the head’s is heard exactly as one that does not exist', () => {
  const without = contextFor(
    'head',
    providers.filter(({ key }) => own.has(key)),
  );
  for (const { name, key } of elsewhere) {
    for (const say of [name, key, `how many days has ${name} left?`, `category of ${key}`, `who looks after ${name.split(' ')[0]}`]) {
      assert.deepEqual(understand(say, contextFor('head'), requests), understand(say, without, requests), say);
    }
  }
});

test('nothing a head may not see is ever offered or answered about, whatever is typed', () => {
  for (const { say } of utterances) {
    const got = understand(say, contextFor('head'), requests);
    const named =
      got.does === 'ask' && got.slot === 'provider'
        ? got.candidates.map(({ value }) => String(value))
        : got.does === 'unknown-provider'
          ? got.nearest
          : got.does === 'request' && typeof got.input.provider === 'string'
            ? [got.input.provider]
            : [];
    assert.deepEqual(
      named.filter((key) => !own.has(key)),
      [],
      say,
    );
  }
});

test('a colleague’s name means nothing to somebody outside the authority', () => {
  for (const say of ["Priya's caseload", 'what is overdue for Tom Ashdown', 'caseload of Kerr']) {
    assert.doesNotMatch(JSON.stringify(understand(say, contextFor('owner'), requests)), /priya|tom"|siobhan|hannah/);
  }
});
