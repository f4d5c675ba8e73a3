import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../src/language/understand.ts';
import { understandAll } from '../../src/language/understand-all.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';
import { manyProviders } from './support/many-providers.ts';

const context = contextFor('manager', manyProviders(5000));
const fill = (piece: string) => piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000);
const counted = (make: (nth: number) => string) =>
  Array.from({ length: 900 }, (_, nth) => make(nth))
    .join(' ')
    .slice(0, 4000);

const hostile: Record<string, string> = {
  nothing: '',
  'one letter': fill('a'),
  'one letter and points': fill('a.'),
  apostrophes: fill("'"),
  strokes: fill('1/'),
  halves: fill('½'),
  'and a half': fill('and a half '),
  'half a': fill('half a '),
  saints: fill('St '),
  categories: fill('category B1 '),
  activities: counted((nth) => `TAS reveiw${nth} `),
  'words nobody knows': counted((nth) => `zx${nth.toString(36)}qk`),
  names: counted((nth) => ['Marlham Lane', 'Cinderworth Hill', 'Foxdale Cross', 'Ravenby Row'][nth % 4]!),
  'names with slips': counted((nth) => ['Marhlam', 'Cidnerworth', 'Foxdael', 'Ravneby'][nth % 4]! + (nth % 7)),
  accents: fill('e\u0301\u0301\u0301'),
  'invisible marks': fill('\u200b\u202e'),
  'lone surrogates': fill('\ud83d'),
  'object keys': fill('__proto__ constructor toString hasOwnProperty '),
  markup: fill('<script>alert(1)</script>${process.env}{{x}}'),
  'a list without end': fill('and Cinderworth '),
  'commas without end': fill('Foxdale Cross, '),
  'an e-mail': fill('Dear Priya, could we talk about the visit on Tuesday with the governors and the budget for next year? '),
};

// A pattern that backtracks without end, or a list that is tried at every joint, would run far past the limit.
test('every message, however odd, is read to its end, over 5,000 providers', { timeout: 60_000 }, () => {
  for (const [name, text] of Object.entries(hostile)) {
    assert.ok(understand(text, context, requests).does, name);
    assert.ok(understandAll(text, context, requests, {}).length > 0, name);
  }
});

test('a sentence of more names than anybody asks for is read as one', () => {
  assert.equal(understandAll(`days left for ${'Marlham Lane, '.repeat(250)}`, context, requests, {}).length, 1);
});

test('the words of an object’s own making are words like any other', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'valueOf'])
    assert.notEqual(understand(word, context, requests).does, 'request');
});

test('a message over 4,000 characters is read to there, and says so', () => {
  const long = `what category is Cinder Lane Primary School? ${' '.repeat(4000)} and Kiln Row`;
  const got = understand(long, contextFor('manager'), requests);
  assert.deepEqual(got, { does: 'request', request: 'category', input: { provider: '900003' }, cut: true });
  assert.equal('cut' in understand(long.slice(0, 4000), contextFor('manager'), requests), false);
});

test('a set of providers is indexed once, not for every message', () => {
  let read = 0;
  const { directory } = context;
  const all = () => {
    read++;
    return directory.all();
  };
  const counting = { ...context, directory: { ...directory, id: 'counted', all } };
  for (const say of ['Cinder Lane', 'Kiln Row days left', 'who looks after Fellview']) understand(say, counting, requests);
  assert.equal(read, 1);
});
