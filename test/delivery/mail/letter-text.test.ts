import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterText } from '../../../src/delivery/mail/letter-text.ts';
import { sampleLetter } from '../../support/sample-letter.ts';

const links = [{ title: 'I have read this summary', url: `https://tally.ashmere.example/l/${'a1B2'.repeat(70)}` }];
const text = letterText(sampleLetter, links);
const blocks = text.split('\n\n');

test('no line of a plain-text letter is longer than 72 letters, an address apart', () => {
  const long = text.split('\n').filter((line) => line.length > 72);
  assert.deepEqual(long, [links[0]?.url]);
});

test('a row of its tables is the first cell, and the others below it after their columns’ names', () => {
  assert.ok(
    text.includes(
      ['- Sort the home reading books by the sounds that pupils know', '  Who: Tom Hale', '  By when: Fri 12 Feb 2027'].join('\n'),
    ),
  );
});

test('facts of several lines stand below their label, and lists keep their dots and numbers', () => {
  assert.ok(
    text.includes('Who was met:\n  Siân Okonkwo-Łukasik, headteacher\n  Tom Hale, English leader\n  Ada Quist, chair of governors'),
  );
  assert.ok(text.includes('- Governors ask for evidence, and get it.'));
  assert.ok(text.includes('1. Books that pupils take home do not always match the sounds they know.\n2. In Year 2'));
});

test('it begins with whose letter it is, signs at the end, and keeps the line breaks of a quote', () => {
  assert.equal(blocks[0], 'Ashmere Council');
  assert.ok(text.includes('  “We like it when the story is read to us first.\n  Then we read it ourselves'));
  assert.ok(text.includes('Yours sincerely\n\nPriya Nair\nSchool Improvement Advisor, Ashmere Council'));
});

test('an action is its words and, on a line of its own, its whole address', () => {
  assert.ok(text.includes(`I have read this summary:\n${links[0]?.url}\n`));
});

test('a long pasted text is kept whole', () => {
  const words = Array.from({ length: 9000 }, (_, at) => `word${at}`);
  const long = letterText({ ...sampleLetter, blocks: [{ type: 'quote', text: words.join(' ') }] }, []);
  assert.deepEqual(long.match(/word\d+/g), words);
});
