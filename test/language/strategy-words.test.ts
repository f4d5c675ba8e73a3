import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAsked } from '../../src/language/find-asked.ts';
import { findCategories } from '../../src/language/find-categories.ts';
import { findFigures } from '../../src/language/find-figures.ts';
import { findTerms } from '../../src/language/find-terms.ts';
import { readWords } from '../../src/language/read-words.ts';
import { understand } from '../../src/language/understand.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';

const pack = openPacks().get('wolverhampton-2021');
const term = (said: string) => findTerms(readWords(said), pack)[0]?.values[0]?.value;
const figures = (said: string) => findFigures(readWords(said))[0]?.values[0]?.value;
const asked = (said: string, slot: string) => findAsked(readWords(said), []).find((one) => one.slot === slot)?.values[0]?.value;
const meant = (said: string) => understand(said, contextFor('head'), requests);

test('the word whose meaning is asked is taken as typed, whatever stands around it', () => {
  for (const said of [
    'what does TAS stand for?',
    'what does the TAS mean',
    'meaning of TAS',
    'define TAS',
    'what is TAS short for',
    'TAS meaning',
  ])
    assert.equal(term(said), 'TAS', said);
  assert.equal(term('what is an sia'), 'sia');
  assert.equal(term('what does quality of education mean'), 'quality of education');
});

test('a question about a list, an activity or a category is none about a word', () => {
  for (const said of [
    'what is overdue',
    'what is the allocation',
    'what is a core visit',
    'what is B2',
    'what does it mean',
    'what is left for Kiln Row',
  ])
    assert.equal(term(said), undefined, said);
});

test('two figures with “or” between them are one topic, and never days to be logged', () => {
  assert.equal(figures('is it 14 days or 12.5?'), '14 or 12.5');
  assert.equal(figures('5 or 6 meetings'), '5 or 6');
  assert.equal(figures('log 2 days'), undefined);
  assert.equal(figures('on 3 or maybe later'), undefined);
  const got = understand('log 1 or 2 days of core visit at Kiln Row today', contextFor('advisor'), requests);
  assert.ok(!('input' in got) || got.input.days === undefined, JSON.stringify(got));
});

test('what is asked of an activity is heard: who chairs, how long, how often, when', () => {
  const heard = {
    'who chairs it': 'chair',
    'how long is it': 'how-long',
    'how often': 'how-often',
    'which month': 'when',
    'who has to come': 'who',
  };
  for (const [said, aspect] of Object.entries(heard)) assert.equal(asked(said, 'aspect'), aspect, said);
  assert.equal(asked('the chair of governors', 'aspect'), undefined);
});

test('an outcome is heard in its own scale, and a greeting is none', () => {
  assert.equal(asked('a school that requires improvement', 'grade'), 'requires improvement');
  assert.equal(asked('an area at needs attention', 'grade'), 'a report card');
  assert.equal(asked('has not met', 'grade'), 'not met');
  assert.equal(asked('good morning, rules for A', 'grade'), undefined);
});

test('a single letter beside another code is a category', () => {
  const codes = (said: string) => findCategories(readWords(said), pack).flatMap(({ values }) => values.map(({ value }) => value));
  assert.deepEqual(codes('difference between A and AS'), ['A', 'AS']);
  assert.deepEqual(codes('A vs C'), ['A', 'C']);
  assert.deepEqual(codes('a school and a nursery'), []);
});

test('of two categories the first and the other are told apart; a head’s own questions stay the head’s', () => {
  assert.deepEqual(meant('compare C with B2'), { does: 'request', request: 'compare-categories', input: { category: 'C', other: 'B2' } });
  assert.equal((meant('when is our next TAS') as { request: string }).request, 'next-tas');
  assert.equal((meant('what category are we') as { request: string }).request, 'category');
  assert.equal((meant('how long have we got left') as { request: string }).request, 'remaining-days');
});
