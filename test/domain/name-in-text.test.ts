import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameInText } from '../../src/domain/name-in-text.ts';

const tom = nameInText({ name: 'Tom Ashdown', email: 'tom.ashdown@ashmere.example' });

const removed: [text: string, without: string][] = [
  ['Tom Ashdown met the head', '[name removed] met the head'],
  ['met TOM  ASHDOWN', 'met [name removed]'],
  ['Met with Mr Ashdown, and with Mr. Ashdown’s deputy', 'Met with [name removed], and with [name removed]’s deputy'],
  ['Mr Tom Ashdown', '[name removed]'],
  ['Ashdown, Tom (advisor)', '[name removed] (advisor)'],
  ['T. Ashdown and T Ashdown', '[name removed] and [name removed]'],
  ['Dr T. Ashdown', '[name removed]'],
  ['write to Tom.Ashdown@ashmere.example today', 'write to [name removed] today'],
  ['Tom\nAshdown', '[name removed]'],
];

for (const [text, without] of removed) test(`“${text}” names Tom Ashdown`, () => assert.equal(tom.removedFrom(text), without));

for (const text of [
  'Tom was there',
  'the Ashdown estate',
  'Tom Ashdowne',
  'Tom Ashdown-Smith',
  'Anne-Tom Ashdown',
  'Atom Ashdown',
  'Mrs Ashdownes',
  'Tomás Ash down',
  'S. Ashdown',
  'Mr S. Ashdown',
  '',
]) {
  test(`“${text}” does not name Tom Ashdown, and stays as it is`, () =>
    assert.deepEqual([tom.in(text), tom.removedFrom(text)], [false, text]));
}

test('accents, apostrophes and hyphens are heard however they are typed, whole and taken apart', () => {
  const siobhan = nameInText({ name: 'Siobhán O’Neill-Kerr' });
  for (const text of ["Siobhan O'Neill-Kerr", 'SIOBHÁN O’NEILL‑KERR', 'Siobhán O’Neill-Kerr'.normalize('NFD')])
    assert.equal(siobhan.removedFrom(`with ${text}, café`), 'with [name removed], café', text);
  assert.equal(siobhan.removedFrom('with Siobhan O’Neill'), 'with Siobhan O’Neill');
});

test('a middle name may be left out; a name of one word is heard alone', () => {
  const mary = nameInText({ name: 'Mary Anne Udall' });
  assert.equal(mary.removedFrom('Mary Udall, Mary Anne Udall and Ms Udall'), '[name removed], [name removed] and [name removed]');
  assert.equal(nameInText({ name: 'Cher' }).removedFrom('Cher sang'), '[name removed] sang');
});

test('a name of other letters, and one with signs that mean something in a pattern', () => {
  assert.equal(nameInText({ name: 'Ольга Петрова' }).removedFrom('ОЛЬГА ПЕТРОВА была'), '[name removed] была');
  assert.equal(nameInText({ name: 'A. (Bo) Li+' }).removedFrom('seen A. (Bo) Li+ there'), 'seen [name removed] there');
  assert.equal(nameInText({ name: '' }).removedFrom('nobody'), 'nobody');
});

test('a text without the name is given back as it was, however its letters are composed', () => {
  const text = 'café'.normalize('NFD');
  assert.equal(tom.removedFrom(text), text);
});

test('a long text is gone through in reasonable time', () => {
  const text = 'Tom Ash '.repeat(40_000);
  assert.equal(tom.removedFrom(text), text);
});
